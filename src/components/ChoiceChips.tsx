import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { spoken } from './spoken'
import './choice-chips.scss'

interface ChoiceChipsProps<Value extends string> {
  options: readonly { value: Value; label: string }[]
  /** The chosen ones; of a single choice, none or one. */
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  multiple?: boolean
  /** What is being chosen, for a screen reader. */
  label: string
}

/** One or some of many, as chips that wrap. */
export function ChoiceChips<Value extends string>({
  options,
  chosen,
  onChange,
  multiple = false,
  label,
}: ChoiceChipsProps<Value>) {
  const toggle = (value: Value) => {
    if (!multiple) return onChange([value])
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  return (
    <View className='chips' {...spoken(multiple ? 'group' : 'radiogroup', label)}>
      {options.map((option) => {
        const isChosen = chosen.includes(option.value)
        return (
          <Tap
            key={option.value}
            role={multiple ? 'checkbox' : 'radio'}
            className={`chips__chip ${isChosen ? 'chips__chip--chosen' : ''}`}
            aria-checked={isChosen ? 'true' : 'false'}
            onClick={() => toggle(option.value)}
          >
            {isChosen && <Icon name='check' size='small' />}
            {option.label}
          </Tap>
        )
      })}
    </View>
  )
}
