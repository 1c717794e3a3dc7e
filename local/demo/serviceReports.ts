import type { CalendarDate } from '../../src/domain/calendar'
import type { Chance } from './chance'
import { services } from './programme'

const accounts = [
  '与社区网格员一起走了三条巷子，发放宣传单六十余份，帮助两位老人登记了信息。',
  '上午在路口劝导非机动车走人行道等行为二十余次，多数群众表示理解，配合得很好。',
  '参加整理图书约三百册，重新贴了分类标签，并陪几位小朋友读了半小时绘本。',
  '为长者食堂送餐十二户，顺便了解了独居老人的需要，已报社区跟进。',
  '沿河清理漂浮物和白色垃圾五袋，发现一处护栏松动，已拍照反馈给街道。',
  '协助社区开展防诈骗宣传，入户十五户，讲解了最近常见的几种骗局。',
  '在献血屋引导填表、量体温、维持秩序，服务近四十人次。',
]

/** What a member did of their own accord, with hours. */
export const serviceReportOf = (servedOn: CalendarDate, chance: Chance, activityId: string | null = null) => {
  const [title] = chance.pick(services)
  return {
    kind: 'serviceReport' as const,
    activityId,
    title,
    servedOn,
    minutes: chance.pick([60, 90, 120, 150, 180, 240]),
    body: chance.pick(accounts),
  }
}
