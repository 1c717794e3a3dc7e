import fc from 'fast-check'
import { behindSentence } from './behind'
import { monthsOf, periodOf } from './calendar'
import { kinds, ruleOf } from './obligation'
import { missedWords } from './standing'
import type { Warning } from './warning'

const months = monthsOf(periodOf('year', '2022-05-20'))
const someMissed = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...kinds),
    months: fc.uniqueArray(fc.constantFrom(...months), { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ kind }) => kind, maxLength: 4 },
)
const unplanned: Warning = {
  reason: 'unplanned',
  kind: 'themeDay',
  ownerName: null,
  periods: [{ from: '2022-05-01', to: '2022-05-31' }],
  since: '2022-05-10',
}
const missedTwice: Warning = { ...unplanned, reason: 'missed' }
const someWarnings = fc.array(fc.constantFrom(unplanned, missedTwice), { maxLength: 2 })

test('one sentence of what was missed, what is overdue and what is unplanned', () => {
  const missed = [{ kind: 'volunteerService' as const, months: ['2022-03', '2022-04'] }]
  expect(behindSentence({ missed, overdue: 2, warnings: [unplanned] })).toBe(
    '3 月、4 月未开展志愿服务；2 项整改逾期；本月主题党日尚无安排',
  )
  expect(behindSentence({ missed, overdue: 0, warnings: [] })).toBe('3 月、4 月未开展志愿服务')
  expect(behindSentence({ missed: [], overdue: 2, warnings: [] })).toBe('2 项整改逾期')
})

test('no clause without a figure behind it, and none of a figure is left out', () => {
  fc.assert(
    fc.property(someMissed, fc.nat(5), someWarnings, (missed, overdue, warnings) => {
      const sentence = behindSentence({ missed, overdue, warnings })
      const open = warnings.some(({ reason }) => reason === 'unplanned')
      const clauses = sentence === '' ? [] : sentence.split('；')
      expect(clauses).toHaveLength(missed.length + (overdue > 0 ? 1 : 0) + (open ? 1 : 0))
      for (const each of missed) {
        expect(sentence).toContain(missedWords([each]))
        expect(sentence).toContain(ruleOf(each.kind).name)
      }
      expect(sentence.includes('逾期')).toBe(overdue > 0)
      expect(sentence.includes('尚无安排')).toBe(open)
    }),
  )
})
