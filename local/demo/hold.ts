import { addDays, dateOf, instantAt } from '../../src/domain/calendar'
import { celebrate } from './birthdays'
import { ruleOf } from '../../src/domain/obligation'
import { type Chance, chanceFor } from './chance'
import { after, type Occasion, type Outcome } from './occasions'
import { reviewerOf } from './organisation'
import { perform, type Stage } from './perform'
import { writeUp } from './writeUps'
import { cancelReasons, leaveReasons, makeupReasons } from './reasons'

const SCANS_A_CODE = 8

/** Goes through an activity by the calls that its people would make, as far as it has come. */
export async function hold(stage: Stage, occasion: Occasion): Promise<void> {
  const { id: activityId, course, organiserId, plannedAt, startsAt } = occasion
  const chance = chanceFor(activityId)
  await plan(stage, occasion, chance)
  if (course === 'draft') return
  await askLeave(stage, occasion, chance)
  if (course === 'cancelled') {
    const reason = chance.pick(cancelReasons)
    await perform(stage, organiserId, after(plannedAt, 150), 'activity.cancel', { activityId, reason })
  }
  if (course === 'cancelled' || course === 'toCome') return
  await scan(stage, occasion)
  await tickNearby(stage, occasion, chance)
  await record(stage, occasion, 'secretary', after(startsAt, 12))
  if (course !== 'closed') return
  // By a chance of its own, so that what the demo's other figures rest on stays.
  await celebrate(stage, occasion, chanceFor(`birthday ${activityId}`))
  await closeAndSettle(stage, occasion, chance)
  await writeUp(stage, occasion)
}

/** Most publish at once; some keep a draft first, find a place for it, and publish then. */
async function plan(stage: Stage, occasion: Occasion, chance: Chance): Promise<void> {
  const { id: activityId, organiserId, plannedAt, roll, course, startsAt, endsAt } = occasion
  const { kind, title, place, note, groupId, countsOn } = occasion
  const details = {
    kind,
    title,
    place,
    note,
    groupId,
    countsOn,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    hostBranchIds: [...occasion.hostBranchIds],
    topicIds: [...occasion.topicIds],
    nearby: occasion.nearby && { ...occasion.nearby, radiusMetres: 300 },
    expectedMemberIds: roll.map(({ memberId }) => memberId),
  }
  const drafts = course === 'draft' || chance.happens(0.06)
  const first = drafts ? { ...details, place: '地点待定' } : details
  await perform(stage, organiserId, plannedAt, 'activity.plan', { activityId, ...first, publish: !drafts })
  if (!drafts) return
  await perform(stage, organiserId, after(plannedAt, 10), 'activity.change', {
    activityId,
    revision: 1,
    ...details,
  })
  if (course === 'draft') return
  await perform(stage, organiserId, after(plannedAt, 20), 'activity.publish', { activityId })
}

const membersWith = ({ roll }: Occasion, outcome: Outcome): string[] =>
  roll.filter((each) => each.outcome === outcome).map(({ memberId }) => memberId)

/** Hands a request for leave or make-up in and has it granted. */
async function request(
  stage: Stage,
  { id: activityId }: Occasion,
  memberId: string,
  kind: 'leave' | 'makeup',
  [askedAt, grantedAt]: [Date, Date],
  chance: Chance,
): Promise<void> {
  const submissionId = chance.id()
  const body = chance.pick(kind === 'leave' ? leaveReasons : makeupReasons)
  await perform(stage, memberId, askedAt, 'submission.submit', {
    submissionId,
    content: { kind, activityId, body },
  })
  const reviewer = reviewerOf(stage.organisation, memberId, dateOf(grantedAt))
  const review = { reviewId: chance.id(), submissionId, round: 1, verdict: 'approved' as const, comment: '' }
  const { outcomes } = await perform(stage, reviewer, grantedAt, 'submission.review', { reviews: [review] })
  const refusal = outcomes.find((each) => each.refusal !== null)?.refusal
  if (refusal) throw new Error(`demo: the request was refused: ${refusal.code}`)
}

async function askLeave(stage: Stage, occasion: Occasion, chance: Chance): Promise<void> {
  const { plannedAt } = occasion
  for (const memberId of membersWith(occasion, 'leaveAskedFor')) {
    await request(stage, occasion, memberId, 'leave', [after(plannedAt, 45), after(plannedAt, 100)], chance)
  }
}

/** The organiser's screen shows a code, and people scan it one after the other while it lasts. */
async function scan(stage: Stage, occasion: Occasion): Promise<void> {
  const scanning = membersWith(occasion, 'scan')
  for (let start = 0; start < scanning.length; start += SCANS_A_CODE) {
    const shownAt = after(occasion.startsAt, -8 + start / SCANS_A_CODE)
    const { id: activityId, organiserId } = occasion
    const { link: code } = await perform(stage, organiserId, shownAt, 'checkin.showCode', { activityId })
    for (const [index, memberId] of scanning.slice(start, start + SCANS_A_CODE).entries()) {
      await perform(stage, memberId, after(shownAt, (index + 1) / 40), 'checkin.checkIn', { code })
    }
  }
}

/** "我已到场": most are within sight, one is not, one gives no position. */
async function tickNearby(stage: Stage, occasion: Occasion, chance: Chance): Promise<void> {
  const { nearby, startsAt, id: activityId } = occasion
  for (const [index, memberId] of membersWith(occasion, 'nearby').entries()) {
    const away = index === 1 ? 0.006 : chance.share() * 0.0008
    const position = nearby && index !== 3 ? { ...nearby, latitude: nearby.latitude + away } : null
    await perform(stage, memberId, after(startsAt, -4 + index), 'checkin.nearby', { activityId, position })
  }
}

async function record(
  stage: Stage,
  occasion: Occasion,
  source: 'secretary' | 'paper',
  at: Date,
): Promise<void> {
  const given = membersWith(occasion, 'leaveGiven').map((memberId) => ({
    memberId,
    status: 'leave' as const,
  }))
  const came = membersWith(occasion, source).map((memberId) => ({ memberId, status: 'present' as const }))
  // Who keeps a paper list has the leaves on it.
  const onPaper = occasion.roll.some(({ outcome }) => outcome === 'paper')
  const entries = (source === 'paper') === onPaper ? [...came, ...given] : came
  if (entries.length === 0) return
  const { id: activityId, organiserId } = occasion
  await perform(stage, organiserId, at, 'checkin.record', { activityId, source, entries })
}

/** Closes; a paper list is typed in before or after that; who was missed makes it up. */
async function closeAndSettle(stage: Stage, occasion: Occasion, chance: Chance): Promise<void> {
  const { id: activityId, organiserId, endsAt } = occasion
  const nextMorning = instantAt(addDays(dateOf(endsAt), 1), '09:10')
  // A meeting that needs its quorum closes on the list of who came.
  const typedFirst = chance.happens(0.5) || ruleOf(occasion.kind).quorum !== undefined
  if (typedFirst) await record(stage, occasion, 'paper', after(endsAt, 15))
  await perform(stage, organiserId, after(endsAt, 20), 'activity.close', { activityId })
  if (!typedFirst) await record(stage, occasion, 'paper', nextMorning)
  for (const memberId of membersWith(occasion, 'makeup')) {
    await request(stage, occasion, memberId, 'makeup', [after(endsAt, 60), after(endsAt, 60 * 22)], chance)
  }
}
