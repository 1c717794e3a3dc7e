import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { FeedbackView } from '@/contract/feedback'
import { dayName } from './labels'
import { Tag } from './Tag'
import './feedback-item.scss'

interface FeedbackItemProps {
  feedback: FeedbackView
  /** Whose it is: a name, or 匿名. */
  by: string
  today: string
  /** What can be done about it. */
  children?: ReactNode
}

/** One complaint or suggestion with its state, and its answer once there is one. */
export function FeedbackItem({ feedback, by, today, children }: FeedbackItemProps) {
  const { text, on, state, answer, answeredOn } = feedback
  return (
    <View className='feedback-item'>
      <View className='feedback-item__head'>
        <View className='feedback-item__when'>{`${dayName(on, today)} · ${by}`}</View>
        {state === 'answered' ? <Tag tone='met'>已答复</Tag> : <Tag tone='due'>待答复</Tag>}
      </View>
      <View className='feedback-item__text'>{text}</View>
      {answer !== null && (
        <View className='feedback-item__answer'>
          <View className='feedback-item__when'>
            {answeredOn === null ? '答复' : `${dayName(answeredOn, today)} 答复`}
          </View>
          <View className='feedback-item__text'>{answer}</View>
        </View>
      )}
      {children !== undefined && <View className='feedback-item__deed'>{children}</View>}
    </View>
  )
}
