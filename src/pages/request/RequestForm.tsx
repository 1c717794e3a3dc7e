import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { toast, toastDone } from '@/components/feedback'
import { ReturnedNotice } from '@/components/HandIn'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { TextArea } from '@/components/TextArea'
import type { Me } from '@/contract/organization'
import type { SubmissionDetail } from '@/contract/submission'
import { limits } from '@/domain/limits'
import { replace } from '@/routes'
import { useDraft } from '@/stores/draft'
import { lacking, useHandIn } from '@/stores/handIn'
import { RequestedActivity } from './RequestedActivity'
import { reasonText, splitReason, usualReasons } from './reason'
import './request.scss'

const fields = ['body'] as const

interface RequestFormProps {
  me: Me
  returned: SubmissionDetail | null
  kind: 'leave' | 'makeup'
  activityId: string
}

/** The form of a request: which activity, a usual reason to tap, and room for words. */
export function RequestForm({ me, returned, kind, activityId }: RequestFormProps) {
  const key = returned ? `${returned.id}:${returned.round}` : `${kind}:${me.memberId}:${activityId}`
  const { draft, change, clear, restored } = useDraft(key, {
    submissionId: returned?.id ?? newId(),
    ...splitReason(returned?.body ?? '', usualReasons[kind]),
  })
  const [isRestored] = useState(restored)
  const { wrong, setWrong, forgive, handIn } = useHandIn(fields)
  const edit = (part: Partial<typeof draft>) => {
    change(part)
    forgive('body')
  }
  const send = async () => {
    const body = reasonText(draft.chosen, draft.detail)
    const lacks = lacking(body, '原因', limits.reason)
    if (lacks !== undefined) {
      setWrong({ body: lacks })
      return toast(lacks)
    }
    // Kept with its id before it leaves: if the answer is lost, the next try is the same submission.
    change({})
    const { submissionId } = draft
    if (!(await handIn(submissionId, returned?.round ?? null, { kind, activityId, body }))) return
    clear()
    toastDone('已提交')
    replace('submission', { submissionId })
  }
  const name = kind === 'leave' ? '请假' : '补签'
  return (
    <Page
      title={kind === 'leave' ? '请假' : '申请补签'}
      back
      bottom={
        <BottomBar note={wrong.form && <Notice tone='red'>{wrong.form}</Notice>}>
          <PrimaryButton onClick={send}>{returned ? '重新提交' : '提交申请'}</PrimaryButton>
        </BottomBar>
      }
    >
      <ReturnedNotice returned={returned} />
      {isRestored && <Notice icon='pencil'>已接着上次没交的草稿写。</Notice>}
      <RequestedActivity activityId={activityId} />
      <Card>
        <Field label={`${name}原因`} required>
          <ChoiceChips
            label={`${name}原因`}
            options={usualReasons[kind].map((reason) => ({ value: reason, label: reason }))}
            chosen={draft.chosen === '' ? [] : [draft.chosen]}
            onChange={([chosen = '']) => edit({ chosen: chosen === draft.chosen ? '' : chosen })}
          />
        </Field>
        <TextArea
          label='补充说明'
          size='short'
          limit={limits.reason}
          value={draft.detail}
          placeholder='选了原因的，可以不写'
          error={wrong.body}
          onChange={(detail) => edit({ detail })}
        />
        <View className='request__note'>
          {kind === 'leave' ? '支部同意后，这次活动不计入应到。' : '支部同意后，记为已签到，来源写明“补签”。'}
        </View>
      </Card>
    </Page>
  )
}
