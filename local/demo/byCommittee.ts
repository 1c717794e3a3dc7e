import { addDays, dateOf, instantAt, type Month } from '../../src/domain/calendar'
import type { Kind } from '../../src/domain/obligation'
import { allBranches } from './branches'
import { chanceFor } from './chance'
import { after, type Occasion } from './occasions'
import { membersOn, type Organisation, partyAffairsOfficer } from './organisation'
import { officersOn } from './posts'
import { isAlive } from './slots'
import { workdayIn } from './workdays'

/** In the second month of a quarter there is a session of the youth forum, in the third the secretaries confer. */
const kindIn = (month: Month): Kind | null => {
  switch (Number(month.slice(5)) % 3) {
    case 2:
      return 'youthForum'
    case 0:
      return 'secretaryConference'
    default:
      return null
  }
}

const sayings = ['我在一线讲故事', '青春与理论同行', '把调研写在大地上', '读懂一座城']

/** What the committee itself holds in a month, as far as it lies behind. */
export function heldByCommittee(organisation: Organisation, month: Month, now: Date): Occasion[] {
  const kind = kindIn(month)
  const chance = chanceFor(`committee ${month}`)
  const day = workdayIn(month, 12, 24, chance)
  if (kind === null || addDays(day, 2) > dateOf(now)) return []
  const alive = allBranches.filter((branch) => isAlive(branch, month))
  const secretaries = alive.flatMap(({ id }) => officersOn(organisation, id, day).slice(0, 1))
  const young = organisation.groups
    .filter((group) => group.kind === 'youth')
    .flatMap(({ memberIds }) => memberIds)
    .filter((id) =>
      alive.some((branch) => membersOn(organisation, branch.id, day).some((each) => each.id === id)),
    )
  const expected = kind === 'youthForum' ? chance.sample(young, 24) : [...new Set(secretaries)]
  const startsAt = instantAt(day, '15:00')
  return [
    {
      id: chance.id(),
      kind,
      title:
        kind === 'youthForum'
          ? `青年讲坛：${chance.pick(sayings)}`
          : `第 ${Math.ceil(Number(month.slice(5)) / 3)} 季度支部书记联席会`,
      place: '机关报告厅',
      note: '',
      startsAt,
      endsAt: after(startsAt, 100),
      plannedAt: after(startsAt, -60 * 24 * 4),
      organiserId: partyAffairsOfficer(organisation),
      hostBranchIds: [],
      groupId: null,
      topicIds: [],
      countsOn: null,
      nearby: null,
      roll: expected.map((memberId) => ({
        memberId,
        outcome: chance.happens(0.88) ? ('secretary' as const) : ('leaveGiven' as const),
      })),
      course: 'closed',
    },
  ]
}
