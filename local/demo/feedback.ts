import { dateOf } from '../../src/domain/calendar'
import { FEEDBACK_KEY_LENGTH, feedbackKey } from '../../src/domain/feedback'
import { branches, type DemoBranch } from './branches'
import { chanceFor } from './chance'
import { after } from './occasions'
import { partyAffairsOfficer, plainMembersOn } from './organisation'
import { perform, type Stage } from './perform'

const DAY = 24 * 60

interface DemoFeedback {
  from: DemoBranch
  anonymous: boolean
  daysAgo: number
  text: string
  /** A day later; null: it still waits for one. */
  answer: string | null
}

const sent: readonly DemoFeedback[] = [
  {
    from: branches.news,
    anonymous: false,
    daysAgo: 12,
    text: '学习研讨常安排在周一上午，正是我们最忙的时候，建议改到周五下午。',
    answer: '谢谢建议。下个月起支部学习研讨原则上放在周五下午，由各支部书记掌握。',
  },
  {
    from: branches.office,
    anonymous: true,
    daysAgo: 8,
    text: '有时活动前一天晚上才通知，手上的工作来不及安排，希望至少提前三天。',
    answer: '已提醒各支部提前三天发布活动，临时的安排要说明原因。',
  },
  {
    from: branches.civility,
    anonymous: false,
    daysAgo: 3,
    text: '离退休的老同志到五楼会议室不方便，主题党日能不能放在一楼？',
    answer: null,
  },
  {
    from: branches.arts,
    anonymous: true,
    daysAgo: 1,
    text: '心得体会的篇数要求能不能少一点，写得实一点？',
    answer: null,
  },
]

/** Four complaints and suggestions, two under a name and two without; one of each has an answer. */
export async function handInFeedback(stage: Stage): Promise<void> {
  const { organisation, now } = stage
  const officer = partyAffairsOfficer(organisation)
  const chance = chanceFor('feedback')
  for (const { from, anonymous, daysAgo, text, answer } of sent) {
    const sentAt = after(now, -daysAgo * DAY)
    const author = chance.pick(plainMembersOn(organisation, from.id, dateOf(sentAt)))
    const feedbackId = chance.id()
    const bytes = Uint8Array.from({ length: FEEDBACK_KEY_LENGTH }, () => chance.whole(0, 255))
    const key = anonymous ? feedbackKey(bytes) : null
    await perform(stage, author.id, sentAt, 'feedback.send', { feedbackId, text, anonymous, key })
    if (answer === null) continue
    await perform(stage, officer, after(sentAt, DAY), 'feedback.answer', { feedbackId, answer })
  }
}
