import { confirm } from './feedback'

/** A browser cannot send to WeChat: the host shows what would have been sent. */
export const leaveHint = '（本机演示）'

/** Stands in for WeChat's question on one machine. */
export const askLeave = (_templateId: string): Promise<boolean> =>
  confirm({
    title: '微信提醒（本机演示）',
    text: '在微信里，这里由微信询问是否接收一条提醒。',
    action: '允许',
  })
