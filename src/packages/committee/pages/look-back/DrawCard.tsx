import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ScoreBar } from '@/components/ScoreBar'
import { TextLink } from '@/components/TextLink'
import { momentName } from '@/components/labels'
import type { LookBackLine, LookBackView } from '@/contract/lookback'
import type { CalendarDate } from '@/domain/calendar'
import { useState } from 'react'
import { LineRow } from './LineRow'
import './index.scss'

interface DrawCardProps {
  lookBack: LookBackView
  today: CalendarDate
  onOpen: (line: LookBackLine) => void
  onConfirm: (line: LookBackLine) => void
  onRelapse: (line: LookBackLine) => void
}

/** One draw: how it was drawn, how far it is looked at, and each finding with what was seen. */
export function DrawCard({ lookBack, today, onOpen, onConfirm, onRelapse }: DrawCardProps) {
  const [explains, setExplains] = useState(false)
  const { number, unit, amount, of, drawn, seed, drawnBy, drawnAt, lines } = lookBack
  const looked = lines.filter(({ verdict }) => verdict !== null).length
  const relapsed = lines.filter(({ verdict }) => verdict === 'relapsed').length
  const asked = unit === 'percent' ? `按 ${amount}%` : `按 ${amount} 个`
  return (
    <Card
      heading={`第 ${number} 次抽查`}
      action={<TextLink onClick={() => setExplains(!explains)}>{explains ? '收起' : '怎么抽的'}</TextLink>}
    >
      <ScoreBar
        label={relapsed > 0 ? `已看，其中反弹 ${relapsed} 个` : '已看'}
        points={looked}
        possible={lines.length}
        text={`${looked} / ${lines.length}`}
      />
      <View className='look-line__said'>
        {`${drawnBy}，${momentName(drawnAt, today)}，${asked}抽取，${of} 个里抽了 ${drawn} 个`}
      </View>
      {explains && (
        <View className='look-back-seed'>
          {`由系统产生种子，按种子给每个问题算出次序，先取各支部次序最前的一个，再按次序取满。种子：${seed}`}
        </View>
      )}
      {lines.map((line) => (
        <LineRow
          key={line.finding.id}
          line={line}
          today={today}
          onOpen={() => onOpen(line)}
          onConfirm={() => onConfirm(line)}
          onRelapse={() => onRelapse(line)}
        />
      ))}
    </Card>
  )
}
