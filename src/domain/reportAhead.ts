import { behindSentence } from './behind'
import { kinds, ruleOf } from './obligation'
import type { FigureKey, Section } from './report'
import type { ReportFacts } from './reportFacts'
import { specOf } from './reportFigures'
import { periodAfter, periodBefore, periodWords } from './reportPeriod'
import { section } from './reportSection'
import { ifAny, plainly, said, sentence, type Values } from './reportSentence'

export function behind({ branch, behind }: ReportFacts, values: Values): Section {
  const rows = behind
    .map(({ name, ...each }) => [name, behindSentence(each)])
    .filter(([, words]) => words !== '')
  return section(
    'behind',
    '存在的不足',
    [
      values('missed') === 0
        ? plainly('missed', '本期没有逾期未办的事项。')
        : sentence(
            'missed',
            said('逾期未办', 'missed'),
            branch === null ? said('涉及党支部', 'branchesBehind') : null,
          ),
      sentence('late', ifAny(values, '逾期补办', 'metLate')),
      sentence('overdue', ifAny(values, '党建体检问题整改逾期', 'overdueFindings')) ??
        plainly('overdue', '没有整改逾期的党建体检问题。'),
    ],
    rows.length === 0
      ? []
      : [
          {
            key: 'behind',
            title: '具体情况',
            columns: [
              { heading: '党支部', kind: 'text' },
              { heading: '情况', kind: 'text' },
            ],
            rows,
          },
        ],
  )
}

/** What is held against the period before. */
// prettier-ignore
const comparedKeys: readonly FigureKey[] = [
  'owed', 'metOnTime', 'missed', 'held:studySession', 'reflections', 'held:partyLecture', 'held:themeDay',
  'held:branchAssembly', 'held:branchCommitteeMeeting', 'held:groupMeeting', 'present', 'held:politicalBirthday',
  'held:volunteerService', 'present:volunteerService', 'serviceHours', 'found', 'verified', 'held:integrityEducation',
  'talks', 'held:youthStudy', 'held:youthForum',
]

/** Null: the books of the period before are empty. */
export function compared({ branch, period, today, before }: ReportFacts, values: Values): Section | null {
  if (before === null) return null
  const rows = comparedKeys.flatMap((key) => {
    const spec = specOf(key, new Map())
    const [now, then] = [values(key), before.get(key) ?? 0]
    if (!spec || (branch !== null && spec.committeeOnly) || now + then === 0) return []
    return [{ key, cells: [`${spec.name}（${spec.unit}）`, now, then, Math.round((now - then) * 10) / 10] }]
  })
  const label = periodWords(periodBefore(period))
  return section(
    'compared',
    '与上一期比较',
    [
      plainly(
        'compared',
        today < period.to
          ? `上一期为 ${label}；本期尚未结束，本期数只到今天，上一期为全期数。`
          : `上一期为 ${label}，两期均按今天的台账计算。`,
      ),
    ],
    [
      {
        key: 'compared',
        title: '主要数据',
        columns: [
          { heading: '项目', kind: 'text' },
          { heading: '本期', kind: 'number' },
          { heading: '上一期', kind: 'number' },
          { heading: '增减', kind: 'number' },
        ],
        rows: rows.map(({ cells }) => cells),
        figures: rows.map(({ key }) => [null, { key }, null, null]),
      },
    ],
  )
}

export function next({ period, next }: ReportFacts, values: Values): Section {
  const label = periodWords(periodAfter(period))
  const rows = kinds.flatMap((kind) => {
    const days = next.filter((each) => each.kind === kind).map(({ to }) => to)
    return days.length === 0 ? [] : [[ruleOf(kind).name, days.length, [...days].sort()[0] ?? null]]
  })
  return section(
    'next',
    '下一步工作',
    [
      values('nextOwed') === 0
        ? plainly('next', `${label}没有应办事项。`)
        : sentence('next', said(`${label}应办事项`, 'nextOwed')),
    ],
    rows.length === 0
      ? []
      : [
          {
            key: 'next',
            title: '应办事项',
            columns: [
              { heading: '事项', kind: 'text' },
              { heading: '次数', kind: 'number' },
              { heading: '最早到期', kind: 'date' },
            ],
            rows,
          },
        ],
  )
}
