import { View } from '@tarojs/components'
import { Countdown } from '@/components/Countdown'
import { Icon } from '@/components/Icon'
import { QrCode } from '@/components/QrCode'
import { dayName } from '@/components/labels'
import type { OutputOf } from '@/contract/contract'
import { dateOf, timeOf } from '@/domain/calendar'
import { STEP_SECONDS } from '@/domain/checkin'
import type { CodeInSight } from './useCode'

/** The code itself, or why there is none to scan now. */
export function CodeCard({ code: { shown, left, isStale } }: { code: CodeInSight }) {
  if (!shown) return null
  const closed = isStale ? '码已过期，接上网络后自动更新' : notOpen(shown, new Date())
  if (closed !== null) {
    return (
      <View className='code__card code__card--closed'>
        <Icon name={isStale ? 'wifi-off' : 'clock'} className='code__closed-icon' />
        <View className='code__closed'>{closed}</View>
      </View>
    )
  }
  return (
    <View className='code__card'>
      <QrCode text={shown.link} label={`${shown.title}的签到码`} />
      <Countdown left={left} of={STEP_SECONDS}>
        后更新 · 截屏无效
      </Countdown>
      <View className='code__typed'>
        <View className='code__typed-hint'>扫不了，可在签到页输入</View>
        <View className='code__typed-text' role='text' aria-label={shown.typed.split('').join(' ')}>
          {shown.typed}
        </View>
      </View>
    </View>
  )
}

function notOpen({ opensAt, shutsAt }: OutputOf<'checkin.showCode'>, now: Date): string | null {
  if (now < new Date(opensAt)) {
    const day = dateOf(opensAt)
    return `${day === dateOf(now) ? '' : `${dayName(day)} `}${timeOf(opensAt)} 起可以签到，到时这里会出现签到码`
  }
  if (now > new Date(shutsAt)) return '签到已结束。漏签的人可以点名补录，或由本人申请补签'
  return null
}
