import { call } from '@/cloud/call'
import { confirm, toastDone } from '@/components/feedback'
import type { TalkPairView } from '@/contract/talk'

/** Ends a pair today, once it is confirmed. */
export const endingOf =
  (
    { pairId, leader, sectionHead }: TalkPairView,
    today: string,
    onDone: () => void,
    onFailure: (message: string) => void,
  ) =>
  async () => {
    const text = `${leader.name}与${sectionHead.name}的谈话结对今天结束，以前的记录保留。`
    if (!(await confirm({ title: '结束结对', text, action: '结束' }))) return
    const answer = await call('talk.endPair', { pairId, to: today })
    if (!answer.ok) return onFailure(answer.error.message)
    toastDone('已结束')
    onDone()
  }
