import { View } from '@tarojs/components'
import { DateTimeField } from '@/components/DateTimeField'
import { SelectField } from '@/components/SelectField'
import type { CalendarDate } from '@/domain/calendar'
import { type ChosenPerson, PersonField } from '../../PersonField'
import { areaNames } from './words'
import './index.scss'

/** Null: all. */
export interface Filter {
  person: ChosenPerson | null
  area: string | null
  from: CalendarDate | null
  to: CalendarDate | null
  /** One record's history alone. */
  subject: { id: string; name: string | null } | null
}

export const NO_FILTER: Filter = { person: null, area: null, from: null, to: null, subject: null }

const areas = [
  { value: '', label: '全部' },
  ...Object.entries(areaNames).map(([value, label]) => ({ value, label })),
]

interface FiltersProps {
  filter: Filter
  today: CalendarDate
  onChange: (part: Partial<Filter>) => void
  onChoosePerson: () => void
}

/** Whose lines are shown, of what and of when. */
export function Filters({
  filter: { person, area, from, to },
  today,
  onChange,
  onChoosePerson,
}: FiltersProps) {
  return (
    <View className='audit-filters'>
      <SelectField
        label='类别'
        options={areas}
        value={area ?? ''}
        onChange={(value) => onChange({ area: value || null })}
      />
      <PersonField label='操作人' value={person} placeholder='全部' onOpen={onChoosePerson} />
      <DateTimeField
        mode='date'
        label='从'
        value={from ?? ''}
        to={to ?? today}
        onChange={(value) => onChange({ from: value || null })}
      />
      <DateTimeField
        mode='date'
        label='到'
        value={to ?? ''}
        from={from ?? undefined}
        to={today}
        onChange={(value) => onChange({ to: value || null })}
      />
    </View>
  )
}
