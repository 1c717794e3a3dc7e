import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Card } from '@/components/Card'
import { toastDone } from '@/components/feedback'
import type { Sheet } from '@/contract/checkup'
import type { FindingView } from '@/contract/finding'
import { itemGroups } from '@/domain/checkup'
import { limits } from '@/domain/limits'
import { type KeptFinding, useCheckupQueue } from '@/stores/checkupQueue'
import { FindingSheet } from './FindingSheet'
import { ItemBlock } from './ItemBlock'
import { TextSheet } from '../../TextSheet'
import type { MergedItem, MergedSheet } from './merge'

interface ItemsProps {
  sheet: Sheet
  merged: MergedSheet
  findings: readonly FindingView[]
  today: string
  mayObject: boolean
  onReload: () => void
}

type Asking =
  | { what: 'note' | 'objection'; item: MergedItem }
  | { what: 'finding'; item: MergedItem; before: KeptFinding['input'] | null }

/** The items by group, and what one of them asks for. */
export function Items({ sheet, merged, findings, today, mayObject, onReload }: ItemsProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const mark = useCheckupQueue((queue) => queue.mark)
  const close = () => setAsking(null)
  const keepNote = ({ key, mark: standing, chosen }: MergedItem, note: string) => {
    if (chosen) {
      const { level, points } = chosen
      mark({
        ...{ checkupId: sheet.id, itemKey: key, level, note, revision: standing?.revision ?? 0 },
        points: level === 'part' ? points : null,
      })
    }
    return null
  }
  const object = async (itemKey: string, reason: string) => {
    const answer = await call('checkup.object', { checkupId: sheet.id, itemKey, reason })
    if (!answer.ok) return answer.error.message
    toastDone('已提出')
    onReload()
    return null
  }
  return (
    <>
      {merged.score.groups.map(({ group, points, of }) => (
        <Card
          key={group}
          heading={itemGroups[group]}
          action={<View className='checkup-item__points'>{`${points} / ${of} 分`}</View>}
          ruled
        >
          {merged.items
            .filter((item) => item.group === group)
            .map((item) => (
              <ItemBlock
                key={item.key}
                checkupId={sheet.id}
                branchId={sheet.checked.id}
                from={sheet.round.from}
                item={item}
                findings={findings.filter(({ itemKey }) => itemKey === item.key)}
                edits={merged.edits}
                today={today}
                mayCheck={sheet.may.check}
                mayObject={mayObject}
                onNote={() => setAsking({ what: 'note', item })}
                onFind={(before) => setAsking({ what: 'finding', item, before })}
                onObject={() => setAsking({ what: 'objection', item })}
                onReload={onReload}
              />
            ))}
        </Card>
      ))}
      {asking?.what === 'finding' && (
        <FindingSheet checkupId={sheet.id} today={today} {...asking} onClose={close} />
      )}
      {asking?.what === 'note' && (
        <TextSheet
          title={asking.item.title}
          label='说明'
          action='记下'
          limit={limits.checkupNote}
          draftKey={`checkup-note:${sheet.id}:${asking.item.key}`}
          initial={asking.item.chosen?.note}
          onClose={close}
          onDone={(note) => keepNote(asking.item, note)}
        />
      )}
      {asking?.what === 'objection' && (
        <TextSheet
          title={asking.item.title}
          label='理由'
          hint='由机关党委裁定，裁定后再签字'
          action='提出异议'
          required
          limit={limits.reason}
          draftKey={`objection:${sheet.id}:${asking.item.key}`}
          onClose={close}
          onDone={(reason) => object(asking.item.key, reason)}
        />
      )}
    </>
  )
}
