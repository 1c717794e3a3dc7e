import { scoreContradictions } from './scores'
import type { World } from './world'

type Row = Record<string, string | number | null>

const hasTwice = (rows: readonly Row[], ...columns: string[]) =>
  new Set(rows.map((row) => columns.map((column) => row[column]).join())).size < rows.length

/** What the books have to say of themselves, whatever has happened. Empty: all is well. */
export async function contradictions({
  world,
  accepted,
}: {
  world: World
  /** `activity/member` of the check-ins that were accepted. */
  accepted: ReadonlySet<string>
}): Promise<string[]> {
  const books = await world.books()
  const rows = (table: string) => (books[table] ?? []).map((row) => JSON.parse(row) as Row)
  const found: string[] = scoreContradictions(rows)
  const say = (what: string, row?: Row) => found.push(`${what} ${JSON.stringify(row)}`)

  const activities = rows('activity')
  const lines = rows('attendance')
  if (hasTwice(lines, 'activity_id', 'member_id')) say('somebody is on a roll twice')
  for (const line of lines) {
    const { state } = activities.find(({ id }) => id === line.activity_id) ?? {}
    if (state === 'closed' && line.status === 'expected')
      say('nothing said of somebody at a closed activity', line)
    const self = line.source === 'nearby' || (line.source === 'scan' && line.recorded_by === line.member_id)
    if (line.status === 'present' && self && !accepted.has(`${line.activity_id}/${line.member_id}`)) {
      say('present without a check-in that was accepted', line)
    }
  }

  const reviews = rows('review')
  if (hasTwice(reviews, 'submission_id', 'round')) say('a round has two reviews')
  for (const submission of rows('submission')) {
    const ofIt = reviews.filter((review) => review.submission_id === submission.id)
    const verdict = ofIt.find(({ round }) => round === submission.round)?.verdict
    const due = submission.state === 'submitted' ? undefined : submission.state
    if (due !== 'withdrawn' && verdict !== due) say('a state without its review', submission)
    const asksFor = activities.find(({ id }) => id === submission.activity_id)
    const isRequest = submission.kind === 'leave' || submission.kind === 'makeup'
    const isOpen = submission.state === 'submitted' || submission.state === 'returned'
    if (isRequest && isOpen && asksFor?.state === 'cancelled')
      say('an open request for an activity that was cancelled', submission)
    if (ofIt.some((review) => review.reviewer_id === submission.member_id))
      say('reviewed by its author', submission)
  }

  const hosts = rows('activity_host')
  for (const obligation of rows('obligation').filter(({ owner_id, branch_id }) => owner_id === branch_id)) {
    const days = activities
      .filter(({ state, kind }) => state === 'closed' && kind === obligation.kind)
      .filter(({ id }) =>
        hosts.some((host) => host.activity_id === id && host.branch_id === obligation.branch_id),
      )
      // Of the kinds that occur here one of the branch's own people is enough.
      .filter(({ id }) =>
        lines.some(
          ({ activity_id, branch_id, status }) =>
            activity_id === id && branch_id === obligation.branch_id && status === 'present',
        ),
      )
      .filter(
        ({ counts_on: day }) =>
          String(obligation.from_day) <= String(day) && String(day) <= String(obligation.to_day),
      )
      .map((activity) => String(activity.held_on))
    if ((days.sort()[0] ?? null) !== obligation.met_on)
      say('an obligation that its activities deny', obligation)
  }
  return found
}
