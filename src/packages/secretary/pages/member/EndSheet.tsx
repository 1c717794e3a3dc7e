import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { toastDone } from '@/components/feedback'
import type { InputOf } from '@/contract/contract'
import type { CalendarDate } from '@/domain/calendar'
import { useWrite } from '@/stores/write'

type EndAction = 'member.leave' | 'member.endLoan' | 'member.endExemption'

interface EndSheetProps<A extends EndAction> {
  open: boolean
  title: string
  label: string
  hint: string
  initial: CalendarDate
  action: A
  inputOf: (lastDay: CalendarDate) => InputOf<A>
  button: string
  onClose: () => void
  onDone: () => void
}

/** Asks for the last day of something, and ends it then. */
export function EndSheet<A extends EndAction>({
  open,
  title,
  label,
  hint,
  initial,
  action,
  inputOf,
  button,
  onClose,
  onDone,
}: EndSheetProps<A>) {
  const [lastDay, setLastDay] = useState(initial)
  const { write, at, beside, forgive } = useWrite(action)
  const send = async () => {
    if (!(await write(inputOf(lastDay)))) return
    toastDone('已保存')
    onDone()
  }
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>{button}</PrimaryButton>}
    >
      <DateTimeField
        mode='date'
        label={label}
        hint={hint}
        value={lastDay}
        error={at('lastDay') ?? at('to') ?? beside('lastDay', 'to')}
        onChange={(day) => {
          setLastDay(day)
          forgive()
        }}
      />
    </Sheet>
  )
}
