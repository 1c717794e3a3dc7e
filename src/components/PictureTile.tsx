import { Image, View } from '@tarojs/components'
import type { Picture } from '@/contract/picture'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface PictureTileProps {
  picture: Picture
  label: string
  /** A tap asks to remove it. */
  removing: boolean
  onOpen: () => void
}

/** One picture among others, cut to a square. */
export function PictureTile({ picture, label, removing, onOpen }: PictureTileProps) {
  return (
    <Tap
      className='pictures__tile'
      label={removing ? `删除${label}` : picture.state === 'pending' ? `${label}，正在检查` : label}
      onClick={onOpen}
    >
      <Image className='pictures__image' src={picture.link} mode='aspectFill' lazyLoad />
      {picture.state === 'pending' && <View className='pictures__pending'>正在检查</View>}
      {removing && (
        <View className='pictures__remove'>
          <Icon name='trash-2' />
        </View>
      )}
    </Tap>
  )
}
