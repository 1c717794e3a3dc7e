import { useState } from 'react'
import { DateTimeField } from '@/components/DateTimeField'
import { addDays } from '@/domain/calendar'
import { FormSheet } from '../../FormSheet'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'

/** Days that the branches are given, unless the officer says otherwise. */
const USUAL_DAYS = 30

interface AskSheetProps {
  year: number
  /** Null: the branches are not asked yet. */
  closesOn: string | null
  onClose: () => void
  onDone: () => void
}

/** Asks the branches for a year, or gives it another last day. */
export function AskSheet({ year, closesOn, onClose, onDone }: AskSheetProps) {
  const today = useToday()
  const [day, setDay] = useState(closesOn ?? addDays(today, USUAL_DAYS))
  const { errorOf, rest, send } = useFormWrite(['closesOn'])
  const ask = async () => {
    if (await send('branchStar.ask', { year, closesOn: day }, closesOn ? '已改好' : '已发出')) onDone()
  }
  return (
    <FormSheet
      title={closesOn ? '截止日期' : `${year} 年五星级党支部`}
      action={closesOn ? '改好' : '组织申报'}
      error={rest}
      onClose={onClose}
      onSend={ask}
    >
      <DateTimeField
        label='申报截止'
        mode='date'
        hint={closesOn ? undefined : '在职党支部到这一天为止表态、自评，按现在的体检清单'}
        from={today}
        value={day}
        error={errorOf('closesOn')}
        onChange={setDay}
      />
    </FormSheet>
  )
}
