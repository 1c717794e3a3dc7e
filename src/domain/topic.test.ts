import fc from 'fast-check'
import {
  type CatalogueEntry,
  type CopiesLine,
  decideChoice,
  decideCopies,
  decideKind,
  decideTitle,
  fewestFrom,
} from './topic'

const today = '2026-05-20'
const entry = (fields: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id: 'history',
  kind: 'book',
  title: '《宣传工作简史》',
  retiredOn: null,
  ...fields,
})
const codeOf = (result: ReturnType<typeof decideKind>) => (result.ok ? null : result.refusal.code)

test.each([
  ['another title', { id: 'new', title: '《条例》' }, null],
  ['the same title', { id: 'new', title: '《宣传工作简史》' }, 'TOPIC_TITLE_TAKEN'],
  ['the same without brackets and with spaces', { id: 'new', title: ' 宣传工作 简史 ' }, 'TOPIC_TITLE_TAKEN'],
  ['the entry itself, changed', { id: 'history', title: '宣传工作简史' }, null],
])('%s: %p', (_, wish, code) => {
  expect(codeOf(decideTitle(wish, [entry()]))).toBe(code)
})

test('the title of a retired entry is free', () => {
  expect(codeOf(decideTitle({ id: 'new', title: '《宣传工作简史》' }, [entry({ retiredOn: today })]))).toBe(
    null,
  )
})

test.each([
  ['what is offered', ['history'], [], null],
  ['nothing', [], [], null],
  ['what nobody knows', ['history', 'other'], [], 'ACTIVITY_TOPIC_UNKNOWN'],
  ['what is offered no longer', ['old'], [], 'TOPIC_RETIRED'],
  ['what it has already, offered or not', ['old', 'history'], ['old'], null],
])('an activity on %s: %3$p', (_, chosen, already, code) => {
  const catalogue = [entry(), entry({ id: 'old', retiredOn: '2026-05-01' })]
  expect(codeOf(decideChoice(chosen, catalogue, already))).toBe(code)
})

describe('copies', () => {
  const given: CopiesLine[] = [
    { copies: 10, givenOn: '2026-03-01' },
    { copies: -4, givenOn: '2026-04-01' },
    { copies: 5, givenOn: '2026-05-01' },
  ]

  test.each([
    ['2026-02-28', 0],
    ['2026-03-01', 6],
    ['2026-04-15', 6],
    ['2026-05-01', 11],
    ['2026-05-20', 11],
  ])('from %s on there are at least %i', (day, fewest) => {
    expect(fewestFrom(day, given)).toBe(fewest)
  })

  test.each([
    ['given today', {}, { copies: 3, givenOn: today }, null],
    ['given tomorrow', {}, { copies: 3, givenOn: '2026-05-21' }, 'COPIES_IN_FUTURE'],
    ['all taken back', {}, { copies: -11, givenOn: today }, null],
    ['one more taken back', {}, { copies: -12, givenOn: today }, 'COPIES_BELOW_NONE'],
    [
      'more taken back than there were in between',
      {},
      { copies: -7, givenOn: '2026-03-15' },
      'COPIES_BELOW_NONE',
    ],
    ['taken back before any was given', {}, { copies: -1, givenOn: '2026-02-01' }, 'COPIES_BELOW_NONE'],
    ['given of a topic', { kind: 'topic' }, { copies: 3, givenOn: today }, 'TOPIC_NOT_A_BOOK'],
    ['given of a retired book', { retiredOn: '2026-05-01' }, { copies: 3, givenOn: today }, 'TOPIC_RETIRED'],
    ['taken back of a retired book', { retiredOn: '2026-05-01' }, { copies: -3, givenOn: today }, null],
  ] as const)('%s: %3$p', (_, fields, line, code) => {
    expect(codeOf(decideCopies(entry(fields), line, given, today))).toBe(code)
  })

  test('whatever is given and taken back, on no day has a branch fewer than none', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-04-${String(number).padStart(2, '0')}`)
    const lines = fc.array(fc.record({ copies: fc.integer({ min: -20, max: 20 }), givenOn: day }))
    fc.assert(
      fc.property(lines, (wishes) => {
        const kept: CopiesLine[] = []
        for (const wish of wishes) if (decideCopies(entry(), wish, kept, today).ok) kept.push(wish)
        for (const { givenOn } of kept) {
          const held = kept
            .filter((each) => each.givenOn <= givenOn)
            .reduce((sum, each) => sum + each.copies, 0)
          expect(held).toBeGreaterThanOrEqual(0)
        }
        expect(fewestFrom('2026-01-01', kept)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('what was given keeps a book from becoming a topic', () => {
  expect(codeOf(decideKind('topic', true))).toBe('TOPIC_HAS_COPIES')
  expect(codeOf(decideKind('series', true))).toBe(null)
  expect(codeOf(decideKind('topic', false))).toBe(null)
})
