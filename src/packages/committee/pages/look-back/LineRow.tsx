import { View } from '@tarojs/components'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { FindingPictures } from '@/components/FindingPictures'
import { momentName, type Label } from '@/components/labels'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { LookBackLine } from '@/contract/lookback'
import type { CalendarDate } from '@/domain/calendar'
import type { LookVerdict } from '@/domain/lookback'
import './index.scss'

const verdicts: Record<LookVerdict, Label> = {
  inPlace: { text: '✓ 仍然到位', tone: 'met' },
  relapsed: { text: '出现反弹', tone: 'red' },
}

interface LineRowProps {
  line: LookBackLine
  today: CalendarDate
  onOpen: () => void
  onConfirm: () => void
  onRelapse: () => void
}

/** A finding that was drawn: what was wrong, how it was put right, and what is seen of it now. */
export function LineRow({ line, today, onOpen, onConfirm, onRelapse }: LineRowProps) {
  const { finding, verdict, reason, by, at, may } = line
  const { text, tone } = verdict ? verdicts[verdict] : { text: '待看', tone: 'due' as const }
  return (
    <View className='look-line'>
      <View className='look-line__head'>
        <View className='look-line__text'>{finding.text}</View>
        <Tag tone={tone}>{text}</Tag>
      </View>
      <View className='look-line__said'>{`${finding.branch.name} · ${finding.itemTitle}`}</View>
      <View className='look-line__said'>
        {`责任人${finding.responsible?.name ?? '未定'}，${finding.evidence ?? finding.measure ?? '没有写整改情况'}`}
      </View>
      {verdict !== null && by !== null && at !== null && (
        <View className='look-line__said'>
          {[`${by}，${momentName(at, today)}`, reason].filter(Boolean).join('：')}
        </View>
      )}
      <FindingPictures finding={finding} />
      <View className='look-line__link'>
        <TextLink label={`${finding.text}，看经过`} onClick={onOpen}>
          看经过
        </TextLink>
      </View>
      {may.look && (
        <Buttons>
          <PrimaryButton onClick={onConfirm}>仍然到位</PrimaryButton>
          <SoftButton onClick={onRelapse}>出现反弹</SoftButton>
        </Buttons>
      )}
    </View>
  )
}
