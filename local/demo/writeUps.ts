import { addDays, dateOf } from '../../src/domain/calendar'
import type { Kind } from '../../src/domain/obligation'
import { chanceFor } from './chance'
import { after, type Occasion } from './occasions'
import { perform, type Stage } from './perform'

interface WriteUp {
  agenda: string
  text: string
  resolutions: string[]
}

const writeUps: Partial<Record<Kind, WriteUp[]>> = {
  branchAssembly: [
    {
      agenda: '一、通报上季度工作\n二、讨论下季度计划\n三、表决',
      text: '书记通报了上季度组织生活开展情况和存在的不足。与会同志逐条讨论下季度计划，提出志愿服务要与共建社区的需求对上。',
      resolutions: ['通过下季度工作计划', '同意把志愿服务点设在共建社区'],
    },
    {
      agenda: '一、学习\n二、审议党费使用情况\n三、表决',
      text: '组织委员汇报党费收缴和使用情况，同志们没有异议。',
      resolutions: ['通过党费使用情况的报告'],
    },
  ],
  branchCommitteeMeeting: [
    {
      agenda: '一、研究本月主题党日\n二、研究谈心谈话安排',
      text: '定下本月主题党日的内容和分工，谈心谈话由支委分头落实，月底前谈完。',
      resolutions: [],
    },
    {
      agenda: '一、研究问题整改\n二、研究入党积极分子培养',
      text: '逐项过了整改清单，还没完成的两项明确了责任人和时限。',
      resolutions: ['同意确定两名同志为重点培养对象'],
    },
  ],
  youthForum: [
    {
      agenda: '一、主讲\n二、交流提问',
      text: '主讲人结合自己驻村的经历讲了一个小时，三位同志提问，现场气氛热烈。',
      resolutions: [],
    },
  ],
}

/** Older meetings have their minutes on paper. */
const WRITTEN_UP_DAYS = 75

/** The minutes of a recent meeting, as its organiser writes them an hour later: who chaired, what was voted on. */
export async function writeUp(stage: Stage, occasion: Occasion): Promise<void> {
  const { id: activityId, kind, organiserId, startsAt, endsAt } = occasion
  const choices = writeUps[kind]
  if (!choices || dateOf(startsAt) < addDays(dateOf(stage.now), -WRITTEN_UP_DAYS)) return
  const chance = chanceFor(`minutes ${activityId}`)
  const { agenda, text, resolutions } = chance.pick(choices)
  const at = after(endsAt, 60)
  const { votersPresent } = await perform(stage, organiserId, at, 'meeting.minutes', { activityId })
  const against = votersPresent > 8 && chance.happens(0.2) ? 1 : 0
  await perform(stage, organiserId, at, 'meeting.saveMinutes', {
    activityId,
    revision: 0,
    chairId: occasion.roll.some(({ memberId }) => memberId === organiserId) ? organiserId : null,
    speaker: kind === 'youthForum' ? '驻村工作队的同志' : '',
    agenda,
    text,
    thanks: kind === 'youthForum' ? '谢谢驻村工作队的同志带来的一堂“泥土味”的课。' : '',
    resolutions: resolutions.map((each) => ({
      id: chance.id(),
      text: each,
      votes: { for: votersPresent - against, against: 0, abstentions: against },
    })),
  })
}
