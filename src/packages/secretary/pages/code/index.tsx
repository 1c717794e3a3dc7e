import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { BottomBar } from '@/components/BottomBar'
import { SoftButton, TintButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Figure } from '@/components/Figure'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { dayAndWeekday, timeRange } from '@/components/labels'
import type { OutputOf } from '@/contract/contract'
import { dateOf } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { back, go } from '@/routes'
import { CodeCard } from './CodeCard'
import { useCode } from './useCode'
import './index.scss'

/** 签到码, full-screen: the code that changes, and who is in. On a desktop it is laid out for a projector. */
export default function CodePage() {
  const { id = '' } = useRouter().params
  const code = useCode(id)
  const { shown, refusal, isOffline } = code
  useKeepScreenOn()

  if (refusal !== null) {
    return (
      <Page title='签到码' back>
        <Card>
          <EmptyState icon='qr-code' text={refusal} action={{ label: '返回', onClick: back }} />
        </Card>
      </Page>
    )
  }
  return (
    <Page title='签到码' back wide bottom={shown && <Ways id={id} shown={shown} />}>
      {isOffline && (
        <Notice tone='warn' icon='wifi-off'>
          网络不通，正在重连，接通后自动更新。
        </Notice>
      )}
      {!shown && !isOffline && (
        <Card>
          <Skeleton rows={4} />
        </Card>
      )}
      {shown && (
        <View className='code'>
          <View className='code__head'>
            <View className='code__title'>{shown.title}</View>
            <View className='code__sub'>
              {`${ruleOf(shown.kind).name} · `}
              {dateOf(shown.startsAt) === dateOf(new Date())
                ? '今天'
                : dayAndWeekday(dateOf(shown.startsAt))}{' '}
              {timeRange(shown.startsAt, shown.endsAt)}
            </View>
          </View>
          <View className='code__left'>
            <CodeCard code={code} />
          </View>
          <View className='code__right'>
            <View className='code__count'>
              <Figure size='large' value={shown.present} unit={`/ ${shown.expected} 人已到`} />
            </View>
            {shown.latest.length > 0 && (
              <View className='code__latest'>
                刚刚 <View className='code__names'>{shown.latest.join('　')}</View>
              </View>
            )}
            {shown.leave > 0 && <View className='code__sub'>请假 {shown.leave} 人</View>}
          </View>
        </View>
      )}
    </Page>
  )
}

function Ways({ id, shown: { leave, leaveRequests } }: { id: string; shown: OutputOf<'checkin.showCode'> }) {
  return (
    <BottomBar>
      <SoftButton onClick={() => go('roll', { id })}>点名补录</SoftButton>
      {leaveRequests > 0 ? (
        <TintButton onClick={() => go('roll', { id })}>请假待批 {leaveRequests} 人</TintButton>
      ) : (
        leave > 0 && (
          <TintButton onClick={() => go('roll', { id, show: 'leave' })}>请假 {leave} 人</TintButton>
        )
      )}
    </BottomBar>
  )
}

/** The phone stays awake while the code is in sight; a browser has no such wish. */
function useKeepScreenOn() {
  const keep = (keepScreenOn: boolean) => {
    if (process.env.TARO_ENV === 'weapp') void Taro.setKeepScreenOn({ keepScreenOn })
  }
  useDidShow(() => keep(true))
  useDidHide(() => keep(false))
  useUnload(() => keep(false))
}
