import {
  addMonths,
  type CalendarDate,
  dateOf,
  isWithin,
  type Month,
  monthOf,
} from '../../src/domain/calendar'
import { type Gathering, type Kind, metOn } from '../../src/domain/obligation'
import { type Obligation, obligationsOf, type OwnerFacts, rulesWith } from '../../src/domain/owing'
import { defaultSettings } from '../../src/domain/settings'
import { type Warning, type WarningFact, warningsOf } from '../../src/domain/warning'
import { branches, type DemoBranch } from './branches'
import { chanceFor } from './chance'
import { type Era, type Occasion, occasionOf, type Outcome } from './occasions'
import { membersOn, type Organisation } from './organisation'
import type { Slot } from './slots'

/**
 * One branch has not gone to serve for two months; another is behind with its studies when chance will have it so.
 * All the others mind what the committee would warn them of: with a branch or two on it, the list is worth reading.
 */
const idle: { branch: DemoBranch; kind: Kind; always: boolean }[] = [
  { branch: branches.overseas, kind: 'volunteerService', always: true },
  { branch: branches.press, kind: 'studySession', always: false },
]
const IDLE_MONTHS = 2

/** Of the slots of a branch those that it takes up, as it is known at the end. */
export const takenUp = (branch: DemoBranch, slots: readonly Slot[], thisMonth: Month): Slot[] =>
  slots.filter(
    (slot) =>
      slot.month < addMonths(thisMonth, -IDLE_MONTHS) ||
      !idle.some((each) => each.always && each.branch === branch && each.kind === slot.kind),
  )

const rulesNow = rulesWith([])
const AWAY: readonly Outcome[] = ['nothing', 'leaveAskedFor', 'leaveGiven']

/** A branch and its groups, as the rules look at them on a day. */
function ownersOf(organisation: Organisation, branch: DemoBranch, day: CalendarDate): OwnerFacts[] {
  const members = membersOn(organisation, branch.id, day)
  const { kind, aliveFrom, aliveTo } = branch
  const life = { branchId: branch.id, kind, aliveTo }
  return [
    {
      owner: 'branch',
      ...life,
      aliveFrom,
      memberCount: members.length,
      birthdayMonths: new Set(members.map(({ joinedOn }) => Number(joinedOn.slice(5, 7)))),
    },
    ...organisation.groups
      .filter((group) => group.branchId === branch.id)
      .map((group) => ({
        owner: group.kind === 'party' ? ('partyGroup' as const) : ('youthGroup' as const),
        groupId: group.id,
        ...life,
        aliveFrom: group.aliveFrom,
      })),
  ]
}

/** What is raised at the beginning of each of the months, once each. */
function owedIn(organisation: Organisation, branch: DemoBranch, months: readonly Month[]): Obligation[] {
  const owed = new Map<string, Obligation>()
  for (const month of months) {
    for (const owner of ownersOf(organisation, branch, `${month}-01`)) {
      for (const each of obligationsOf(owner, rulesNow, `${month}-01`)) {
        owed.set(`${each.ownerId} ${each.kind} ${each.period.from}`, each)
      }
    }
  }
  return [...owed.values()]
}

const countedOn = ({ countsOn, startsAt }: Occasion): CalendarDate => countsOn ?? dateOf(startsAt)

/** A closed occasion as it bears on the branch. */
function gatheringOf(organisation: Organisation, branch: DemoBranch, occasion: Occasion): Gathering {
  const heldOn = dateOf(occasion.startsAt)
  const own = new Set(membersOn(organisation, branch.id, heldOn).map(({ id }) => id))
  const roll = occasion.roll.filter(({ memberId }) => own.has(memberId))
  return {
    heldOn,
    countsOn: countedOn(occasion),
    present: roll.filter(({ outcome }) => !AWAY.includes(outcome)).length,
    onRoll: roll.length,
  }
}

/** The early warnings that a branch stands under with all this in the books; a group goes by its id in them. */
export function warningsFor(
  organisation: Organisation,
  branch: DemoBranch,
  months: readonly Month[],
  occasions: readonly Occasion[],
  now: Date,
): Warning[] {
  const today = dateOf(now)
  const own = occasions.filter(({ hostBranchIds }) => hostBranchIds.includes(branch.id))
  const facts = owedIn(
    organisation,
    branch,
    months.filter((month) => month <= monthOf(today)),
  ).map(({ kind, ownerId, period }): WarningFact => {
    const meets = own.filter(
      (each) =>
        each.kind === kind &&
        isWithin(countedOn(each), period) &&
        (ownerId === branch.id || each.groupId === ownerId),
    )
    const held = meets.filter(({ course }) => course === 'closed')
    return {
      kind,
      ownerId,
      ownerName: ownerId === branch.id ? null : ownerId,
      ...period,
      metOn: metOn(
        { kind, ...period },
        held.map((each) => gatheringOf(organisation, branch, each)),
      ),
      waived: false,
      planned: meets.some(({ course }) => ['toCome', 'underWay', 'over'].includes(course)),
    }
  })
  return warningsOf(facts, today, defaultSettings.warning)
}

/** Enough for any branch; what has its minimum by chance, such as an assembly, may take several. */
const TRIES = 60

/**
 * What a branch does besides, having seen the list of warnings coming: it held the last of what it would have missed
 * in a row, and holds or plans what this month still lacks.
 */
export function caughtUp(
  organisation: Organisation,
  branch: DemoBranch,
  months: readonly Month[],
  occasions: readonly Occasion[],
  era: Era,
): Occasion[] {
  const chance = chanceFor(`caught up ${branch.name}`)
  const today = dateOf(era.now)
  const pending = (added: readonly Occasion[]) =>
    warningsFor(organisation, branch, months, [...occasions, ...added], era.now).filter(
      ({ kind }) => !idle.some((each) => each.branch === branch && each.kind === kind),
    )
  let added: Occasion[] = []
  let warnings = pending(added)
  let usual = true
  for (let tries = 0; tries < TRIES; tries++) {
    const [first] = warnings
    const period = first?.periods.at(-1)
    if (!first || !period) break
    const slot: Slot = {
      kind: first.kind,
      month: monthOf(period.to),
      how: 'onTime',
      groupId: first.ownerName ?? undefined,
      days: usual ? undefined : ANY_DAY,
    }
    const extra = occasionOf(organisation, branch, slot, era, chance)
    // Today is left to `rightNow`.
    usual = dateOf(extra.startsAt) !== today
    if (!usual) continue
    const left = pending([...added, extra])
    if (left.length >= warnings.length) continue
    added = [...added, extra]
    warnings = left
  }
  return added
}

/** The usual day may be today. */
const ANY_DAY: [from: number, to: number] = [2, 28]
