import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { tokensWith } from './token'

const tokens = tokensWith(randomBytes(32))

test('a token says who it was issued to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (openid) => {
      expect(tokens.read(tokens.issue(openid))).toBe(Buffer.from(openid).toString())
    }),
  )
})

test('of another host it says nothing', () => {
  expect(tokensWith(randomBytes(32)).read(tokens.issue('open-1'))).toBeNull()
})

test('with any character changed it says nothing, or nothing new', () => {
  const token = tokens.issue('open-1')
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABab01-_.='), (position, character) => {
      const forged = token.slice(0, position) + character + token.slice(position + 1)
      expect([null, 'open-1']).toContain(tokens.read(forged))
      if (position < token.indexOf('.') - 1 && forged !== token) expect(tokens.read(forged)).toBeNull()
    }),
  )
})

test.each(['', '.', '..', 'open-1', `${Buffer.from('open-1').toString('base64url')}.`, `.${'A'.repeat(43)}`])(
  'what is no token says nothing: %s',
  (token) => {
    expect(tokens.read(token)).toBeNull()
  },
)
