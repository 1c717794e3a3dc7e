import { useState } from 'react'
import { call } from '@/cloud/call'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { ActivityDetail } from '@/contract/activity'
import { quorumInWords } from './quorumInWords'

/** What the one who runs an activity does to it as a whole; `refusal` says why the last did not work. */
export function useRun(activity: ActivityDetail, onDone: () => Promise<void>) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id: activityId, title, expected } = activity

  const told = async (answer: { ok: true } | { ok: false; error: { message: string } }, word: string) => {
    setRefusal(answer.ok ? null : answer.error.message)
    if (!answer.ok) return false
    toastDone(word)
    await onDone()
    return true
  }

  return {
    refusal,
    publish: async () => {
      const sure = await confirm({
        title: '发布活动',
        text:
          typeof activity.service?.capacity === 'number'
            ? `“${title}”发布后，党员就可以报名。`
            : `“${title}”将出现在 ${expected} 人的本月里。`,
        action: '发布',
      })
      if (sure) await told(await call('activity.publish', { activityId }), '已发布')
    },
    close: async () => {
      // As the roll says now: people come, and are ticked, while this page stands open.
      const asked = await call('activity.get', { activityId })
      if (!asked.ok) return setRefusal(asked.error.message)
      const { present, expected, leave, quorum } = asked.data
      if (quorum?.reached === false) {
        toast(quorumInWords(quorum))
        return onDone()
      }
      const missing = expected - present
      const counts = `应到 ${expected} 人，已到 ${present} 人，请假 ${leave} 人。`
      const sure = await confirm({
        title: '结束归档',
        text:
          missing > 0
            ? `${counts}\n未签到的 ${missing} 人将记为缺席，之后仍可补录。`
            : `${counts}\n归档后计入合计。`,
        action: '归档',
      })
      if (sure) await told(await call('activity.close', { activityId }), '已归档')
    },
    cancel: async (reason: string) => told(await call('activity.cancel', { activityId, reason }), '已取消'),
  }
}
