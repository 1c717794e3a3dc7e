import fc from 'fast-check'
import {
  bindCodeExpiry,
  bindCodeFrom,
  bindCodeInHalves,
  decideBindCode,
  decideBinding,
  minutesToWait,
  parseBindCode,
  reachesPostsOf,
} from './binding'
import type { Post } from './permission'
import type { Result } from './result'

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const NOW = new Date('2026-05-20T02:00:00Z')
const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('a bind code', () => {
  test('holds the first forty bits of the digest', () => {
    expect(bindCodeFrom('0000000000ff')).toBe('00000000')
    expect(bindCodeFrom('ffffffffff00')).toBe('ZZZZZZZZ')
    expect(bindCodeFrom('0000000001')).toBe('00000001')
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(bindCodeFrom(one) === bindCodeFrom(other)).toBe(one.slice(0, 10) === other.slice(0, 10))
      }),
    )
  })

  test('is read however it is typed: halves, case, spaces, I, L and O', () => {
    fc.assert(
      fc.property(hex, (digest) => {
        const code = bindCodeFrom(digest)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        const sloppy = bindCodeInHalves(code).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')
        expect(parseBindCode(` ${sloppy} `)).toBe(code)
      }),
    )
    for (const none of ['', 'K7QW 4MP', 'K7QW 4MPAA', 'K7QW 4MPU', '绑定码在这里哦哦']) {
      expect(parseBindCode(none)).toBeNull()
    }
  })

  test.each([
    ['fresh', {}, 'ok'],
    ['used', { usedAt: before(1), revokedAt: before(1) }, 'BIND_CODE_USED'],
    ['revoked', { revokedAt: before(1) }, 'BIND_CODE_REVOKED'],
    ['seven days old', { expiresAt: bindCodeExpiry(before(7 * 24 * 60)) }, 'BIND_CODE_EXPIRED'],
    ['a minute younger', { expiresAt: bindCodeExpiry(before(7 * 24 * 60 - 1)) }, 'ok'],
  ])('that is %s', (_, change, code) => {
    const kept = { expiresAt: bindCodeExpiry(NOW), usedAt: null, revokedAt: null, ...change }
    expect(codeOf(decideBindCode(kept, NOW))).toBe(code)
  })
})

test.each([
  [true, false, 'ok'],
  [true, true, 'BIND_MEMBER_BOUND'],
  [false, false, 'BIND_MEMBER_LEFT'],
  [false, true, 'BIND_MEMBER_LEFT'],
])('a member who belongs: %p, is bound: %p', (belongs, isBound, code) => {
  expect(codeOf(decideBinding({ belongs, isBound }))).toBe(code)
})

describe('who failed too often', () => {
  test.each([
    ['never', [], 0],
    ['four times', [1, 2, 3, 4], 0],
    ['five times, the first half an hour ago', [30, 4, 3, 2, 1], 30],
    ['six times: the fifth from the end decides', [59, 50, 40, 30, 20, 10], 10],
    ['five times, the first an hour ago', [60, 4, 3, 2, 1], 0],
    ['five times just now', [0, 0, 0, 0, 0], 60],
  ])('%s', (_, ago, minutes) => {
    expect(minutesToWait(ago.map(before), NOW)).toBe(minutes)
  })

  test('waits until exactly then, and the order of the tries does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 12 }), (ago) => {
        const tries = ago.map(before)
        const wait = minutesToWait(tries, NOW)
        expect(minutesToWait([...tries].reverse(), NOW)).toBe(wait)
        expect(minutesToWait(tries, before(-wait))).toBe(0)
        if (wait > 1) expect(minutesToWait(tries, before(-wait + 1))).toBe(1)
      }),
    )
  })
})

describe('whose binding one may give out', () => {
  const post = (kind: Post['kind'], branchId: string | null = null): Post => ({
    kind,
    branchId,
    groupId: null,
    from: '2020-01-01',
    to: null,
  })
  const secretary = { posts: [post('branchSecretary', 'a')] }

  test.each([
    ['of a plain member', [], true],
    ['of a colleague in the same branch', [post('organizationOfficer', 'a')], true],
    ['of an officer of another branch', [post('branchFirstSecretary', 'b')], false],
    ['of a committee member', [post('committeeMember')], false],
  ])('a branch’s secretary %s', (_, posts, may) => {
    expect(reachesPostsOf(secretary, posts)).toBe(may)
    expect(reachesPostsOf({ posts: [post('partyAffairsOfficer')] }, posts)).toBe(true)
  })
})
