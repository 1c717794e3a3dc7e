import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BranchWarning } from '@/contract/warning'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useWarnings } from '@/stores/warnings'
import { SoftButton } from './Button'
import { Card } from './Card'
import { toastDone } from './feedback'
import { dayName } from './labels'
import { Listing } from './Listing'
import { Notice } from './Notice'
import { Row } from './Row'
import { TextLink } from './TextLink'
import './warnings-card.scss'

const SHOWN = 5

/** 需要关注: the branches that are behind now and why, with a tap that reminds who leads them. */
export function WarningsCard() {
  const { query, failure, remind } = useWarnings()
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const branches = query.data?.branches ?? []
  const shown = all ? branches : branches.slice(0, SHOWN)
  const open = branches.filter(({ mayRemind, reminded }) => mayRemind && !reminded?.isToday)
  const send = async (some: readonly BranchWarning[]) => {
    if (busy) return
    setBusy(true)
    const count = await remind(some.map(({ branchId }) => branchId))
    setBusy(false)
    if (count !== null && count > 0) toastDone(`已提醒 ${count} 个支部`)
    else if (count === 0) toastDone('今天已经提醒过')
  }
  return (
    <Card
      heading='需要关注'
      count={branches.length || undefined}
      ruled
      action={
        open.length > 1 && (
          <TextLink tone='red' onClick={() => void send(open)}>
            {busy ? '正在提醒…' : '全部提醒'}
          </TextLink>
        )
      }
    >
      <Listing rows={2} {...query.listing} isEmpty={branches.length === 0} empty={{ text: '各支部都跟上了' }}>
        {shown.map((warning) => (
          <WarningRow key={warning.branchId} warning={warning} onRemind={() => send([warning])} />
        ))}
      </Listing>
      {shown.length < branches.length && (
        <View className='warnings-card__more'>
          <TextLink onClick={() => setAll(true)}>全部 {branches.length} 个支部</TextLink>
        </View>
      )}
      {failure !== null && (
        <Notice tone='red' icon='circle-alert'>
          {failure}
        </Notice>
      )}
    </Card>
  )
}

function WarningRow({ warning, onRemind }: { warning: BranchWarning; onRemind: () => Promise<void> }) {
  const { branchId, branchName, sentence, since, reminded, mayRemind } = warning
  const last =
    reminded === null
      ? `${dayName(since)}起`
      : `${dayName(dateOf(reminded.at))}由${reminded.by}提醒${reminded.to.join('、')}`
  return (
    <View className='warnings-card__line'>
      <Row
        title={branchName}
        sub={
          <>
            <View>{sentence}</View>
            <View className='warnings-card__last'>{last}</View>
          </>
        }
        label={`${branchName}，${sentence}`}
        onClick={() => go('year', { branchId })}
      />
      {reminded?.isToday ? (
        <View className='warnings-card__done'>已提醒 · 今天</View>
      ) : (
        mayRemind && (
          <SoftButton size='small' label={`提醒${branchName}`} onClick={onRemind}>
            提醒
          </SoftButton>
        )
      )}
    </View>
  )
}
