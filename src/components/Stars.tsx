import { View } from '@tarojs/components'
import { svgUri } from '@/theme/colours'
import { spoken } from './spoken'
import './stars.scss'

const WORDS = ['未评星', '一星', '二星', '三星', '四星', '五星'] as const
const SHAPE = svgUri(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M12 1.2l2.6 7.6h8.1l-6.5 4.8 2.4 7.8L12 16.7l-6.6 4.7 2.4-7.8L1.3 8.8h8.1z"/></svg>',
)
const MASK = `url("${SHAPE}") center / contain no-repeat`

interface StarsProps {
  /** 0 to 5; 0 is "not yet rated". */
  stars: number
  size?: 'normal' | 'small'
}

/** Five stars, so many of them gold. */
export function Stars({ stars, size = 'normal' }: StarsProps) {
  return (
    <View className={`stars stars--${size}`} {...spoken('img', WORDS[stars] ?? `${stars} 星`)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <View
          key={star}
          className={`stars__star ${star <= stars ? 'stars__star--on' : ''}`}
          style={{ mask: MASK, WebkitMask: MASK }}
        />
      ))}
    </View>
  )
}
