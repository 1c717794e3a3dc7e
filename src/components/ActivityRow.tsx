import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type CalendarDate, dayOfMonth, weekday } from '@/domain/calendar'
import { Row } from './Row'
import { Tag, type TagTone } from './Tag'
import './activity-row.scss'

interface ActivityRowProps {
  date: CalendarDate
  title: string
  sub?: ReactNode
  tag?: { text: string; tone?: TagTone }
  onClick?: () => void
}

/** Something with a date: day and weekday, title, sub line, state. */
export function ActivityRow({ date, title, sub, tag, onClick }: ActivityRowProps) {
  return (
    <Row
      title={title}
      sub={sub}
      onClick={onClick}
      leading={
        <View className='activity-date'>
          <View className='activity-date__day'>{dayOfMonth(date)}</View>
          <View className='activity-date__weekday'>{weekday(date)}</View>
        </View>
      }
      trailing={tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
    />
  )
}
