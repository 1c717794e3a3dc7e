import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextLink } from '@/components/TextLink'

interface NearbyProps {
  isBusy: boolean
  onNearby: (withPosition: boolean) => Promise<void>
}

/** 我已到场, where the activity allows it. The location is asked for, never demanded. */
export function Nearby({ isBusy, onNearby }: NearbyProps) {
  return (
    <Card heading='没有码，但人已经到了？'>
      <View className='checkin__hint'>
        位置只用来看您在不在附近，记下的只有“在”或“不在”和大概多远。不给位置也能签到。
      </View>
      <SoftButton busy={isBusy} icon='map-pin' onClick={() => onNearby(true)}>
        我已到场
      </SoftButton>
      <View className='checkin__plain'>
        <TextLink onClick={() => void onNearby(false)}>不给位置，直接签到</TextLink>
      </View>
    </Card>
  )
}
