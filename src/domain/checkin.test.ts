import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import type { ActivityState } from './activity'
import type { AttendanceStatus } from './attendance'
import {
  type CheckInCode,
  type CheckInState,
  codeText,
  decideCheckIn,
  distanceMetres,
  judgePlace,
  type Mac,
  macOf,
  parseCode,
  secondsLeft,
  STEP_SECONDS,
  stepAt,
  verifyCode,
  windowOf,
} from './checkin'
import { defaultSettings } from './settings'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const macWith =
  (secret: string): Mac =>
  (text) =>
    createHmac('sha256', secret).update(text).digest()
const mac = macWith('the secret of this activity')

const activityId = '0190f6d2-1b7a-7c3e-9f00-5a6b7c8d9e0f'
const otherId = '0190f6d2-1b7a-7c3e-9f00-5a6b7c8d9e10'
const now = new Date('2022-04-12T01:00:07Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const verdict = (text: string, id: string, at: Date, with_: Mac = mac): string => {
  const code = parseCode(text)
  if (code === null) return 'unreadable'
  const result = verifyCode(code, id, with_, at)
  return result.ok ? 'taken' : result.refusal.code
}
const shownAt = (at: Date, id = activityId) => codeText(id, stepAt(at), mac)
const typedAt = (at: Date) => macOf(activityId, stepAt(at), mac)

const aMoment = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('time steps', () => {
  test('a step lasts fifteen seconds and the countdown runs from 15 to 1', () => {
    const start = new Date(stepAt(now) * STEP_SECONDS * 1000)
    const seconds = Array.from({ length: 16 }, (_, second) => new Date(start.getTime() + second * 1000))
    expect(seconds.map(secondsLeft)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 15])
    expect(seconds.map((at) => stepAt(at) - stepAt(start))).toEqual([...Array<number>(15).fill(0), 1])
    expect(stepAt(new Date(start.getTime() - 1))).toBe(stepAt(start) - 1)
  })
})

describe('a scanned code', () => {
  test('is taken in its own step and in the one after, and not a moment longer', () => {
    fc.assert(
      fc.property(aMoment, fc.uuid(), fc.integer({ min: -40, max: 40 }), (shown, id, stepsLater) => {
        const text = codeText(id, stepAt(shown), mac)
        const at = new Date(shown.getTime() + stepsLater * STEP_SECONDS * 1000)
        expect(verdict(text, id, at)).toBe(
          stepsLater === 0 || stepsLater === 1 ? 'taken' : 'CHECKIN_CODE_EXPIRED',
        )
      }),
    )
  })

  test('shown at the very end of a step is taken until the end of the next', () => {
    const end = new Date((stepAt(now) + 1) * STEP_SECONDS * 1000 - 1)
    expect(verdict(shownAt(end), activityId, new Date(end.getTime() + STEP_SECONDS * 1000))).toBe('taken')
    expect(verdict(shownAt(end), activityId, new Date(end.getTime() + STEP_SECONDS * 1000 + 1))).toBe(
      'CHECKIN_CODE_EXPIRED',
    )
  })

  test('of another activity is refused', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (shown, asked) => {
        fc.pre(shown !== asked)
        expect(verdict(codeText(shown, stepAt(now), mac), asked, now)).toBe('CHECKIN_OTHER_ACTIVITY')
      }),
    )
  })

  test('that was re-labelled for another activity is refused', () => {
    const relabelled = shownAt(now).replace(activityId.replaceAll('-', ''), otherId.replaceAll('-', ''))
    expect(verdict(relabelled, otherId, now)).toBe('CHECKIN_CODE_INVALID')
  })

  test('that was re-dated is refused as forged, whether or not its step was right', () => {
    const [id, , signature] = shownAt(later(-60)).split('.')
    for (const step of [stepAt(now), stepAt(now) - 1, stepAt(now) + 1]) {
      expect(verdict(`${id}.${step.toString(36)}.${signature}`, activityId, now)).toBe('CHECKIN_CODE_INVALID')
    }
  })

  test('made with another secret is refused', () => {
    expect(verdict(shownAt(now), activityId, now, macWith('another secret'))).toBe('CHECKIN_CODE_INVALID')
  })

  test('with any one character changed is refused', () => {
    const text = shownAt(now)
    const aCharacter = fc.oneof(
      fc.constantFrom(...ALPHABET, ...'abcdefghijklmnopqrstuvwxyz.-&#?=/ \n'),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    )
    fc.assert(
      fc.property(fc.nat(text.length - 1), aCharacter, (at, character) => {
        fc.pre(text[at] !== character)
        expect(verdict(text.slice(0, at) + character + text.slice(at + 1), activityId, now)).not.toBe('taken')
      }),
      { numRuns: 1000 },
    )
  })

  test('with a character left out is refused', () => {
    const text = shownAt(now)
    for (const at of text.split('').keys()) {
      expect(verdict(text.slice(0, at) + text.slice(at + 1), activityId, now)).not.toBe('taken')
    }
  })
})

describe('a typed code', () => {
  test('is the eight characters of this step or the one before', () => {
    expect(typedAt(now)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(verdict(typedAt(now), activityId, now)).toBe('taken')
    expect(verdict(typedAt(now), activityId, later(STEP_SECONDS))).toBe('taken')
    expect(verdict(typedAt(now), activityId, later(2 * STEP_SECONDS))).toBe('CHECKIN_CODE_EXPIRED')
    expect(verdict(typedAt(now), activityId, later(-STEP_SECONDS))).toBe('CHECKIN_CODE_EXPIRED')
  })

  test('of another activity is refused', () => {
    expect(verdict(typedAt(now), otherId, now)).toBe('CHECKIN_CODE_EXPIRED')
  })

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.constantFrom(...ALPHABET), (at, character) => {
        const typed = typedAt(now)
        fc.pre(typed[at] !== character)
        expect(verdict(typed.slice(0, at) + character + typed.slice(at + 1), activityId, now)).toBe(
          'CHECKIN_CODE_EXPIRED',
        )
      }),
    )
  })

  test('is read however it is typed: lower case, spaces, dashes, I and L for 1, O for 0', () => {
    const aTyping = (character: string) => {
      const lookAlikes: Record<string, string[]> = { '0': ['0', 'O', 'o'], '1': ['1', 'I', 'i', 'L', 'l'] }
      return fc.tuple(
        fc.constantFrom(...(lookAlikes[character] ?? [character, character.toLowerCase()])),
        fc.constantFrom('', '', '', ' ', '-', ' - ', '\t', '\u3000'),
      )
    }
    const aTypedCode = fc
      .array(fc.constantFrom(...ALPHABET, '0', '1'), { minLength: 8, maxLength: 8 })
      .chain((code) =>
        fc.tuple(
          fc.constant(code.join('')),
          fc.tuple(...code.map(aTyping)).map((typed) => typed.flat().join('')),
        ),
      )
    fc.assert(
      fc.property(aTypedCode, ([code, typed]) => {
        expect(parseCode(typed)).toEqual({ form: 'typed', mac: code })
      }),
    )
  })

  test.each(['', '       ', 'K7QW4MP', 'K7QW4MPA9', 'K7QW4MPU', 'K7QW_4MPA', '签到码八个字啊呀', 'K7QW4MP!'])(
    '%j is none',
    (text) => {
      expect(parseCode(text)).toBeNull()
    },
  )
})

describe('reading a code', () => {
  const code = shownAt(now)
  const full: CheckInCode = { form: 'full', activityId, step: stepAt(now), mac: typedAt(now) }

  test.each([
    code,
    `  ${code}\n`,
    `http://127.0.0.1:11612/c?c=${code}`,
    `https://dj.example.cn/c?c=${code}`,
    `https://dj.example.cn/#/pages/checkin/index?c=${code}`,
    `https://dj.example.cn/c?from=wechat&c=${code}`,
    `https://dj.example.cn/c?c=${code}&scene=1011`,
    `https://dj.example.cn/c?a=1&c=${code}&b=2#top`,
    `https://dj.example.cn/c/${code}`,
    `pages/checkin/index?c=${code}`,
  ])('%s', (text) => {
    expect(parseCode(text)).toEqual(full)
  })

  test.each([
    'https://dj.example.cn/c?c=',
    'https://dj.example.cn/',
    `x${code}`,
    `${code}x`,
    code.toUpperCase(),
    code.replace('.', ','),
    code.slice(0, -1),
    activityId,
    'null',
    '{"code":1}',
  ])('%j names no activity', (text) => {
    expect(parseCode(text)?.form).not.toBe('full')
  })

  test('what codeText writes, parseCode reads', () => {
    fc.assert(
      fc.property(fc.uuid(), aMoment, (id, at) => {
        const step = stepAt(at)
        expect(parseCode(codeText(id, step, mac))).toEqual({
          form: 'full',
          activityId: id,
          step,
          mac: macOf(id, step, mac),
        })
      }),
    )
  })

  test('nothing that can be scanned or typed makes it throw, and what it reads is refused', () => {
    const something = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
      fc.stringMatching(/^https:\/\/[a-z]{1,9}\.cn\/[a-z/]{0,9}\?[a-z]=[0-9a-z.%&#=]{0,60}$/),
      fc.stringMatching(/^[?&=/]?[0-9a-f]{32}\.[0-9a-z]{1,8}\.[0-9A-Z]{8}[&#]?$/),
      fc.string({ unit: fc.constantFrom(...ALPHABET, ...'ilo -'), minLength: 6, maxLength: 12 }),
    )
    fc.assert(
      fc.property(something, (text) => {
        expect(verdict(text, activityId, now)).not.toBe('taken')
      }),
      { numRuns: 500 },
    )
  })

  test('a very long text is answered at once', () => {
    const began = performance.now()
    for (const text of [
      '0'.repeat(500_000),
      'a'.repeat(500_000),
      '- '.repeat(250_000),
      '/'.repeat(500_000),
    ]) {
      expect(parseCode(text)).toBeNull()
    }
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('when check-in is open', () => {
  const activity = { startsAt: new Date('2022-04-12T01:00:00Z'), endsAt: new Date('2022-04-12T03:00:00Z') }

  test('from 30 minutes before the start to the end', () => {
    expect(windowOf(activity, defaultSettings.checkin)).toEqual({
      opensAt: new Date('2022-04-12T00:30:00Z'),
      shutsAt: new Date('2022-04-12T03:00:00Z'),
    })
  })

  test('or as the settings say', () => {
    const settings = { ...defaultSettings.checkin, opensMinutesBefore: 60, shutsMinutesAfter: 15 }
    expect(windowOf(activity, settings)).toEqual({
      opensAt: new Date('2022-04-12T00:00:00Z'),
      shutsAt: new Date('2022-04-12T03:15:00Z'),
    })
  })
})

describe('checking in', () => {
  const opensAt = new Date('2022-04-12T00:30:00Z')
  const shutsAt = new Date('2022-04-12T03:00:00Z')
  const recordedAt = new Date('2022-04-12T00:45:00Z')
  const during = new Date('2022-04-12T01:00:00Z')
  const given = (state: ActivityState, status: AttendanceStatus | null): CheckInState => ({
    activity: { state, opensAt, shutsAt },
    attendance: status && { status, recordedAt: status === 'present' ? recordedAt : null },
  })
  const outcome = (state: ActivityState, status: AttendanceStatus | null, at = during) => {
    const result = decideCheckIn(given(state, status), 'scan', at)
    return result.ok ? result.value.kind : result.refusal.code
  }

  test.each<[ActivityState, AttendanceStatus | null, string]>([
    ['draft', 'expected', 'CHECKIN_NOT_EXPECTED'],
    ['draft', null, 'CHECKIN_NOT_EXPECTED'],
    ['published', 'expected', 'present'],
    // Somebody on leave who came after all.
    ['published', 'leave', 'present'],
    ['published', 'absent', 'present'],
    ['published', 'present', 'alreadyIn'],
    ['published', null, 'CHECKIN_NOT_EXPECTED'],
    ['closed', 'expected', 'ACTIVITY_CLOSED'],
    ['closed', 'leave', 'ACTIVITY_CLOSED'],
    ['closed', 'absent', 'ACTIVITY_CLOSED'],
    ['closed', 'present', 'alreadyIn'],
    ['closed', null, 'CHECKIN_NOT_EXPECTED'],
    ['cancelled', 'expected', 'ACTIVITY_CANCELLED'],
    ['cancelled', 'leave', 'ACTIVITY_CANCELLED'],
    ['cancelled', 'absent', 'ACTIVITY_CANCELLED'],
    ['cancelled', 'present', 'ACTIVITY_CANCELLED'],
    ['cancelled', null, 'CHECKIN_NOT_EXPECTED'],
  ])('at an activity that is %s, by somebody who is %p: %s', (state, status, expected) => {
    expect(outcome(state, status)).toBe(expected)
  })

  test.each([
    [new Date(opensAt.getTime() - 1), 'CHECKIN_TOO_EARLY'],
    [opensAt, 'present'],
    [shutsAt, 'present'],
    [new Date(shutsAt.getTime() + 1), 'CHECKIN_OVER'],
  ])('at %p: %s', (at, expected) => {
    expect(outcome('published', 'expected', at)).toBe(expected)
  })

  test('too early says from when, by the Beijing clock', () => {
    expect(decideCheckIn(given('published', 'expected'), 'scan', new Date(0))).toEqual({
      ok: false,
      refusal: { code: 'CHECKIN_TOO_EARLY', values: { time: '08:30' } },
    })
  })

  test('a second time answers the first, whenever it comes', () => {
    for (const at of [new Date(0), during, new Date(shutsAt.getTime() + 1)]) {
      expect(decideCheckIn(given('published', 'present'), 'nearby', at)).toEqual({
        ok: true,
        value: { kind: 'alreadyIn', at: recordedAt },
      })
    }
  })

  test.each(['scan', 'nearby'] as const)('by %s keeps that source', (source) => {
    expect(decideCheckIn(given('published', 'expected'), source, during)).toEqual({
      ok: true,
      value: { kind: 'present', source },
    })
  })
})

describe('distances', () => {
  const beijing = { latitude: 39.9042, longitude: 116.4074 }
  const shanghai = { latitude: 31.2304, longitude: 121.4737 }
  const london = { latitude: 51.5074, longitude: -0.1278 }
  const paris = { latitude: 48.8566, longitude: 2.3522 }
  const aPosition = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })

  test.each([
    ['Beijing to Shanghai', beijing, shanghai, 1_067_000],
    ['London to Paris', london, paris, 343_600],
    ['a degree of latitude', { latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 }, 111_195],
    ['a degree of longitude at 60°', { latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 }, 55_597],
    ['pole to pole', { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015_087],
    ['across the date line', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111_195],
  ])('%s', (_, a, b, metres) => {
    expect(Math.abs(distanceMetres(a, b) / metres - 1)).toBeLessThan(0.002)
  })

  test('are the same both ways, nought to oneself and never more than half round the earth', () => {
    fc.assert(
      fc.property(aPosition, aPosition, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
        expect(distanceMetres(a, a)).toBe(0)
        expect(distanceMetres(a, b)).toBeGreaterThanOrEqual(0)
        expect(distanceMetres(a, b)).toBeLessThanOrEqual(20_015_087)
      }),
    )
  })

  /** So many metres north of Beijing. */
  const north = (metres: number) => ({ ...beijing, latitude: beijing.latitude + metres / 111_194.93 })
  const place = { ...beijing, radiusMetres: 300 }

  test.each([
    [0, 'inside', 0],
    [24, 'inside', 0],
    [26, 'inside', 50],
    [299, 'inside', 300],
    [301, 'outside', 300],
    [326, 'outside', 350],
    [5000, 'outside', 5000],
  ])('%d m away is %s, and %d m is all that is kept', (metres, said, kept) => {
    expect(judgePlace(place, north(metres))).toEqual({ verdict: said, distanceMetres: kept })
  })

  test('without a place or a position it is unknown', () => {
    expect(judgePlace(null, beijing)).toEqual({ verdict: 'unknown', distanceMetres: null })
    expect(judgePlace(place, null)).toEqual({ verdict: 'unknown', distanceMetres: null })
  })

  test('what is kept is a multiple of 50 m, whatever the position', () => {
    fc.assert(
      fc.property(aPosition, aPosition, (a, b) => {
        const { distanceMetres: kept } = judgePlace({ ...a, radiusMetres: 300 }, b)
        expect((kept ?? NaN) % 50).toBe(0)
        expect(Math.abs((kept ?? NaN) - distanceMetres(a, b))).toBeLessThanOrEqual(25)
      }),
    )
  })
})
