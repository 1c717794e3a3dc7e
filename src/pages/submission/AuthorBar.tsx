import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { confirm, toastDone } from '@/components/feedback'
import { call } from '@/cloud/call'
import type { SubmissionDetail } from '@/contract/submission'
import { go, type Route } from '@/routes'

const formOf = {
  reflection: 'reflection',
  serviceReport: 'service',
  makeup: 'request',
  leave: 'request',
} as const satisfies Record<SubmissionDetail['kind'], Route>

interface AuthorBarProps {
  submission: SubmissionDetail
  /** After the attempt; null: it worked. */
  onDone: (refusal: string | null) => Promise<void>
}

/** The author's actions: hand in again what was returned, or take it back. */
export function AuthorBar({ submission, onDone }: AuthorBarProps) {
  const { id: submissionId, kind, activityId, may } = submission
  const withdraw = async () => {
    const question = { title: '撤回这条提交？', text: '撤回后不再审批，也不计入。', action: '撤回' }
    if (!(await confirm(question))) return
    const answer = await call('submission.withdraw', { submissionId })
    if (answer.ok) toastDone('已撤回')
    await onDone(answer.ok ? null : answer.error.message)
  }
  return (
    <BottomBar>
      {may.withdraw && <SoftButton onClick={withdraw}>撤回</SoftButton>}
      {may.resubmit && (
        <PrimaryButton
          onClick={() => go(formOf[kind], { submissionId, kind, activityId: activityId ?? undefined })}
        >
          修改后重交
        </PrimaryButton>
      )}
    </BottomBar>
  )
}
