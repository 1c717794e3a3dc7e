import { dateOf } from '../../src/domain/calendar'
import type { BonusKind } from '../../src/domain/honour'
import { type EnteredFacts, foldEntries, type ScoreEntry } from '../../src/domain/scoreEntry'
import { rate } from '../../src/domain/star'
import { defaultSettings } from '../../src/domain/settings'

type Row = Record<string, string | number | null>
type Rows = (table: string) => Row[]

/** The row of a table's entry as the rules take it; people by their ids. */
const entryOf = (row: Row): ScoreEntry => ({
  ...({
    source: row.source,
    kind: row.kind,
    outcome: row.outcome,
  } as Pick<ScoreEntry, 'source' | 'kind' | 'outcome'>),
  sourceId: String(row.source_id),
  turn: Number(row.turn),
  title: String(row.title),
  on: String(row.on_day),
  activityId: row.activity_id as string | null,
  by: row.by_id as string | null,
})

/** What the records themselves say of a member's year: the recomputation that the entries have to agree with. */
function factsOfRecords(rows: Rows, memberId: string, year: number) {
  const inYear = ({ on }: { on: string }) => on.startsWith(`${year}-`)
  const activities = new Map(rows('activity').map((each) => [each.id, each]))
  const gatherings = rows('attendance').flatMap((line) => {
    const held = activities.get(line.activity_id)
    if (line.member_id !== memberId || held?.state !== 'closed') return []
    const by = line.source === 'scan' || line.source === 'nearby' ? null : line.recorded_by
    return [
      { id: held.id, title: held.title, on: String(held.held_on), by, kind: held.kind, status: line.status },
    ]
  })
  const approved = rows('submission').flatMap((each) => {
    if (each.member_id !== memberId || each.state !== 'approved') return []
    const review = rows('review').find(
      ({ submission_id, round }) => submission_id === each.id && round === each.round,
    )
    const on = String(each.served_on ?? dateOf(new Date(String(each.submitted_at))))
    const source = { id: each.id, title: each.title, on, by: review?.reviewer_id ?? null }
    return [{ ...source, kind: each.kind, activityId: each.activity_id }]
  })
  const ofKind = (kind: string) => approved.filter((each) => each.kind === kind).filter(inYear)
  const ofYear = (table: string, undone: string) =>
    rows(table).filter((each) => each.member_id === memberId && each.year === year && each[undone] === null)
  const recorded = ({ id, title, on_day: on, recorded_by: by }: Row) => ({ id, title, on: String(on), by })
  const grade = rows('appraisal_grade').find(
    (each) => each.member_id === memberId && each.year === year && each.grade !== null,
  )
  const held = rows('appraisal').find((each) => each.year === year && each.branch_id === grade?.branch_id)
  const vetoes = ofYear('veto', 'lifted_at').sort((a, b) =>
    `${a.on_day} ${a.id}` < `${b.on_day} ${b.id}` ? -1 : 1,
  )
  const { honourPoints } = defaultSettings.star
  return {
    bonuses: ofYear('honour', 'taken_back_at').map((each) => ({
      ...recorded(each),
      points: honourPoints[each.kind as BonusKind],
    })),
    appraisal: grade
      ? {
          ...{ id: grade.id, title: `民主评议：${grade.grade}`, on: held?.held_on },
          ...{ by: grade.graded_by, grade: grade.grade },
        }
      : null,
    veto: vetoes[0] ? recorded(vetoes[0]) : null,
    gatherings: gatherings.filter(inYear),
    reflections: ofKind('reflection').map(({ id, title, on, by }) => ({ id, title, on, by })),
    serviceReports: ofKind('serviceReport').map(({ id, title, on, by, activityId }) => ({
      ...{ id, title, on, by, activityId },
    })),
  } as EnteredFacts
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const sorted = ({ gatherings, reflections, serviceReports, bonuses, appraisal, veto }: EnteredFacts) => ({
  gatherings: [...gatherings].sort(byId),
  reflections: [...reflections].sort(byId),
  serviceReports: [...serviceReports].sort(byId),
  bonuses: [...bonuses].sort(byId),
  ...{ appraisal, veto },
})

/** Where the score entries contradict themselves or the records; empty: all is well. */
export function scoreContradictions(rows: Rows): string[] {
  const found: string[] = []
  const entries = rows('score_entry')
  for (const entry of entries) {
    const before = entries.find(
      (each) =>
        each.member_id === entry.member_id &&
        each.source_id === entry.source_id &&
        each.turn === Number(entry.turn) - 1,
    )
    const says = ({ kind, outcome, on_day, by_id }: Row) => [kind, outcome, on_day, by_id].join()
    if (entry.turn !== 1 && !before) found.push(`a turn of an entry is missing ${JSON.stringify(entry)}`)
    if (Number(entry.turn) % 2 === 0 && before && says(before) !== says(entry))
      found.push(`a counter-entry takes back another entry ${JSON.stringify(entry)}`)
  }
  const years = new Set([...entries.map(({ year }) => Number(year)), 2026])
  for (const { id } of rows('member')) {
    for (const year of years) {
      const own = entries.filter((entry) => entry.member_id === id && entry.year === year).map(entryOf)
      const folded = foldEntries(own, defaultSettings.star.honourPoints)
      const recomputed = factsOfRecords(rows, String(id), year)
      if (JSON.stringify(sorted(folded)) !== JSON.stringify(sorted(recomputed)))
        found.push(`the entries of ${id} in ${year} differ from the records`)
      const rest = { belongs: [{ from: '2000-01-01', to: null }], exempt: [] }
      const rated = [folded, recomputed].map((facts) =>
        rate({ ...facts, ...rest }, defaultSettings.star, year, `${year}-12-31`),
      )
      if (rated[0]?.score !== rated[1]?.score) found.push(`two scores of ${id} in ${year}`)
      if (recomputed.veto && rated[0]?.stars !== 1) found.push(`more than a star for ${id} in ${year}`)
      const sum = rated[0]?.parts.reduce((all, { points }) => all + Math.round(points * 100), 0)
      if (sum !== Math.round((rated[0]?.score ?? 0) * 100))
        found.push(`a score of ${id} that does not add up`)
    }
  }
  return found
}
