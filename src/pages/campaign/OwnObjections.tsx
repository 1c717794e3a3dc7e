import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { objectionLabel } from '@/components/campaignLabels'
import { dayName } from '@/components/labels'
import { Tag } from '@/components/Tag'
import type { Objection } from '@/contract/campaign'
import { type CalendarDate, dateOf } from '@/domain/calendar'

/** What one objected to oneself, with the answers; nobody else sees it here. */
export function OwnObjections({
  objections,
  today,
}: {
  objections: readonly Objection[]
  today: CalendarDate
}) {
  if (objections.length === 0) return null
  return (
    <Card heading='我的异议' ruled>
      {objections.map(({ id, about, reason, at, answer }) => {
        const { text, tone } = objectionLabel(answer)
        return (
          <View key={id} className='campaign-list__objection'>
            <View className='campaign-list__about'>
              {about.name}
              <Tag tone={tone}>{text}</Tag>
            </View>
            <View>{reason}</View>
            <View className='campaign-list__when'>{dayName(dateOf(at), today)}提出</View>
            {answer && (
              <View className='campaign-list__answer'>
                <View>{answer.text}</View>
                <View className='campaign-list__when'>
                  {answer.by}，{dayName(dateOf(answer.at), today)}答复
                </View>
              </View>
            )}
          </View>
        )
      })}
    </Card>
  )
}
