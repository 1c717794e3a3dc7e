import { Text } from '@tarojs/components'
import { dateOf } from '@/domain/calendar'
import { dayAndWeekday, timeRange } from './labels'
import './when.scss'

/** `11 月 22 日 周日 09:00–11:00`; where the line breaks, the times stay together. */
export function When({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return (
    <>
      {dayAndWeekday(dateOf(startsAt))} <Text className='when'>{timeRange(startsAt, endsAt)}</Text>
    </>
  )
}
