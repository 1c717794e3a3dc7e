import { dateOf } from '../../src/domain/calendar'
import { honourKinds } from '../../src/domain/honour'

type Row = Record<string, string | number | null>
type Rows = (table: string) => Row[]

interface Asked {
  from: string
  to: string
  today: string
  /** Null: of the committee. */
  branchId: string | null
}

const countBy = (keys: readonly string[]): Record<string, number> =>
  keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {})
const within = (day: string, { from, to }: Asked) => from <= day && day <= to
const dayOf = (instant: Row[string]) => dateOf(new Date(String(instant)))

/** What the rows of the books say of a report's figures, in plain code: of those that are not none. */
export function figuresOfRecords(rows: Rows, asked: Asked): Record<string, number> {
  const { branchId, today } = asked
  const isOurs = (id: Row[string] | undefined) => branchId === null || id === branchId
  const figures: Record<string, number> = { ...ofGatherings(rows, asked, isOurs) }
  const approved = rows('submission').filter(
    ({ state, branch_id }) => state === 'approved' && isOurs(branch_id),
  )
  const reflections = approved.filter(({ kind }) => kind === 'reflection')
  figures.reflections = reflections.filter(({ submitted_at }) => within(dayOf(submitted_at!), asked)).length
  figures.serviceReports = approved.filter(
    ({ kind, served_on, submitted_at }) =>
      kind === 'serviceReport' && within(String(served_on ?? dayOf(submitted_at!)), asked),
  ).length

  const owed = rows('obligation').filter(
    ({ branch_id, to_day, waived_reason }) =>
      branch_id !== null && isOurs(branch_id) && waived_reason === null && within(String(to_day), asked),
  )
  const missed = owed.filter(
    ({ met_on, to_day }) => met_on === null && String(to_day) < `${today.slice(0, 7)}-01`,
  )
  figures.owed = owed.length
  figures.metOnTime = owed.filter(({ met_on, to_day }) => met_on !== null && met_on! <= to_day!).length
  figures.metLate = owed.filter(({ met_on, to_day }) => met_on !== null && met_on! > to_day!).length
  figures.missed = missed.length
  if (branchId === null) figures.branchesBehind = new Set(missed.map(({ branch_id }) => branch_id)).size

  const sheets = new Map(rows('checkup').map((sheet) => [sheet.id, sheet]))
  const findings = rows('finding').filter(
    ({ branch_id, checkup_id }) => isOurs(branch_id) && sheets.get(checkup_id!)?.state !== 'checking',
  )
  const found = findings.filter(({ found_at }) => within(dayOf(found_at!), asked))
  figures.found = found.length
  figures.verified = found.filter(({ state }) => state === 'verified').length
  figures.overdueFindings = findings.filter(
    ({ state, due_on }) =>
      (state === 'open' || state === 'rectifying') && String(due_on) < today && String(due_on) <= asked.to,
  ).length

  const homes = rows('membership')
  const wasOurs = (memberId: Row[string], day: string) =>
    branchId === null ||
    homes.some(
      (each) =>
        each.member_id === memberId &&
        each.branch_id === branchId &&
        String(each.from_day) <= day &&
        (each.to_day === null || String(each.to_day) >= day),
    )
  for (const kind of Object.keys(honourKinds)) {
    figures[`honours:${kind}`] = rows('honour').filter(
      ({ kind: is, on_day, taken_back_at, member_id }) =>
        is === kind &&
        taken_back_at === null &&
        within(String(on_day), asked) &&
        wasOurs(member_id!, String(on_day)),
    ).length
  }
  figures.vetoes = rows('veto').filter(
    ({ on_day, lifted_at, member_id }) =>
      lifted_at === null && within(String(on_day), asked) && wasOurs(member_id!, String(on_day)),
  ).length
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0))
}

function ofGatherings(rows: Rows, asked: Asked, isOurs: (id: Row[string] | undefined) => boolean) {
  const closed = rows('activity').filter(
    ({ state, starts_at }) => state === 'closed' && within(dayOf(starts_at!), asked),
  )
  const hostsOf = (id: Row[string]) => rows('activity_host').filter(({ activity_id }) => activity_id === id)
  const topicsOf = (id: Row[string]) => rows('activity_topic').filter(({ activity_id }) => activity_id === id)
  const held = closed.flatMap((activity) =>
    hostsOf(activity.id!)
      .filter(({ branch_id }) => isOurs(branch_id))
      .flatMap(() => [
        `held:${activity.kind}`,
        ...(activity.kind === 'studySession'
          ? topicsOf(activity.id!).map(({ topic_id }) => `studied:${topic_id}`)
          : []),
      ]),
  )
  const lines = closed
    .filter(({ id }) => hostsOf(id!).length > 0)
    .flatMap(({ id, kind }) =>
      rows('attendance')
        .filter(({ activity_id, branch_id }) => activity_id === id && isOurs(branch_id))
        .flatMap(({ status }) => [
          ...(status === 'leave' ? [] : ['expected']),
          ...(status === 'present' ? ['present', `present:${kind}`] : []),
        ]),
    )
  return countBy([...held, ...lines])
}
