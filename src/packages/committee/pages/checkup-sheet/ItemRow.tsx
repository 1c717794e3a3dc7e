import { View } from '@tarojs/components'
import { Proof } from '@/components/Proof'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Tags } from '@/components/Tags'
import { markLabels } from '@/components/checkupLabels'
import type { SheetItem } from '@/contract/checkup'
import type { FindingView } from '@/contract/finding'
import { findingTags } from '../../finding/words'
import { Objection } from './Objection'
import './index.scss'

interface ItemRowProps {
  item: SheetItem
  findings: readonly FindingView[]
  onFinding: (findingId: string) => void
  /** The branch that is checked. */
  branchId: string
  /** The first day of the half-year that is looked at. */
  from: string
  mayDecide: boolean
  onDecide: () => void
}

/** An item of the sheet: what to look at, what the books know, how it was marked, what is objected to it. */
export function ItemRow({ item, findings, branchId, from, mayDecide, onDecide, onFinding }: ItemRowProps) {
  const { title, lookAt, points, figure, mark, objection } = item
  const level = mark && markLabels[mark.level]
  return (
    <View className='sheet-item'>
      <View className='sheet-item__head'>
        <View className='sheet-item__title'>{title}</View>
        <View className='sheet-item__mark'>
          <Tag tone={level?.tone}>{level?.text ?? '未评'}</Tag>
          {mark ? `${mark.points} / ${points} 分` : `${points} 分`}
        </View>
      </View>
      {lookAt !== '' && <View className='sheet-item__line'>{lookAt}</View>}
      {figure && (
        <View className='sheet-item__figure'>
          <View className='sheet-item__line'>{`系统记录：${figure.label} ${figure.done} / ${figure.of}`}</View>
          <Proof figure={figure} branchId={branchId} from={from} />
        </View>
      )}
      {mark && mark.note !== '' && <View className='sheet-item__line'>{`${mark.by}：${mark.note}`}</View>}
      {findings.map((finding) => (
        <Row
          key={finding.id}
          title={`问题：${finding.text}`}
          trailing={<Tags tags={findingTags(finding)} />}
          chevron
          onClick={() => onFinding(finding.id)}
        />
      ))}
      {objection && (
        <Objection
          objection={objection}
          onDecide={mayDecide && objection.verdict === null ? onDecide : null}
        />
      )}
    </View>
  )
}
