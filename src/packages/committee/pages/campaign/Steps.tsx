import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Icon } from '@/components/Icon'
import { spoken } from '@/components/spoken'
import type { Step } from './words'

const stands = { done: '已完成', now: '正在进行', later: '还没到' } as const

/** The steps of a year: what is done, where it is, what comes. Side by side on a desktop. */
export function Steps({ steps, wide }: { steps: readonly Step[]; wide: boolean }) {
  return (
    <Card>
      <View className={`campaign__steps ${wide ? 'campaign__steps--wide' : ''}`} {...spoken('list', '进度')}>
        {steps.map((step, place) => (
          <View
            key={step.key}
            className={`campaign__step campaign__step--${step.stands}`}
            {...spoken('listitem', [step.label, stands[step.stands], step.sub].filter(Boolean).join('，'))}
          >
            <View className='campaign__mark'>
              {step.stands === 'done' ? <Icon name='check' size='small' /> : place + 1}
            </View>
            <View className='campaign__text'>
              <View className='campaign__label'>{step.label}</View>
              {step.sub !== '' && <View className='campaign__sub'>{step.sub}</View>}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
