import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { LeaveToSend } from '@/components/LeaveToSend'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Waiting } from '@/components/Waiting'
import { submissionKindNames } from '@/components/labels'
import { useQuery } from '@/stores/query'
import { AuthorBar } from './AuthorBar'
import { History } from './History'
import { ReviewBar } from './ReviewBar'
import { Text } from './Text'

/** One submission whole: for its author, and for who reviews it. */
export default function SubmissionPage() {
  const { submissionId = '' } = useRouter().params
  const submission = useQuery('submission.get', { submissionId })
  const [refusal, setRefusal] = useState<string | null>(null)
  const { data, reload } = submission
  if (!data) {
    return (
      <Page title='提交内容' back>
        <Waiting query={submission} onRetry={() => void reload()} />
      </Page>
    )
  }
  const acted = async (refused: string | null) => {
    setRefusal(refused)
    await reload()
  }
  const bar = data.may.review ? (
    <ReviewBar submission={data} onDone={acted} />
  ) : data.may.resubmit || data.may.withdraw ? (
    <AuthorBar submission={data} onDone={acted} />
  ) : undefined
  return (
    <Page title={submissionKindNames[data.kind]} back bottom={bar}>
      {refusal !== null && <Notice tone='red'>{refusal}</Notice>}
      {data.mine && data.state === 'submitted' && (
        <LeaveToSend template='review'>审批结果出来时，在微信里提醒我一次</LeaveToSend>
      )}
      <Text submission={data} />
      <History submission={data} />
    </Page>
  )
}
