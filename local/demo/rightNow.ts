import { dateOf, instantAt } from '../../src/domain/calendar'
import { chanceFor } from './chance'
import { after, type Occasion, type Outcome } from './occasions'
import { membersOn, type Organisation, secretaryOn } from './organisation'
import { officersOn } from './posts'
import { type Sketch, sketches } from './sketches'
import { workdaysFrom } from './workdays'

const FIVE_MINUTES = 5 * 60_000
const upToFive = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / FIVE_MINUTES) * FIVE_MINUTES)
const PLANNED_BEFORE = -3 * 24 * 60

function occasionOfSketch(organisation: Organisation, sketch: Sketch, now: Date): Occasion {
  const {
    course,
    hosts,
    kind,
    title,
    place,
    note = '',
    begins,
    minutes,
    topic,
    nearby = null,
    heads,
    came = {},
  } = sketch
  const chance = chanceFor(`now ${title}`)
  const today = dateOf(now)
  const startsAt =
    typeof begins === 'number'
      ? upToFive(after(now, begins))
      : instantAt(workdaysFrom(today, begins.workdays), begins.time)
  const [host] = hosts
  if (!host) throw new Error(`nobody hosts ${title}`)
  const organiserId = secretaryOn(organisation, host.id, today)
  const officers = kind === 'branchCommitteeMeeting' ? officersOn(organisation, host.id, today) : null
  const members = hosts
    .flatMap(({ id }) => membersOn(organisation, id, today))
    .filter(({ id }) => officers?.includes(id) ?? true)
  const others = chance.sample(members, members.length).filter(({ id }) => id !== organiserId)
  const onRoll = heads === 0 ? [] : [organiserId, ...others.map(({ id }) => id)].slice(0, heads)
  const outcomes = Object.entries(came).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => outcome as Outcome),
  )
  const begun = course === 'underWay' || course === 'over'
  return {
    id: chance.id(),
    kind,
    title,
    place,
    note,
    startsAt,
    endsAt: after(startsAt, minutes),
    plannedAt: after(startsAt < now ? startsAt : now, PLANNED_BEFORE),
    organiserId,
    hostBranchIds: hosts.map(({ id }) => id),
    groupId: null,
    topicIds: topic ? [topic.id] : [],
    countsOn: null,
    nearby,
    // The organiser is there; then as many as the sketch says; the rest have nothing recorded.
    roll: onRoll.map((memberId, index) => ({
      memberId,
      outcome: index === 0 ? (begun ? 'secretary' : 'nothing') : (outcomes[index - 1] ?? 'nothing'),
    })),
    course,
  }
}

/** What is under way, over but not closed, still to come, called off or only drafted at this moment. */
export const rightNow = (organisation: Organisation, now: Date): Occasion[] =>
  sketches.map((sketch) => occasionOfSketch(organisation, sketch, now))
