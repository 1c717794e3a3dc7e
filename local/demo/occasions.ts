import {
  addDays,
  addMonths,
  type CalendarDate,
  dateOf,
  instantAt,
  type Month,
  monthOf,
} from '../../src/domain/calendar'
import type { Position } from '../../src/domain/checkin'
import { type Kind, ruleOf } from '../../src/domain/obligation'
import { neededFor } from '../../src/domain/quorum'
import type { DemoBranch } from './branches'
import type { Chance } from './chance'
import type { DemoMember } from './members'
import { membersOn, type Organisation, secretaryOn } from './organisation'
import { officersOn } from './posts'
import { habitOf, services, titleOf } from './programme'
import { birthdaysIn, type Slot } from './slots'
import { saturdayIn, workdayIn } from './workdays'

/**
 * What became of one person who was expected: how they came to be counted as present, how their leave came about,
 * or nothing that was recorded.
 */
export type Outcome =
  'scan' | 'nearby' | 'secretary' | 'paper' | 'makeup' | 'leaveAskedFor' | 'leaveGiven' | 'nothing'

/** How far an activity has come by the time of the demo. */
export type Course = 'closed' | 'over' | 'underWay' | 'toCome' | 'draft' | 'cancelled'

/** One activity as it happened, from its planning on. */
export interface Occasion {
  id: string
  kind: Kind
  title: string
  place: string
  note: string
  startsAt: Date
  endsAt: Date
  plannedAt: Date
  organiserId: string
  hostBranchIds: readonly string[]
  groupId: string | null
  topicIds: readonly string[]
  countsOn: CalendarDate | null
  nearby: Position | null
  roll: readonly { memberId: string; outcome: Outcome }[]
  course: Course
}

/** What the people of a time are like. */
export interface Era {
  now: Date
  /** Share of the activities at which people check in by themselves. */
  selfCheckIn: number
  /** Share of the leaves that were asked for in the app, and of the absences that were made up. */
  requests: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const after = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE)

/** The Beijing month of an instant. */
export const monthOfInstant = (instant: Date): Month => monthOf(dateOf(instant))

/** Requests and paper lists follow within three days, so what is younger than that goes without. */
const SETTLED_DAYS = 4

function expectedAt(
  organisation: Organisation,
  branch: DemoBranch,
  slot: Slot,
  [day, plannedOn]: [CalendarDate, CalendarDate],
  chance: Chance,
): DemoMember[] {
  const members = membersOn(organisation, branch.id, plannedOn)
  const only = (ids: readonly string[]) => members.filter(({ id }) => ids.includes(id))
  switch (slot.kind) {
    case 'politicalBirthday':
      return [
        ...new Set([
          ...birthdaysIn(organisation, branch.id, slot.month).filter((each) => members.includes(each)),
          ...only([secretaryOn(organisation, branch.id, day)]),
        ]),
      ]
    case 'branchCommitteeMeeting':
      return only(officersOn(organisation, branch.id, day))
    case 'groupMeeting':
    case 'youthStudy':
      return only(organisation.groups.find(({ id }) => id === slot.groupId)?.memberIds ?? [])
    case 'jointConstruction':
      return chance.sample(members, 8)
    case 'volunteerService': {
      const count =
        slot.present === undefined ? Math.round(members.length * 0.55) : slot.present + chance.whole(0, 2)
      // A number that is laid down is met by chance; else the keen are always among them.
      const [first, rest] =
        slot.present === undefined
          ? [members.filter(({ keen }) => keen), members.filter(({ keen }) => !keen)]
          : [[], members]
      return [...first, ...chance.sample(rest, Math.max(2, count) - first.length)]
    }
    default:
      return members
  }
}

function rollOf(
  expected: readonly DemoMember[],
  slot: Slot,
  organiserId: string,
  { settled, ...era }: Era & { settled: boolean },
  chance: Chance,
): Occasion['roll'] {
  const selfCheckIn = chance.happens(era.selfCheckIn)
  const onPaper = settled && !selfCheckIn && chance.happens(0.2)
  let scans = selfCheckIn ? chance.whole(3, 6) : 0
  const { quorum } = ruleOf(slot.kind)
  const atLeast = quorum === undefined ? 0 : neededFor(quorum, expected.length)
  return expected.map(({ id: memberId, diligence }, index) => {
    const comes =
      slot.present === undefined
        ? memberId === organiserId || chance.happens(diligence) || index < atLeast
        : index < slot.present
    if (comes) return { memberId, outcome: scans-- > 0 ? 'scan' : onPaper ? 'paper' : 'secretary' }
    const requested = settled && chance.happens(era.requests)
    // Where the number of those present is laid down, nobody is added to them afterwards.
    if (chance.happens(0.6)) return { memberId, outcome: requested ? 'leaveAskedFor' : 'leaveGiven' }
    return { memberId, outcome: requested && slot.present === undefined ? 'makeup' : 'nothing' }
  })
}

/** Makes an occasion of a slot: its day and hour, its place, who was expected and what became of them. */
export function occasionOf(
  organisation: Organisation,
  branch: DemoBranch,
  slot: Slot,
  era: Era,
  chance: Chance,
): Occasion {
  const { kind, month } = slot
  const { days, times, minutes, places } = habitOf(kind)
  const [from, to] = slot.days ?? (kind === 'themeDay' ? [branch.themeDay, branch.themeDay] : days)
  const isService = kind === 'volunteerService'
  const heldIn: Month = slot.how === 'late' ? addMonths(month, 1) : month
  const day =
    slot.how === 'late'
      ? workdayIn(heldIn, 2, 9, chance)
      : isService
        ? saturdayIn(month, chance)
        : workdayIn(month, from, to, chance)
  const [serviceTitle, servicePlace] = chance.pick(services)
  const group = organisation.groups.find(({ id }) => id === slot.groupId)
  const title = isService
    ? serviceTitle
    : titleOf(kind, month, chance, { topic: slot.topic?.title, group: group?.name })
  const leader = organisation.posts.find(
    (post) => post.kind === 'groupLeader' && post.groupId === slot.groupId,
  )
  const [secretary, deputy] = officersOn(organisation, branch.id, day)
  const organiserId =
    leader?.memberId ??
    (deputy && chance.happens(0.2) ? deputy : secretary) ??
    secretaryOn(organisation, branch.id, day)
  const startsAt = instantAt(day, chance.pick(times))
  const today = dateOf(era.now)
  // Nothing is planned before its month begins, unless it lies ahead.
  const firstOfMonth = `${heldIn}-01`
  const plannedOn = firstOfMonth < today ? firstOfMonth : today
  const expected = expectedAt(organisation, branch, slot, [day, plannedOn], chance)
  const ahead = day >= today
  const settled = addDays(day, SETTLED_DAYS) < today
  const planned = Math.max(
    after(startsAt, -60 * 24 * chance.whole(2, 6) - 60 * chance.whole(0, 4)).getTime(),
    instantAt(firstOfMonth, '08:05').getTime(),
  )
  return {
    id: chance.id(),
    kind,
    title: slot.how === 'late' ? `${title}（补办）` : title,
    place: isService ? servicePlace : chance.pick(places),
    note: '',
    startsAt,
    endsAt: after(startsAt, minutes),
    plannedAt: new Date(Math.min(planned, era.now.getTime() - 5 * HOUR)),
    organiserId,
    hostBranchIds: [branch.id],
    groupId: slot.groupId ?? null,
    topicIds: slot.topic ? [slot.topic.id] : [],
    countsOn: slot.how === 'late' ? addDays(firstOfMonth, -1) : null,
    nearby: null,
    roll: ahead
      ? expected.map(({ id: memberId }) => ({
          memberId,
          outcome: chance.happens(0.04) ? 'leaveAskedFor' : 'nothing',
        }))
      : rollOf(expected, slot, organiserId, { ...era, settled }, chance),
    course: slot.how === 'cancelled' ? 'cancelled' : ahead ? 'toCome' : 'closed',
  }
}

/** Two branches' occasions of a kind held as one: it counts once for each host. */
export const jointly = (host: Occasion, guest: Occasion): Occasion => ({
  ...host,
  title: `${host.title}（联合举办）`,
  hostBranchIds: [...host.hostBranchIds, ...guest.hostBranchIds],
  roll: [...host.roll, ...guest.roll],
})
