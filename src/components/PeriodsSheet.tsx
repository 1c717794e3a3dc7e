import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BranchObligation } from '@/contract/month'
import type { YearObligation } from '@/contract/year'
import { go } from '@/routes'
import { useWrite } from '@/stores/write'
import { confirm, toast, toastDone } from './feedback'
import { dayName, phaseLabels } from './labels'
import { ObligationRow, obligationName } from './ObligationRow'
import { Row } from './Row'
import { Sheet } from './Sheet'
import { Tag } from './Tag'
import { TextLink } from './TextLink'
import { WaiveSheet } from './WaiveSheet'
import './periods-sheet.scss'

type Shown = BranchObligation & Partial<Pick<YearObligation, 'activities'>>

interface PeriodsSheetProps {
  title: string
  owed: readonly Shown[]
  /** In whose name what is open is planned from here; null: it is not. */
  branchId: string | null
  /** The viewer may waive what is open, and take it back. */
  mayWaive: boolean
  onClose: () => void
  onChanged: () => void
}

/** Some periods of a kind: where each stands, what was held for it, the way to plan it or to waive it. */
export function PeriodsSheet({ title, owed, branchId, mayWaive, onClose, onChanged }: PeriodsSheetProps) {
  const [waiving, setWaiving] = useState<Shown | null>(null)
  if (waiving) {
    return (
      <WaiveSheet
        obligation={waiving}
        onClose={() => setWaiving(null)}
        onDone={() => {
          onClose()
          onChanged()
        }}
      />
    )
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      {owed.map((each) => (
        <View key={`${each.ownerId} ${each.from}`} className='period'>
          <ObligationRow obligation={each} by={branchId === null ? null : { branchId }} />
          {each.activities?.map(({ id, title: name, on, state }) => (
            <Row
              key={id}
              title={name}
              sub={dayName(on)}
              trailing={
                state === 'closed' ? <Tag>{phaseLabels.closed.text}</Tag> : <Tag tone='due'>已安排</Tag>
              }
              chevron
              onClick={() => go('activity', { activityId: id })}
            />
          ))}
          <Waiver
            obligation={each}
            mayWaive={mayWaive}
            onWaive={() => setWaiving(each)}
            onTakenBack={() => {
              onClose()
              onChanged()
            }}
          />
        </View>
      ))}
    </Sheet>
  )
}

interface WaiverProps {
  obligation: Shown
  mayWaive: boolean
  onWaive: () => void
  onTakenBack: () => void
}

/** Who waived it and when, with the way back; of what is open the way to waive it. */
function Waiver({ obligation, mayWaive, onWaive, onTakenBack }: WaiverProps) {
  const { waiver, metOn, state, kind, ownerId, from, label } = obligation
  const name = `${label}${obligationName(obligation)}`
  const { write } = useWrite('obligation.unwaive')
  const takeBack = async () => {
    const isSure = await confirm({
      title: '撤回豁免？',
      text: `${name}重新计入应完成`,
      action: '撤回',
    })
    if (!isSure) return
    const done = await write({ ownerId, kind, from }, toast)
    if (!done) return
    toastDone('已撤回豁免')
    onTakenBack()
  }
  if (waiver) {
    const who = [waiver.by ?? '机关党委', waiver.on && dayName(waiver.on)].filter(Boolean).join(' · ')
    return (
      <View className='period__waiver'>
        <View>{who}豁免</View>
        {mayWaive && (
          <TextLink label={`撤回豁免${name}`} onClick={() => void takeBack()}>
            撤回
          </TextLink>
        )}
      </View>
    )
  }
  if (!mayWaive || metOn !== null || state === 'upcoming') return null
  return (
    <View className='period__waiver'>
      <View>{state === 'overdue' ? '确有原因没有开展的' : '这一期确实不能开展的'}</View>
      <TextLink label={`豁免${name}`} onClick={onWaive}>
        豁免
      </TextLink>
    </View>
  )
}
