import { Figures } from '@/components/Figures'
import type { TotalRow } from '@/contract/standing'
import type { CalendarDate, Period } from '@/domain/calendar'
import { type Kind, ruleOf } from '@/domain/obligation'
import { useQuery } from '@/stores/query'
import { answerFor } from '../../answered'
import type { StandingCadence } from '../../period'

const sessions = (sum: TotalRow, kind: Kind) => ({
  label: ruleOf(kind).name,
  value: sum.held[kind] ?? 0,
  unit: '场',
})

function figuresOf(sum: TotalRow) {
  const service = sessions(sum, 'volunteerService')
  return [
    sessions(sum, 'studySession'),
    { label: '心得体会', value: sum.reflections, unit: '篇' },
    { ...service, unit: `场 · ${sum.present.volunteerService ?? 0} 人次` },
    sessions(sum, 'politicalBirthday'),
    sessions(sum, 'themeDay'),
    sessions(sum, 'integrityEducation'),
  ]
}

/** What all branches did together, as a row of figures; not there until it is known. */
export function CommitteeFigures(props: { cadence: StandingCadence; on: CalendarDate; period: Period }) {
  const { cadence, on, period } = props
  const answer = answerFor(useQuery('standing.totals', { cadence, on }), period)
  return answer && <Figures figures={figuresOf(answer.sum)} />
}
