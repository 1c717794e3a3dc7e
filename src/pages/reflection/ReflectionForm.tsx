import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { toast, toastDone } from '@/components/feedback'
import { ReturnedNotice } from '@/components/HandIn'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import type { Me } from '@/contract/organization'
import type { SubmissionDetail } from '@/contract/submission'
import { limits } from '@/domain/limits'
import { replace } from '@/routes'
import { useDraft } from '@/stores/draft'
import { lacking, useHandIn, type Wrong } from '@/stores/handIn'
import { topicName, useTopics } from '@/stores/topics'

type Field = 'topicId' | 'title' | 'body'
const fields: readonly Field[] = ['topicId', 'title', 'body']
/** 不选: a choice of its own, so that one can take a topic back. */
const NO_TOPIC = ''

interface ReflectionFormProps {
  me: Me
  returned: SubmissionDetail | null
  /** What it is about to begin with: the topic of the activity one comes from. */
  topicId?: string
}

/** The form of a reflection. Every keystroke is kept on the phone until it has been handed in. */
export function ReflectionForm({ me, returned, topicId = NO_TOPIC }: ReflectionFormProps) {
  const key = returned ? `${returned.id}:${returned.round}` : `reflection:${me.memberId}`
  const { draft, change, clear, restored } = useDraft(key, {
    submissionId: returned?.id ?? newId(),
    topicId: returned?.topicId ?? topicId,
    title: returned?.title ?? '',
    body: returned?.body ?? '',
  })
  const { wrong, setWrong, forgive, handIn } = useHandIn(fields)
  const [isRestored] = useState(restored)
  const topics = useTopics([draft.topicId, topicId, returned?.topicId ?? NO_TOPIC])
  const edit = (part: Partial<Record<Field, string>>) => {
    change(part)
    forgive(...Object.keys(part))
  }
  const send = async () => {
    const { submissionId, title, body, topicId } = draft
    const found: Wrong<Field> = {
      title: lacking(title, '标题', limits.title),
      body: lacking(body, '正文', limits.reflectionBody),
    }
    if (found.title ?? found.body) {
      setWrong(found)
      return toast('还有没填好的地方')
    }
    // Kept with its id before it leaves: if the answer is lost, the next try is the same submission.
    change({})
    const content = { kind: 'reflection', title, body, topicId: topicId || null } as const
    if (!(await handIn(submissionId, returned?.round ?? null, content))) return
    clear()
    toastDone('已提交')
    replace('submission', { submissionId })
  }
  const options = [
    { value: NO_TOPIC, label: '不选，自己定题' },
    ...topics.topics.map((topic) => ({ value: topic.id, label: topicName(topic) })),
  ]
  return (
    <Page
      title={returned ? '修改心得' : '写心得'}
      back
      bottom={
        <BottomBar note={wrong.form && <Notice tone='red'>{wrong.form}</Notice>}>
          <PrimaryButton onClick={send}>{returned ? '重新提交' : '提交'}</PrimaryButton>
        </BottomBar>
      }
    >
      <ReturnedNotice returned={returned} />
      {isRestored && <Notice icon='pencil'>已接着上次没交的草稿写。</Notice>}
      <Card>
        <SelectField
          label='学习主题或书目'
          options={options}
          value={draft.topicId}
          error={wrong.topicId ?? (topics.status === 'error' ? '书目没有加载出来，可以先写正文' : undefined)}
          onChange={(topicId) => edit({ topicId })}
        />
        <TextField
          label='标题'
          required
          value={draft.title}
          placeholder='例如：读第三章有感'
          error={wrong.title}
          onChange={(title) => edit({ title })}
        />
        <TextArea
          label='正文'
          required
          size='tall'
          limit={limits.reflectionBody}
          value={draft.body}
          placeholder='学了什么、想到什么、打算怎么做'
          hint='边写边存，退出也不会丢'
          error={wrong.body}
          onChange={(body) => edit({ body })}
        />
      </Card>
    </Page>
  )
}
