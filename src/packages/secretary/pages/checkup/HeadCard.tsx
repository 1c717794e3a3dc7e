import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { KeyValue } from '@/components/KeyValue'
import { ScoreBar } from '@/components/ScoreBar'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { Sheet } from '@/contract/checkup'
import { go } from '@/routes'
import { CheckersSheet } from './CheckersSheet'
import type { MergedSheet } from './merge'
import { checkupLabels } from '@/components/checkupLabels'

interface HeadCardProps {
  sheet: Sheet
  merged: MergedSheet
  /** Of the reader's own branch. */
  isOwn: boolean
  onReload: () => void
}

/** Who checks whom, how far it is, and what it comes to. */
export function HeadCard({ sheet, merged, isOwn, onReload }: HeadCardProps) {
  const [isNaming, setNaming] = useState(false)
  const { checking, checked, checkers, round, state, may } = sheet
  const { score, items } = merged
  const { text, tone } = checkupLabels[state]
  return (
    <Card heading={checked.name} action={<Tag tone={tone}>{text}</Tag>}>
      <Figure size='large' label='得分' value={score.points} unit={`/ ${score.of} 分`} />
      <ScoreBar
        label={score.missing === 0 ? '各项都已评' : `还有 ${score.missing} 项没有评`}
        points={items.length - score.missing}
        possible={items.length}
        text={`已评 ${items.length - score.missing} / ${items.length}`}
      />
      <KeyValue
        rows={[
          { label: '时段', value: round.label },
          { label: '检查支部', value: checking.name },
          {
            label: '检查人员',
            value: checkers.length === 0 ? '还没有定' : checkers.map(({ name }) => name).join('、'),
          },
        ]}
      />
      <View className='checkup-links'>
        {may.nameCheckers && (
          <TextLink tone='red' onClick={() => setNaming(true)}>
            {checkers.length === 0 ? '定检查人员' : '换检查人员'}
          </TextLink>
        )}
        {state !== 'checking' && (
          <TextLink onClick={() => go('branchFindings', { branchId: checked.id })}>问题整改</TextLink>
        )}
        {state === 'signed' && !isOwn && (
          <TextLink onClick={() => go('lookBack', { id: round.id })}>回头看</TextLink>
        )}
      </View>
      {isNaming && (
        <CheckersSheet
          sheet={sheet}
          onClose={() => setNaming(false)}
          onDone={() => {
            setNaming(false)
            onReload()
          }}
        />
      )}
    </Card>
  )
}
