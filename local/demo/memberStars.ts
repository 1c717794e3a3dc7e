import { addDays, type CalendarDate, dateOf, instantAt, yearOf } from '../../src/domain/calendar'
import type { HonourKind } from '../../src/domain/honour'
import { mostExcellent } from '../../src/domain/appraisal'
import { allBranches, branches, branchKeys } from './branches'
import { chanceFor } from './chance'
import { membersOn, partyAffairsOfficer, plainMembersOn, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'

const serving = allBranches.filter(({ kind }) => kind === 'serving')

/** How many of each were honoured on the eve of the Party's birthday: in 2022 as domain.md's table has it. */
const counts: Record<'2022' | 'usual', [HonourKind, number][]> = {
  2022: [
    ['outstandingMember', 15],
    ['outstandingWorker', 5],
    ['advancedBranch', 2],
  ],
  usual: [
    ['outstandingMember', 12],
    ['outstandingWorker', 4],
    ['advancedBranch', 2],
    ['frontLine', 6],
  ],
}

/** Honours of 2022 and of the present year. */
export async function honour(stage: Stage): Promise<number> {
  const thisYear = yearOf(dateOf(stage.now))
  let recorded = 0
  for (const [year, lines] of [
    [2022, counts[2022]],
    [thisYear, counts.usual],
  ] as const) {
    const on: CalendarDate = `${year}-06-28`
    const at = instantAt(on, '16:00')
    if (at > stage.now) continue
    const chance = chanceFor(`honours ${year}`)
    const members = chance.sample(
      serving.flatMap(({ id }) => membersOn(stage.organisation, id, on)),
      Infinity,
    )
    for (const [kind, count] of lines) {
      const ofBranches = chance.sample(serving, count)
      for (let place = 0; place < count; place++) {
        await perform(stage, partyAffairsOfficer(stage.organisation), at, 'honour.record', {
          ...{ honourId: chance.id(), kind, year, on },
          memberId: kind === 'advancedBranch' ? null : (members.pop()?.id ?? null),
          branchId: kind === 'advancedBranch' ? (ofBranches[place]?.id ?? null) : null,
          documentNumber:
            kind === 'frontLine' ? '' : `宣机党〔${year}〕${kind === 'advancedBranch' ? 13 : 12} 号`,
          note: kind === 'frontLine' ? '汛期值守' : '',
        })
        recorded++
      }
    }
  }
  return recorded
}

/** 民主评议 of each year since 2021, held in the January after it. */
export async function appraise(stage: Stage): Promise<void> {
  for (let year = 2021; year < yearOf(dateOf(stage.now)); year++) {
    const heldOn: CalendarDate = `${year + 1}-01-14`
    const at = instantAt(heldOn, '17:00')
    if (at > stage.now) return
    for (const { id: branchId } of serving) {
      const secretary = secretaryOn(stage.organisation, branchId, heldOn)
      const { members } = await perform(stage, secretary, at, 'appraisal.get', { branchId, year })
      const chance = chanceFor(`appraisal ${year} ${branchId}`)
      const graded = chance.sample(
        members.filter(({ isProbationary, isElsewhere }) => !isProbationary && !isElsewhere),
        Infinity,
      )
      if (graded.length === 0) continue
      const excellent = mostExcellent(graded.length)
      const grades = graded.map(({ id }, place) => ({
        memberId: id,
        grade:
          place < excellent
            ? ('优秀' as const)
            : place === graded.length - 1 && chance.happens(0.1)
              ? ('基本合格' as const)
              : ('合格' as const),
      }))
      await perform(stage, secretary, at, 'appraisal.save', { branchId, year, revision: 0, heldOn, grades })
    }
  }
}

/** Two members who were put down as absent contest it: one is answered, one waits. */
export async function contest(stage: Stage): Promise<void> {
  const { now, organisation } = stage
  const day = addDays(dateOf(now), -2)
  const [contestedAt, answeredAt] = [instantAt(day, '09:10'), instantAt(day, '15:40')]
  const year = yearOf(day)
  const chance = chanceFor('contests')
  let made = 0
  for (const key of branchKeys.filter((each) => branches[each].kind === 'serving')) {
    const branchId = branches[key].id
    for (const { id } of plainMembersOn(organisation, branchId, day)) {
      const { parts } = await perform(stage, id, contestedAt, 'star.rating', { year })
      const missed = parts.flatMap((part) => part.missed).find(({ status }) => status === 'absent')
      if (!missed) continue
      const contestId = chance.id()
      const reason = made === 0 ? '那天我在医院陪护，事先向组长请过假。' : '那天我到了，签到表上有我的名字。'
      await perform(stage, id, contestedAt, 'star.contest', { contestId, sourceId: missed.id, reason })
      made++
      if (made === 2) return
      await perform(stage, secretaryOn(organisation, branchId, day), answeredAt, 'star.answerContest', {
        ...{ contestId, verdict: 'explained' },
        answer: '已和组长核对，没有收到请假；可以补一份请假说明。',
      })
      break
    }
  }
}
