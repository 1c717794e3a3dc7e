import { useState } from 'react'
import { call } from '@/cloud/call'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { toastDone } from '@/components/feedback'
import type { RollLine } from '@/contract/activity'

interface HoursSheetProps {
  activityId: string
  line: RollLine
  /** The length of the activity. */
  whole: number
  onClose: () => void
  onDone: () => Promise<void>
}

/** 服务时长 of one member, by the organiser's hand, in minutes; or the whole length again. */
export function HoursSheet({ activityId, line, whole, onClose, onDone }: HoursSheetProps) {
  const [typed, setTyped] = useState(String(line.minutes ?? whole))
  const [error, setError] = useState<string>()
  const save = async (minutes: number | null) => {
    const answer = await call('service.setHours', { activityId, memberId: line.memberId, minutes })
    if (!answer.ok) return setError(answer.error.message)
    toastDone('已保存')
    onClose()
    await onDone()
  }
  const send = () => (/^\d{1,5}$/.test(typed.trim()) ? save(Number(typed.trim())) : setError('请填写分钟数'))
  return (
    <Sheet
      open
      title={`${line.name}的服务时长`}
      onClose={onClose}
      actions={
        <>
          <SoftButton onClick={() => save(null)}>按全程</SoftButton>
          <PrimaryButton onClick={send}>保存</PrimaryButton>
        </>
      }
    >
      <TextField
        label='时长（分钟）'
        type='number'
        value={typed}
        hint={`全程 ${whole} 分钟`}
        error={error}
        onChange={(text) => {
          setTyped(text)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
