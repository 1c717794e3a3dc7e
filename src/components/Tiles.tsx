import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import type { IconName } from './icons'
import './tiles.scss'

interface TilesProps {
  tiles: readonly { icon: IconName; label: string; onClick: () => void; count?: number }[]
}

/** Ways into other pages: an outline on a tint and a word. Four a line; two in the elder view. */
export function Tiles({ tiles }: TilesProps) {
  return (
    <View className='tiles'>
      {tiles.map(({ icon, label, onClick, count }) => (
        <Tap
          key={label}
          className='tiles__tile'
          label={count ? `${label}，${count}` : label}
          onClick={onClick}
        >
          <View className='tiles__icon'>
            <Icon name={icon} size='large' />
          </View>
          <View className='tiles__label'>
            {label}
            {count ? ` ${count}` : ''}
          </View>
        </Tap>
      ))}
    </View>
  )
}
