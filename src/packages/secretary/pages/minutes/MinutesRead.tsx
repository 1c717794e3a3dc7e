import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { KeyValue } from '@/components/KeyValue'
import type { ActivityDetail } from '@/contract/activity'
import type { MinutesView } from '@/contract/meeting'
import { votesInWords } from './votes'

/** The minutes as they stand. */
export function MinutesRead({ activity, minutes }: { activity: ActivityDetail; minutes: MinutesView }) {
  if (minutes.revision === 0) {
    return (
      <Card>
        <EmptyState text='还没有会议记录' />
      </Card>
    )
  }
  const rows = [
    ...(activity.number !== null ? [{ label: '期次', value: `第 ${activity.number} 期` }] : []),
    ...(minutes.chair ? [{ label: '主持', value: minutes.chair.name }] : []),
    ...(minutes.speaker ? [{ label: '主讲', value: minutes.speaker }] : []),
    ...(minutes.recordedBy ? [{ label: '记录', value: minutes.recordedBy }] : []),
  ]
  const texts = [
    { heading: '议程', text: minutes.agenda },
    { heading: '记录', text: minutes.text },
    { heading: '致谢', text: minutes.thanks },
  ].filter(({ text }) => text !== '')
  return (
    <>
      {rows.length > 0 && (
        <Card>
          <KeyValue rows={rows} />
        </Card>
      )}
      {texts.map(({ heading, text }) => (
        <Card key={heading} heading={heading}>
          <View className='minutes__text'>{text}</View>
        </Card>
      ))}
      {minutes.resolutions.length > 0 && (
        <Card heading='决议' ruled>
          {minutes.resolutions.map(({ id, text, votes }) => (
            <View key={id} className='minutes__resolution'>
              <View className='minutes__text'>{text}</View>
              <View className='minutes__votes'>{votesInWords(votes)}</View>
            </View>
          ))}
        </Card>
      )}
    </>
  )
}
