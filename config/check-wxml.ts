/** Compiles every template of the mini-program build with WeChat's own compiler, so that none fails on a phone first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** What the compiler says of one place; lines and columns count from 0. */
interface Finding {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

const app = path.resolve(__dirname, '../dist/weapp')

function problemsIn(file: string): string[] {
  const name = path.relative(app, file)
  const group = new TmplGroup()
  const findings = group.addTmpl(name, readFileSync(file, 'utf8')) as Finding[]
  group.free()
  return findings
    .filter(({ isError }) => isError)
    .map(({ message, startLine, startColumn }) => `${name}:${startLine + 1}:${startColumn + 1} ${message}`)
}

function main(): void {
  if (!existsSync(app)) throw new Error('dist/weapp is missing: run npm run build:weapp first.')
  const templates = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.wxml'),
  )
  const problems = templates.flatMap((file) => problemsIn(path.join(app, file)))
  problems.forEach((problem) => {
    console.error(problem)
  })
  console.log(`${templates.length} templates, ${problems.length} problems`)
  if (templates.length === 0 || problems.length > 0) process.exitCode = 1
}

main()
