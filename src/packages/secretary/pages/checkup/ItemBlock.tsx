import { View } from '@tarojs/components'
import { Notice } from '@/components/Notice'
import { Proof } from '@/components/Proof'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { FindingView } from '@/contract/finding'
import type { MarkLevel } from '@/domain/checkup'
import { type KeptFinding, useCheckupQueue } from '@/stores/checkupQueue'
import { ItemFindings } from './ItemFindings'
import { LevelChoice } from './LevelChoice'
import { Refused } from './Refused'
import type { FindingEdit, MergedItem } from './merge'
import { figureSaid, markSaid, pointsOfPart } from './words'

interface ItemBlockProps {
  checkupId: string
  /** The branch that is checked. */
  branchId: string
  /** The first day of the half-year that is looked at. */
  from: string
  item: MergedItem
  findings: readonly FindingView[]
  edits: readonly FindingEdit[]
  today: string
  mayCheck: boolean
  mayObject: boolean
  onNote: () => void
  onFind: (before: KeptFinding['input'] | null) => void
  onObject: () => void
  onReload: () => void
}

/** An item of the sheet: what to look at, what the books say, how it is marked, what was found. */
export function ItemBlock({
  checkupId,
  branchId,
  from,
  item,
  findings,
  edits,
  today,
  mayCheck,
  mayObject,
  onNote,
  onFind,
  onObject,
  onReload,
}: ItemBlockProps) {
  const send = useCheckupQueue((queue) => queue.mark)
  const { key, title, lookAt, points, figure, suggested, mark, chosen, waiting, dispute, objection } = item
  const give = (level: MarkLevel, given: number | null) =>
    send({
      ...{ checkupId, itemKey: key, level, points: level === 'part' ? given : null },
      ...{ note: chosen?.note ?? '', revision: mark?.revision ?? 0 },
    })
  return (
    <View className='checkup-item'>
      <View className='checkup-item__head'>
        <View className='checkup-item__title'>{title}</View>
        {waiting?.refusal === null && <Tag tone='due'>还没发出</Tag>}
        <View className='checkup-item__points'>{points} 分</View>
      </View>
      {lookAt !== '' && <View className='checkup-sub'>查看：{lookAt}</View>}
      {figure && (
        <View className='checkup-item__figure'>
          <View>
            台账：{figureSaid(figure)}
            {suggested && `，可评${markSaid(suggested)}`}
          </View>
          {mayCheck && suggested && chosen === null && (
            <TextLink
              tone='red'
              label={`${title}，按台账评`}
              onClick={() => give(suggested.level, suggested.points)}
            >
              按此评
            </TextLink>
          )}
          <Proof figure={figure} branchId={branchId} from={from} />
        </View>
      )}
      {mayCheck && dispute === null && (
        <LevelChoice
          title={title}
          full={points}
          level={chosen?.level ?? null}
          points={chosen?.points ?? 0}
          onLevel={(level) => give(level, pointsOfPart(points, suggested))}
          onPoints={(given) => give('part', given)}
        />
      )}
      {!mayCheck && <View className='checkup-item__mark'>{mark ? markSaid(mark) : '还没有评'}</View>}
      {waiting?.refusal && <Refused item={item} waiting={waiting} onReload={onReload} />}
      {mark && mark.note !== '' && <View className='checkup-sub'>说明：{mark.note}</View>}
      <ItemFindings {...{ findings, edits, today, mayCheck }} local={item.findings} onMend={onFind} />
      {objection && <Objection {...objection} />}
      <View className='checkup-links'>
        {mayCheck && chosen && dispute === null && (
          <TextLink label={`${title}，写说明`} onClick={onNote}>
            {chosen.note === '' ? '写说明' : '改说明'}
          </TextLink>
        )}
        {mayCheck && (
          <TextLink tone='red' label={`${title}，记问题`} onClick={() => onFind(null)}>
            记问题
          </TextLink>
        )}
        {mayObject && !objection && (
          <TextLink tone='red' label={`${title}，提异议`} onClick={onObject}>
            提异议
          </TextLink>
        )}
      </View>
    </View>
  )
}

function Objection({ reason, verdict, comment }: NonNullable<MergedItem['objection']>) {
  const said =
    verdict === null ? '等机关党委裁定' : verdict === 'upheld' ? '已采纳，分数改过' : '维持原来的分数'
  return (
    <Notice tone={verdict === null ? 'warn' : 'plain'}>
      异议：{reason}。{said}
      {comment !== '' && `：${comment}`}
    </Notice>
  )
}
