import type { World } from './world'

type Row = Record<string, string | number | null>

/** What the books have to say of themselves, whatever has happened. Empty: all is well. */
export async function contradictions({
  world,
  accepted,
}: {
  world: World
  accepted: ReadonlySet<string>
}): Promise<string[]> {
  const books = await world.books()
  const rows = (table: string) => (books[table] ?? []).map((row) => JSON.parse(row) as Row)
  const activities = new Map(rows('activity').map((row) => [row.id, row]))
  const hosts = rows('activity_host')
  const found: string[] = []
  const say = (what: string, row: Row) => found.push(`${what}: ${JSON.stringify(row)}`)

  const lines = rows('attendance')
  if (new Set(lines.map(({ activityId, memberId }) => `${activityId}/${memberId}`)).size !== lines.length) {
    found.push('somebody is on a roll twice')
  }
  for (const line of lines) {
    const { state } = activities.get(line.activityId) ?? {}
    if (state === 'closed' && line.status === 'expected')
      say('nothing said of somebody at a closed activity', line)
    const self = line.source === 'nearby' || (line.source === 'scan' && line.recordedBy === line.memberId)
    if (line.status === 'present' && self && !accepted.has(`${line.activityId}/${line.memberId}`)) {
      say('present without a check-in that was accepted', line)
    }
  }

  const reviews = rows('review')
  if (new Set(reviews.map(({ submissionId, round }) => `${submissionId}/${round}`)).size !== reviews.length) {
    found.push('a round has two reviews')
  }
  for (const submission of rows('submission')) {
    const verdict = reviews.find(
      ({ submissionId, round }) => submissionId === submission.id && round === submission.round,
    )
    const due = submission.state === 'submitted' ? undefined : submission.state
    if (due !== 'withdrawn' && verdict?.verdict !== due) say('a state without its review', submission)
  }
  if (
    reviews.some(({ reviewerId, submissionId }) =>
      rows('submission').some(({ id, memberId }) => id === submissionId && memberId === reviewerId),
    )
  ) {
    found.push('somebody reviewed their own')
  }

  for (const obligation of rows('obligation')) {
    const days = [...activities.values()]
      .filter(({ state, kind }) => state === 'closed' && kind === obligation.kind)
      .filter(({ id }) =>
        hosts.some(({ activityId, branchId }) => activityId === id && branchId === obligation.branchId),
      )
      .filter(
        ({ countsOn }) =>
          String(obligation.from) <= String(countsOn) && String(countsOn) <= String(obligation.to),
      )
      .map(({ heldOn }) => String(heldOn))
    if ((days.sort()[0] ?? null) !== obligation.metOn)
      say('an obligation that its activities deny', obligation)
  }
  return found
}
