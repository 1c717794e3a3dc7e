import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { objectionLabel } from '@/components/campaignLabels'
import { Card } from '@/components/Card'
import { dayName } from '@/components/labels'
import { Tag } from '@/components/Tag'
import type { CampaignBoard, RaisedObjection } from '@/contract/campaign'
import { type CalendarDate, dateOf } from '@/domain/calendar'
import { AnswerSheet } from './AnswerSheet'

interface ObjectionsProps {
  board: CampaignBoard
  today: CalendarDate
  onDone: () => Promise<void>
}

/** What was objected to the notice, those that wait first; empty for who does not answer them. */
export function Objections({ board: { objections, waitingObjections }, today, onDone }: ObjectionsProps) {
  const [chosen, setChosen] = useState<RaisedObjection | null>(null)
  if (objections.length === 0) return null
  const inOrder = [...objections].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
  return (
    <Card heading='公示异议' count={waitingObjections || undefined} ruled>
      {inOrder.map((each) => (
        <Line key={each.id} objection={each} today={today} onAnswer={() => setChosen(each)} />
      ))}
      {chosen && (
        <AnswerSheet
          objection={chosen}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null)
            void onDone()
          }}
        />
      )}
    </Card>
  )
}

interface LineProps {
  objection: RaisedObjection
  today: CalendarDate
  onAnswer: () => void
}

function Line({ objection, today, onAnswer }: LineProps) {
  const { about, by, reason, at, answer, mayAnswer } = objection
  const { text, tone } = objectionLabel(answer)
  return (
    <View className='campaign__objection'>
      <View className='campaign__about'>
        对{about.name}
        <Tag tone={tone}>{text}</Tag>
      </View>
      <View>{reason}</View>
      <View className='campaign__note'>
        {by.name}，{dayName(dateOf(at), today)}
      </View>
      {answer && (
        <View className='campaign__answer'>
          <View>{answer.text}</View>
          <View className='campaign__note'>
            {answer.by}，{dayName(dateOf(answer.at), today)}答复
          </View>
        </View>
      )}
      {mayAnswer && (
        <View className='campaign__reply'>
          <SoftButton size='small' label={`答复对${about.name}的异议`} onClick={onAnswer}>
            答复
          </SoftButton>
        </View>
      )}
      {!mayAnswer && answer === null && <View className='campaign__note'>由其他同志答复</View>}
    </View>
  )
}
