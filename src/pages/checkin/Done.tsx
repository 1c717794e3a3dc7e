import { View } from '@tarojs/components'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Icon } from '@/components/Icon'
import type { IconName } from '@/components/icons'
import { momentName } from '@/components/labels'
import { spoken } from '@/components/spoken'
import type { CheckedIn } from '@/contract/checkin'
import { back, go } from '@/routes'
import { useCheckinQueue } from '@/stores/checkinQueue'
import type { CheckinOutcome } from './useCheckin'

type Finished = Extract<CheckinOutcome, { kind: 'in' | 'kept' }>

const faces = {
  present: { icon: 'circle-check', tone: 'met', word: '签到成功' },
  alreadyIn: { icon: 'circle-check', tone: 'met', word: '已经签到过了' },
  waiting: { icon: 'clock', tone: 'late', word: '已送出，等书记确认' },
  kept: { icon: 'wifi-off', tone: 'late', word: '没有网络，先存在手机上' },
} as const satisfies Record<CheckedIn['outcome'] | 'kept', { icon: IconName; tone: string; word: string }>

/** The answer: in, in already, waiting for the secretary's nod, or kept until there is network. */
export function Done({ outcome }: { outcome: Finished }) {
  const { icon, tone, word } = faces[outcome.kind === 'in' ? outcome.result.outcome : 'kept']
  return (
    <Card>
      <View className='checkin__done' {...spoken('status')}>
        <View className={`checkin__sign checkin__sign--${tone}`}>
          <Icon name={icon} size='large' />
        </View>
        <View className='checkin__word'>{word}</View>
        {outcome.kind === 'in' ? <Answer result={outcome.result} /> : <Kept scannedAt={outcome.scannedAt} />}
      </View>
      <View className='checkin__after'>
        <PrimaryButton onClick={back}>好</PrimaryButton>
        {outcome.kind === 'in' && (
          <SoftButton onClick={() => go('activity', { activityId: outcome.result.activityId })}>
            看这次活动
          </SoftButton>
        )}
      </View>
    </Card>
  )
}

function Answer({ result: { outcome, title, place, at } }: { result: CheckedIn }) {
  return (
    <>
      <View className='checkin__title'>{title}</View>
      <View className='checkin__facts'>
        {momentName(at)} · {place}
      </View>
      {outcome === 'waiting' && (
        <View className='checkin__facts'>
          签到时没有网络，时间以手机为准，所以要书记点头。在“我的提交”里能看到进度。
        </View>
      )}
    </>
  )
}

function Kept({ scannedAt }: { scannedAt: string }) {
  const { sending, send } = useCheckinQueue()
  return (
    <>
      <View className='checkin__facts'>{momentName(scannedAt)} 的签到已经记下，有网络就自动送出。</View>
      <View className='checkin__facts'>送得晚的，会请书记确认一下。</View>
      <View className='checkin__send'>
        <SoftButton size='small' busy={sending} onClick={send}>
          现在送
        </SoftButton>
      </View>
    </>
  )
}
