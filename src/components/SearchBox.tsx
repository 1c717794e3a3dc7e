import { Input, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './search-box.scss'

interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

/** A line to search a list with. */
export function SearchBox({ value, onChange, placeholder = '搜索' }: SearchBoxProps) {
  return (
    <View className='search-box'>
      <Icon name='search' className='search-box__icon' />
      <Input
        className='search-box__input'
        value={value}
        placeholder={placeholder}
        placeholderClass='placeholder'
        confirmType='search'
        nativeProps={{ 'aria-label': placeholder }}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value !== '' && (
        <Tap className='search-box__clear' label='清空' onClick={() => onChange('')}>
          <Icon name='x' size='small' />
        </Tap>
      )}
    </View>
  )
}
