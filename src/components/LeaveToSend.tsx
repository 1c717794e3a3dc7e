import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { dateOf } from '@/domain/calendar'
import type { Template } from '@/domain/message'
import { useQuery } from '@/stores/query'
import { askLeave, leaveHint } from './askLeave'
import { toast, toastDone } from './feedback'
import { Notice } from './Notice'
import { TextLink } from './TextLink'

const today = () => dateOf(new Date())

interface LeaveToSendProps {
  template: Template
  /** What the message would be good for: one leave is one message. */
  children: ReactNode
}

/**
 * Offers one WeChat message where it makes sense. Asked only by a tap, not while a leave lies unused, and not again on
 * a day on which the member said no.
 */
export function LeaveToSend({ template, children }: LeaveToSendProps) {
  const refusedKey = `leave.refused.${template}`
  const offer = useQuery('message.offer', { template })
  const [isOver, setOver] = useState(() => Taro.getStorageSync<unknown>(refusedKey) === today())
  const templateId = offer.data?.templateId
  if (!templateId || isOver) return null
  const ask = async () => {
    if (!(await askLeave(templateId))) {
      Taro.setStorageSync(refusedKey, today())
      setOver(true)
      return
    }
    const answer = await call('message.grant', { grantId: newId(), template })
    if (!answer.ok) return toast(answer.error.message)
    toastDone('会提醒您')
    setOver(true)
  }
  return (
    <Notice
      icon='message-square'
      action={
        <TextLink tone='red' onClick={() => void ask()}>
          提醒我
        </TextLink>
      }
    >
      {children}
      {leaveHint}
    </Notice>
  )
}
