import { addDays, dateOf } from '../../src/domain/calendar'
import { branches, type DemoBranch } from './branches'
import { type Chance, chanceFor } from './chance'
import { type HandIn, handIn } from './handIns'
import { after, type Occasion } from './occasions'
import { type Organisation, plainMembersOn, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'
import { leaveReasons, makeupReasons } from './reasons'
import { reflectionOn } from './reflections'
import { serviceReportOf } from './serviceReports'
import { history, methods, series } from './topics'

const HOUR = 60

/** What one branch's inbox holds. */
interface Inbox {
  reflections: number
  services: number
  /** For its last activity that is not closed. */
  makeups: number
  /** For its next activity. */
  leaves: number
  returned: number
  approved: number
}

const { theory, news, civility, arts, office, internet, academy, retired } = branches
const inbox = (
  reflections: number,
  services: number,
  makeups: number,
  leaves: number,
  returned: number,
  approved: number,
): Inbox => ({
  reflections,
  services,
  makeups,
  leaves,
  returned,
  approved,
})

/** With the make-up that came with a code, the first has ten to review. */
// prettier-ignore
const inboxes: [DemoBranch, Inbox][] = [
  //               reflections services makeups leaves returned approved
  [civility, inbox(     4,        2,       1,      2,      2,       2)],
  [theory,   inbox(     2,        1,       0,      0,      1,       1)],
  [news,     inbox(     2,        0,       0,      1,      0,       1)],
  [office,   inbox(     1,        0,       0,      1,      1,       0)],
  [internet, inbox(     0,        1,       2,      0,      1,       1)],
  [arts,     inbox(     0,        0,       0,      1,      0,       0)],
  [academy,  inbox(     1,        0,       0,      0,      0,       0)],
  [retired,  inbox(     1,        0,       0,      0,      0,       0)],
]

const unrecorded = ({ roll, organiserId }: Occasion) =>
  roll
    .filter(({ memberId, outcome }) => outcome === 'nothing' && memberId !== organiserId)
    .map(({ memberId }) => memberId)

/** Something of every kind waits in several branches; some was returned with a comment, some has just been approved. */
export async function fillInboxes(stage: Stage, occasions: readonly Occasion[]): Promise<void> {
  const { organisation, now } = stage
  await askByCodeScannedOffline(stage, occasions)
  for (const [branch, wanted] of inboxes) {
    const chance = chanceFor(`waiting ${branch.name}`)
    const all = handInsOf(organisation, branch, wanted, occasions, now, chance)
    await handIn(stage, all, after(now, -7 * HOUR))
  }
  // Nobody else in this small branch may review it: it falls to the committee.
  const chance = chanceFor('waiting secretary')
  const memberId = secretaryOn(organisation, branches.press.id, dateOf(now))
  const own: HandIn = {
    id: chance.id(),
    memberId,
    at: after(now, -20 * HOUR),
    content: reflectionOn(methods, chance),
    fate: 'waiting',
  }
  await handIn(stage, [own], now)
}

function handInsOf(
  organisation: Organisation,
  branch: DemoBranch,
  wanted: Inbox,
  occasions: readonly Occasion[],
  now: Date,
  chance: Chance,
): HandIn[] {
  const today = dateOf(now)
  const authors = plainMembersOn(organisation, branch.id, today).map(({ id }) => id)
  const own = (course: Occasion['course']) =>
    occasions.find(
      (each) =>
        each.course === course && each.hostBranchIds.length === 1 && each.hostBranchIds[0] === branch.id,
    )
  const absent = own('over')
  const coming = own('toCome')
  const several = (count: number, make: (index: number) => HandIn | undefined) =>
    Array.from({ length: count }, (_, index) => make(index)).flatMap((each) => each ?? [])
  const made = (
    memberId: string | undefined,
    hoursAgo: number,
    content: HandIn['content'],
    fate: HandIn['fate'],
  ): HandIn | undefined =>
    memberId === undefined
      ? undefined
      : { id: chance.id(), memberId, at: after(now, -hoursAgo * HOUR), content, fate }
  const reflection = (fate: HandIn['fate'], hoursAgo: number) =>
    made(authors.shift(), hoursAgo, reflectionOn(chance.pick([history, series, methods]), chance), fate)
  return [
    ...several(wanted.reflections, (index) => reflection('waiting', 2 + index * 19)),
    ...several(wanted.services, (index) =>
      made(authors.shift(), 5 + index * 23, serviceReportOf(addDays(today, -2 - index), chance), 'waiting'),
    ),
    ...several(
      wanted.makeups,
      (index) =>
        absent &&
        made(
          unrecorded(absent)[index + 1],
          1 + index,
          { kind: 'makeup', activityId: absent.id, body: chance.pick(makeupReasons) },
          'waiting',
        ),
    ),
    ...several(
      wanted.leaves,
      (index) =>
        coming &&
        made(
          unrecorded(coming)[index],
          3 + index * 8,
          { kind: 'leave', activityId: coming.id, body: chance.pick(leaveReasons) },
          'waiting',
        ),
    ),
    ...several(wanted.returned, () => reflection('returned', 30)),
    ...several(wanted.approved, () => reflection('approved', 28)),
  ]
}

/** Somebody scanned without network this morning; the phone sent it later, and it waits for the secretary's nod. */
async function askByCodeScannedOffline(stage: Stage, occasions: readonly Occasion[]): Promise<void> {
  const session = occasions.find(({ course, kind }) => course === 'over' && kind === 'studySession')
  const [memberId] = session ? unrecorded(session) : []
  if (!session || memberId === undefined) throw new Error('nobody to scan offline')
  const { id: activityId, organiserId, startsAt, endsAt } = session
  const shownAt = after(startsAt, 2)
  const { link: code } = await perform(stage, organiserId, shownAt, 'checkin.showCode', { activityId })
  const scannedAt = after(shownAt, 0.1).toISOString()
  await perform(stage, memberId, after(endsAt, 25), 'checkin.checkIn', { code, scannedAt })
}
