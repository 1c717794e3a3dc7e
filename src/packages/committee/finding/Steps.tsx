import { View } from '@tarojs/components'
import { Row } from '@/components/Row'
import { momentName } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import { findingStepNames } from '@/components/checkupLabels'
import './steps.scss'

/** A finding's history, oldest first: who did what, when, and what they wrote. */
export const Steps = ({ steps, today }: { steps: FindingView['steps']; today: CalendarDate }) => (
  <View className='finding-steps'>
    <View className='finding-steps__heading'>经过</View>
    {steps.map(({ step, text, by, at }) => (
      <Row
        key={`${step} ${at}`}
        title={`${findingStepNames[step]} · ${by}`}
        sub={[momentName(at, today), text].filter((each) => each !== '').join('，')}
      />
    ))}
  </View>
)
