import { View } from '@tarojs/components'
import { Tap } from './Tap'
import { spoken } from './spoken'
import './segmented.scss'

interface SegmentedProps<Value extends string> {
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  /** What is being chosen, for a screen reader. */
  label: string
}

/** One of a few, side by side: 月 / 半年 / 年. */
export function Segmented<Value extends string>({ options, value, onChange, label }: SegmentedProps<Value>) {
  return (
    <View className='segmented' {...spoken('radiogroup', label)}>
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <Tap
            key={option.value}
            role='radio'
            className={`segmented__item ${chosen ? 'segmented__item--chosen' : ''}`}
            aria-checked={chosen ? 'true' : 'false'}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Tap>
        )
      })}
    </View>
  )
}
