import { View } from '@tarojs/components'
import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'
import { Tiles } from '@/components/Tiles'
import type { IconName } from '@/components/icons'
import type { ActivityDetail } from '@/contract/activity'
import { go } from '@/routes'
import { CancelSheet } from './CancelSheet'
import { quorumInWords } from './quorumInWords'
import { useRun } from './useRun'
import type { RunDeed, WhatNow } from './whatNow'

interface RunCardProps {
  activity: ActivityDetail
  deeds: readonly RunDeed[]
  main: WhatNow['main']
  onDone: () => Promise<void>
}

type Way = Extract<RunDeed, 'code' | 'roll' | 'paper' | 'change'>
const ways: Record<Way, { icon: IconName; label: string }> = {
  code: { icon: 'qr-code', label: '签到码' },
  roll: { icon: 'list-checks', label: '点名' },
  paper: { icon: 'clipboard-list', label: '纸质名单' },
  change: { icon: 'pencil', label: '修改' },
}
const isWay = (deed: RunDeed): deed is Way => deed in ways

/** What the one who runs the activity can do: the next step in red, the rest quietly. */
export function RunCard({ activity, deeds, main, onDone }: RunCardProps) {
  const [cancelling, setCancelling] = useState(false)
  const run = useRun(activity, onDone)
  const { id } = activity
  const open: Record<Way, () => void> = {
    code: () => go('code', { id }),
    roll: () => go('roll', { id }),
    paper: () => go('roll', { id, mode: 'paper' }),
    change: () => go('plan', { id }),
  }
  return (
    <View>
      <Card
        heading='组织者'
        action={deeds.includes('cancel') && <TextLink onClick={() => setCancelling(true)}>取消活动</TextLink>}
      >
        <Tiles
          tiles={deeds
            .filter(isWay)
            .filter((way) => way !== main)
            .map((way) => ({ ...ways[way], onClick: open[way] }))}
        />
        {activity.quorum !== null && deeds.includes('close') && (
          <View className='activity__notice'>
            <Notice tone={activity.quorum.reached ? 'met' : 'warn'} icon='users'>
              {quorumInWords(activity.quorum)}
            </Notice>
          </View>
        )}
        {run.refusal !== null && (
          <View className='activity__notice'>
            <Notice tone='red'>{run.refusal}</Notice>
          </View>
        )}
        <View className='activity__deeds'>
          {main === 'publish' && <PrimaryButton onClick={run.publish}>发布</PrimaryButton>}
          {main === 'code' && (
            <PrimaryButton icon='qr-code' onClick={open.code}>
              出示签到码
            </PrimaryButton>
          )}
          {main === 'close' && <PrimaryButton onClick={run.close}>结束归档</PrimaryButton>}
          {main !== 'close' && deeds.includes('close') && (
            <SoftButton onClick={run.close}>结束归档</SoftButton>
          )}
        </View>
      </Card>
      <CancelSheet
        open={cancelling}
        isClosed={activity.phase === 'closed'}
        onClose={() => setCancelling(false)}
        onCancel={run.cancel}
        refusal={run.refusal}
      />
    </View>
  )
}
