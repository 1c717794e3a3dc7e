import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateTimeField } from '@/components/DateTimeField'
import { toast, toastDone } from '@/components/feedback'
import { ReturnedNotice } from '@/components/HandIn'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import type { ActivityDetail } from '@/contract/activity'
import type { Me } from '@/contract/organization'
import type { SubmissionDetail } from '@/contract/submission'
import { dateOf } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { replace } from '@/routes'
import { useDraft } from '@/stores/draft'
import { lacking, useHandIn, type Wrong } from '@/stores/handIn'
import { halfHoursBetween } from './hours'
import { HoursField } from './HoursField'

type Field = 'title' | 'servedOn' | 'minutes' | 'body' | 'activityId'
const fields: readonly Field[] = ['title', 'servedOn', 'minutes', 'body', 'activityId']
const USUAL_MINUTES = 120

type Known = Pick<ActivityDetail, 'id'> & Partial<Pick<ActivityDetail, 'title' | 'startsAt' | 'endsAt'>>

interface ServiceFormProps {
  me: Me
  returned: SubmissionDetail | null
  /** The activity that it is the record of. */
  activity: Known | null
}

/** The form of a volunteer-service record. Every change is kept on the phone until it has been handed in. */
export function ServiceForm({ me, returned, activity }: ServiceFormProps) {
  const { draft, change, clear, isRestored } = useServiceDraft(me, returned, activity)
  const { wrong, setWrong, forgive, handIn } = useHandIn(fields)
  const edit = (part: Partial<typeof draft>) => {
    change(part)
    forgive(...Object.keys(part))
  }
  const send = async () => {
    const { submissionId, title, servedOn, minutes, body, activityId } = draft
    const found: Wrong<Field> = {
      title: lacking(title, '服务内容', limits.title),
      servedOn: servedOn === '' ? '请选择日期' : servedOn > me.today ? '服务日期还没到' : undefined,
      body: lacking(body, '服务情况', limits.serviceBody),
    }
    if (found.title ?? found.servedOn ?? found.body) {
      setWrong(found)
      return toast('还有没填好的地方')
    }
    // Kept with its id before it leaves: if the answer is lost, the next try is the same submission.
    change({})
    const content = { kind: 'serviceReport', title, servedOn, minutes, body, activityId } as const
    if (!(await handIn(submissionId, returned?.round ?? null, content))) return
    clear()
    toastDone('已提交')
    replace('submission', { submissionId })
  }
  const whole = wrong.form ?? wrong.activityId
  return (
    <Page
      title={returned ? '修改服务记录' : '记志愿服务'}
      back
      bottom={
        <BottomBar note={whole && <Notice tone='red'>{whole}</Notice>}>
          <PrimaryButton onClick={send}>{returned ? '重新提交' : '提交'}</PrimaryButton>
        </BottomBar>
      }
    >
      <ReturnedNotice returned={returned} />
      {isRestored && <Notice icon='pencil'>已接着上次没交的草稿写。</Notice>}
      <Card>
        <TextField
          label='服务内容'
          required
          value={draft.title}
          placeholder='例如：社区文明劝导'
          error={wrong.title}
          onChange={(title) => edit({ title })}
        />
        <DateTimeField
          label='日期'
          required
          mode='date'
          value={draft.servedOn}
          to={me.today}
          error={wrong.servedOn}
          onChange={(servedOn) => edit({ servedOn })}
        />
        <HoursField minutes={draft.minutes} error={wrong.minutes} onChange={(minutes) => edit({ minutes })} />
        <TextArea
          label='服务情况'
          required
          limit={limits.serviceBody}
          value={draft.body}
          placeholder='做了什么、服务了多少人'
          hint='边写边存，退出也不会丢'
          error={wrong.body}
          onChange={(body) => edit({ body })}
        />
      </Card>
    </Page>
  )
}

function useServiceDraft(me: Me, returned: SubmissionDetail | null, activity: Known | null) {
  const key = returned ? `${returned.id}:${returned.round}` : `service:${me.memberId}:${activity?.id ?? ''}`
  const times =
    activity?.startsAt && activity.endsAt ? { from: activity.startsAt, to: activity.endsAt } : null
  const { restored, ...kept } = useDraft(key, {
    submissionId: returned?.id ?? newId(),
    activityId: returned?.activityId ?? activity?.id ?? null,
    title: returned?.title ?? activity?.title ?? '',
    servedOn: returned?.servedOn ?? (times ? dateOf(times.from) : me.today),
    minutes: returned?.minutes ?? (times ? halfHoursBetween(times.from, times.to) : USUAL_MINUTES),
    body: returned?.body ?? '',
  })
  const [isRestored] = useState(restored)
  return { ...kept, isRestored }
}
