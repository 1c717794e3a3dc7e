import { View } from '@tarojs/components'
import { Ring, type RingProps } from './Ring'
import './rings.scss'

/** The four rings in a row; two by two in the elder view. */
export function Rings({ rings }: { rings: readonly RingProps[] }) {
  return (
    <View className='rings'>
      {rings.map((ring) => (
        <Ring key={ring.label} {...ring} />
      ))}
    </View>
  )
}
