import { View } from '@tarojs/components'
import { DateTimeField } from '@/components/DateTimeField'
import { TextLink } from '@/components/TextLink'
import { instantAt } from '@/domain/calendar'
import type { PlanDraft, PlanErrors, PlanField } from './planDraft'

interface TimeFieldsProps {
  draft: PlanDraft
  errors: PlanErrors
  onChange: (part: Partial<PlanDraft>, ...fields: PlanField[]) => void
}

/** Day, start and end; another day of end only for who asks for it. */
export function TimeFields({ draft, errors, onChange }: TimeFieldsProps) {
  const { date, startTime, endTime, endDate } = draft
  const isPast = date !== '' && startTime !== '' && instantAt(date, startTime) < new Date()
  return (
    <>
      <DateTimeField
        label='日期'
        mode='date'
        value={date}
        error={errors.startsAt}
        hint={isPast ? '这个时间已经过了：发布后可以直接录名单、归档' : undefined}
        onChange={(day) => onChange({ date: day }, 'startsAt', 'endsAt')}
      />
      <View className='plan__times'>
        <DateTimeField
          label='开始'
          mode='time'
          value={startTime}
          onChange={(time) => onChange({ startTime: time }, 'startsAt', 'endsAt')}
        />
        <DateTimeField
          label='结束'
          mode='time'
          value={endTime}
          error={errors.endsAt}
          onChange={(time) => onChange({ endTime: time }, 'endsAt')}
        />
      </View>
      {endDate === null ? (
        <TextLink onClick={() => onChange({ endDate: date }, 'endsAt')}>结束在另一天</TextLink>
      ) : (
        <>
          <DateTimeField
            label='结束日期'
            mode='date'
            value={endDate}
            from={date}
            onChange={(day) => onChange({ endDate: day }, 'endsAt')}
          />
          <TextLink onClick={() => onChange({ endDate: null }, 'endsAt')}>当天结束</TextLink>
        </>
      )}
    </>
  )
}
