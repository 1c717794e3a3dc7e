import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Action, FunctionName } from '../../src/contract/action'
import { contract } from '../../src/contract/contract'

/** What WeChat lets a cloud function call. */
const openapiOf = (name: FunctionName): string[] => {
  const file = path.resolve(__dirname, '..', name, 'config.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { permissions: { openapi: string[] } }).permissions
    .openapi
}

test('whichever function takes texts that others read may ask the text check about them', () => {
  const readers = Object.values<Action>(contract).filter(({ readByOthers }) => readByOthers !== undefined)
  const names = new Set(readers.map(({ servedBy }) => servedBy))
  expect([...names].sort()).toEqual(['api', 'documents'])
  for (const name of names) expect(openapiOf(name)).toContain('security.msgSecCheck')
})
