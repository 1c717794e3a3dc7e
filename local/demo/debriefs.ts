import { dateOf, instantAt, yearOf } from '../../src/domain/calendar'
import type { DebriefGrade } from '../../src/domain/debrief'
import { chanceFor } from './chance'
import { partyAffairsOfficer } from './organisation'
import { perform, type Stage } from './perform'

const shortcomings = [
  '调查研究不够经常，到联系点的次数偏少。',
  '理论学习和业务工作结合得不够紧。',
  '谈心谈话不够深入，对年轻同志了解不多。',
]
const rectifications = [
  '每月到联系点一次，发现的问题列单跟踪。',
  '每次学习都请一名同志讲一件手上的事。',
  '排出谈心计划，上半年已和全体同志谈过一遍。',
]

/** Last year's debriefs: each secretary graded in January, most with what they have done about it since. */
export async function debriefSecretaries(stage: Stage): Promise<void> {
  const thisYear = Number(yearOf(dateOf(stage.now)))
  const [judgedAt, rectifiedAt] = [
    instantAt(`${thisYear}-01-20`, '10:00'),
    instantAt(`${thisYear}-06-18`, '10:00'),
  ]
  if (judgedAt > stage.now) return
  const officer = partyAffairsOfficer(stage.organisation)
  const chance = chanceFor('debriefs')
  const year = thisYear - 1
  const { debriefs } = await perform(stage, officer, judgedAt, 'debrief.list', { year })
  for (const { member, branch } of debriefs) {
    const key = { year, memberId: member.id, branchId: branch.id }
    const grade: DebriefGrade = chance.happens(0.6) ? 'good' : 'fair'
    const found = chance.whole(0, shortcomings.length - 1)
    await perform(stage, officer, judgedAt, 'debrief.record', {
      ...key,
      revision: 0,
      grade,
      shortcomings: shortcomings[found] ?? '',
    })
    if (rectifiedAt > stage.now || chance.happens(0.2)) continue
    await perform(stage, member.id, rectifiedAt, 'debrief.rectify', {
      ...key,
      rectification: rectifications[found] ?? '',
    })
  }
}
