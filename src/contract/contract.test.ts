import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { limits } from '../domain/limits'
import { deeds } from '../domain/permission'
import { type ActionName, contract } from './contract'
import { examples } from './examples'
import { uuid } from './examples/example'

const uuids = (count: number) => Array.from({ length: count }, (_, at) => uuid(at))

const actions = Object.keys(contract) as ActionName[]
const cases = actions.flatMap((action) =>
  examples[action].map((example) => [action, example] as [ActionName, unknown]),
)
const isTaken = (action: ActionName, input: unknown) =>
  v.safeParse<v.GenericSchema>(contract[action].input, input).success

/** The places within an input: the way to each, and what stands there. */
type Way = (string | number)[]
function placesIn(value: unknown, way: Way = []): { way: Way; value: unknown }[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          placesIn(each, [...way, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return [{ way, value }, ...inner]
}

/** The same input with something else at one place; `undefined`: left out. */
function withAt(value: unknown, [step, ...rest]: Way, put: unknown): unknown {
  if (step === undefined) return put
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (at === step ? withAt(each, rest, put) : each))
  const entries = Object.entries(value as object).map(([key, each]): [string, unknown] => [
    key,
    key === step ? withAt(each, rest, put) : each,
  ])
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

test('every action has a name of two words, a deed of the permission table and an object as its input', () => {
  for (const action of actions) {
    expect(action).toMatch(/^[a-z][a-zA-Z]+\.[a-zA-Z]+$/)
    const { deed } = contract[action]
    if (deed === null) expect(action).toMatch(/^binding\.bind/)
    else expect(deeds).toContain(deed)
    expect(contract[action].input.type).toBe('strict_object')
  }
})

describe.each(cases)('%s %#', (action, example) => {
  const places = placesIn(example)
  const schema: v.GenericSchema = contract[action].input

  test('takes what it asks for, and what it made of it again', () => {
    const parsed = v.parse(schema, example)
    expect(v.parse(schema, JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
  })

  test('refuses a field too many, wherever it stands', () => {
    for (const { way, value } of places) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
      for (const name of ['extra', 'committeeId', 'state', '', 'constructor', 'toString']) {
        if (Object.hasOwn(value, name)) continue
        expect([name, isTaken(action, withAt(example, way, { ...value, [name]: 1 }))]).toEqual([name, false])
      }
    }
  })

  test('takes no prototype from outside', () => {
    const smuggled: unknown = JSON.parse(
      JSON.stringify({ proto: { isOfficer: true }, ...(example as object) }).replace('proto', '__proto__'),
    )
    const parsed = v.safeParse(schema, smuggled)
    if (parsed.success) expect((parsed.output as { isOfficer?: boolean }).isOfficer).toBeUndefined()
    expect(({} as { isOfficer?: boolean }).isOfficer).toBeUndefined()
  })

  test('refuses the wrong type at any place', () => {
    const wrong: Record<string, unknown[]> = {
      string: [7, true, {}, [], ['x']],
      number: ['7', true, {}, [], null, 1.5],
      boolean: ['true', 1, null, {}],
      list: ['x', 7, {}, true, null],
      object: ['x', 7, true],
    }
    for (const { way, value } of places) {
      const type = Array.isArray(value) ? 'list' : typeof value
      for (const put of wrong[type] ?? []) {
        // A number of degrees may have decimals, a year may be left to the present one.
        if (put === 1.5 && ['latitude', 'longitude'].includes(String(way.at(-1)))) continue
        if (put === null && ['year', 'capacity'].includes(String(way.at(-1)))) continue
        if (put === null && /^(checkup|branchStar)\./.test(action) && way.at(-1) === 'points') continue
        if (put === null && action === 'service.setHours' && way.at(-1) === 'minutes') continue
        expect([way, put, isTaken(action, withAt(example, way, put))]).toEqual([way, put, false])
      }
    }
  })

  test('refuses a text that is far too long, at any place', () => {
    for (const { way, value } of places) {
      if (typeof value !== 'string') continue
      expect([way, isTaken(action, withAt(example, way, '长'.repeat(100_000)))]).toEqual([way, false])
    }
  })

  test('refuses what cannot be stored, at any place that is stored', () => {
    for (const { way, value } of places) {
      // A code and a cursor are read and thrown away.
      if (typeof value !== 'string' || ['code', 'cursor'].includes(String(way.at(-1)))) continue
      for (const bad of ['\u0000', '\u0007', '\u001F', '\u007F', '\uD800', '\uDFFF', '\uDFFF\uD800']) {
        expect([way, isTaken(action, withAt(example, way, `${value}${bad}`))]).toEqual([way, false])
        expect([way, isTaken(action, withAt(example, way, `${bad}${value}`))]).toEqual([way, false])
      }
    }
  })

  test('refuses a list that says the same twice', () => {
    for (const { way, value } of places) {
      if (!Array.isArray(value)) continue
      expect([way, isTaken(action, withAt(example, way, [...(value as unknown[]), value[0]]))]).toEqual([
        way,
        false,
      ])
    }
  })

  test('never throws and never answers something that JSON cannot carry', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    )
    const aPlace = fc.constantFrom(...places.map(({ way }) => way))
    fc.assert(
      fc.property(aPlace, junk, (way, put) => {
        const parsed = v.safeParse(schema, withAt(example, way, put))
        if (parsed.success) expect(() => JSON.stringify(parsed.output)).not.toThrow()
      }),
      { numRuns: 50 },
    )
  })

  test('can be printed as JSON Schema', () => {
    // What JSON Schema has no word for (that a list has no doubles, that a day exists) is left out; all else is said.
    const unsaid = { ignoreActions: ['check', 'trim', 'raw_transform'] }
    const printed = JSON.parse(JSON.stringify(toJsonSchema(schema, unsaid))) as Record<string, unknown>
    expect(printed).toMatchObject({ type: 'object', additionalProperties: false })
    expect(Object.keys(printed.properties as object).sort()).toEqual(Object.keys(example as object).sort())
  })
})

describe('what may be left out', () => {
  test.each<[ActionName, string[]]>([
    ['month.branch', ['branchId', 'on']],
    ['activity.list', ['scope', 'when', 'kind', 'cursor']],
    ['birthday.card', ['memberId', 'year']],
    ['activity.plan', ['note', 'groupId', 'topicIds', 'countsOn', 'nearby', 'capacity', 'frontLine']],
    ['activity.change', ['note', 'groupId', 'topicIds', 'countsOn', 'nearby', 'capacity', 'frontLine']],
    ['checkin.checkIn', ['activityId', 'scannedAt']],
    ['checkin.nearby', ['position']],
    ['submission.mine', ['kind', 'state', 'cursor']],
    ['submission.inbox', ['cursor']],
    ['star.rating', ['memberId', 'year']],
    ['star.record', ['memberId', 'year']],
    ['star.branch', ['branchId', 'year']],
    ['service.setTheme', ['theme']],
    ['standing.branches', ['on']],
    ['standing.board', ['on']],
    ['standing.branch', ['on']],
    ['standing.totals', ['on']],
    ['meeting.saveMinutes', ['chairId', 'speaker', 'agenda', 'text', 'thanks', 'resolutions']],
    ['debrief.list', ['year']],
    ['debrief.record', ['shortcomings']],
    ['talk.pairs', ['on']],
    ['study.figures', ['on']],
    ['topic.save', ['author']],
    ['copies.give', ['note']],
    ['feedback.list', ['cursor']],
  ])('of %s: %j', (action, optional) => {
    const [example] = examples[action]
    const leftOut = Object.keys(example as object).filter((key) =>
      isTaken(action, withAt(example, [key], undefined)),
    )
    expect(leftOut.sort()).toEqual([...optional].sort())
  })

  test('of any other action: nothing', () => {
    for (const action of [
      'activity.get',
      'activity.cancel',
      'checkin.record',
      'submission.submit',
      'submission.resubmit',
      'submission.review',
      'organization.members',
    ] as const) {
      const [example] = examples[action]
      for (const key of Object.keys(example as object)) {
        expect([action, key, isTaken(action, withAt(example, [key], undefined))]).toEqual([
          action,
          key,
          false,
        ])
      }
    }
  })
})

describe('limits', () => {
  const at = (action: ActionName, which: number, way: Way) => ({
    takes: (put: unknown) => isTaken(action, withAt(examples[action][which], way, put)),
  })

  test.each<[ActionName, number, Way, number]>([
    ['activity.plan', 0, ['title'], limits.title],
    ['activity.plan', 0, ['place'], limits.place],
    ['activity.plan', 0, ['note'], limits.note],
    ['activity.change', 0, ['title'], limits.title],
    ['activity.cancel', 0, ['reason'], limits.reason],
    ['birthday.make', 0, ['title'], limits.title],
    ['birthday.word', 0, ['word'], limits.birthdayWord],
    ['checkin.checkIn', 0, ['code'], 500],
    ['submission.submit', 0, ['content', 'title'], limits.title],
    ['submission.submit', 0, ['content', 'body'], 5000],
    ['submission.submit', 1, ['content', 'body'], limits.serviceBody],
    ['submission.submit', 2, ['content', 'body'], limits.reason],
    ['submission.submit', 3, ['content', 'body'], limits.reason],
    ['submission.resubmit', 0, ['content', 'body'], 5000],
    ['submission.review', 0, ['reviews', 0, 'comment'], limits.comment],
    ['obligation.waive', 0, ['reason'], limits.reason],
    ['talk.record', 0, ['topic'], limits.talkTopic],
    ['topic.save', 0, ['title'], limits.title],
    ['topic.save', 0, ['author'], limits.topicAuthor],
    ['copies.give', 0, ['note'], limits.comment],
  ])('%s %d: %j has at most %d characters', (action, which, way, most) => {
    const place = at(action, which, way)
    expect(place.takes('长'.repeat(most))).toBe(true)
    expect(place.takes('长'.repeat(most + 1))).toBe(false)
    const mayBeEmpty = ['note', 'comment', 'author', 'word'].includes(String(way.at(-1)))
    expect(place.takes('')).toBe(mayBeEmpty)
  })

  test.each<[ActionName, number, Way, unknown[], unknown[]]>([
    ['submission.submit', 1, ['content', 'minutes'], [10, 1440], [9, 1441, 0, -10, 30.5]],
    ['submission.resubmit', 0, ['round'], [1, 2], [0, -1]],
    ['submission.review', 0, ['reviews', 0, 'round'], [1, 2], [0, -1]],
    ['activity.plan', 0, ['nearby', 'radiusMetres'], [50, 5000], [49, 5001]],
    ['activity.plan', 0, ['nearby', 'latitude'], [-90, 90], [-90.1, 90.1]],
    ['checkin.nearby', 0, ['position', 'longitude'], [-180, 180], [-180.1, 180.1]],
    ['copies.give', 0, ['copies'], [1, -1, 5000, -5000], [0, 5001, -5001, 0.5, null]],
    ['star.rating', 0, ['year'], [2000, 2099, null], [1999, 2100]],
    ['document.handbook', 0, ['year'], [2000, 2099], [1999, 2100, null, '2022', 2022.5]],
    ['document.serviceHours', 0, ['cadence'], ['month', 'quarter', 'halfYear', 'year'], ['week', '', null]],
    [
      'activity.plan',
      0,
      ['kind'],
      ['themeDay', 'groupMeeting', 'youthForum', 'secretaryDebrief'],
      ['checkup', 'integrityTalk', 'themeday', ''],
    ],
    ['standing.branches', 0, ['cadence'], ['month', 'halfYear', 'year'], ['quarter', 'week', '', null]],
    ['checkin.record', 0, ['source'], ['secretary', 'paper'], ['scan', 'nearby', 'makeup']],
    ['submission.review', 0, ['reviews', 0, 'verdict'], ['approved', 'returned'], ['submitted', 'withdrawn']],
    [
      'submission.submit',
      0,
      ['content', 'kind'],
      ['reflection'],
      ['serviceReport', 'makeup', 'praise', null],
    ],
    ['activity.plan', 0, ['expectedMemberIds'], [[], uuids(2000)], [uuids(2001)]],
    ['activity.plan', 0, ['hostBranchIds'], [[], uuids(50)], [uuids(51)]],
    ['organization.members', 0, ['branchIds'], [[], uuids(50)], [uuids(51)]],
  ])('%s %d: %j', (action, which, way, taken, refused) => {
    const place = at(action, which, way)
    for (const put of taken) expect([put, place.takes(put)]).toEqual([put, true])
    for (const put of refused) expect([put, place.takes(put)]).toEqual([put, false])
  })

  const reviews = (count: number) =>
    uuids(count).map((id) => ({ reviewId: id, submissionId: id, round: 1, verdict: 'approved' }))
  const entries = (count: number) => uuids(count).map((memberId) => ({ memberId, status: 'present' }))

  test('one call reviews 1 to 50 submissions and records 1 to 2000 lines', () => {
    for (const [count, taken] of [
      [0, false],
      [1, true],
      [50, true],
      [51, false],
    ] as const) {
      expect([count, isTaken('submission.review', { reviews: reviews(count) })]).toEqual([count, taken])
    }
    for (const [count, taken] of [
      [0, false],
      [1, true],
      [2000, true],
      [2001, false],
    ] as const) {
      const input = { activityId: uuid(1), source: 'paper', entries: entries(count) }
      expect([count, isTaken('checkin.record', input)]).toEqual([count, taken])
    }
  })

  test('one submission or member is named once, whatever is said of it', () => {
    const [one] = reviews(1)
    const twice = [one, { ...one, reviewId: uuid(99), verdict: 'returned', comment: '再改' }]
    expect(isTaken('submission.review', { reviews: twice })).toBe(false)
    const both = [...entries(1), { memberId: uuid(0), status: 'leave' }]
    expect(isTaken('checkin.record', { activityId: uuid(1), source: 'paper', entries: both })).toBe(false)
  })
})
