import { useState } from 'react'
import { DateTimeField } from '@/components/DateTimeField'
import type { ActionName, InputOf } from '@/contract/contract'
import type { CalendarDate } from '@/domain/calendar'
import { FormSheet } from './FormSheet'
import { useToday } from './useToday'
import { useFormWrite } from './useFormWrite'

interface LastDaySheetProps<A extends ActionName> {
  title: string
  hint: string
  action: A
  input: (lastDay: CalendarDate) => InputOf<A>
  /** The first that may be chosen. */
  from?: CalendarDate
  onClose: () => void
  onDone: () => void
}

/** Asks for a last day and ends something with it: a branch, a post, a group, a duty. */
export function LastDaySheet<A extends ActionName>(props: LastDaySheetProps<A>) {
  const { title, hint, action, input, from, onClose, onDone } = props
  const today = useToday()
  const [lastDay, setLastDay] = useState(today)
  const { errorOf, rest, send } = useFormWrite(['lastDay'])
  const end = async () => {
    if (!(await send(action, input(lastDay), '已保存'))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title={title} action={title} error={rest} onClose={onClose} onSend={end}>
      <DateTimeField
        label='最后一天'
        mode='date'
        required
        hint={hint}
        value={lastDay}
        from={from}
        error={errorOf('lastDay')}
        onChange={setLastDay}
      />
    </FormSheet>
  )
}
