import { View } from '@tarojs/components'
import { dayName } from '@/components/labels'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { FindingView } from '@/contract/finding'
import { type KeptFinding, useCheckupQueue } from '@/stores/checkupQueue'
import type { MergedItem } from './merge'

interface ItemFindingsProps {
  findings: readonly FindingView[]
  local: MergedItem['findings']
  today: string
  onMend: (finding: KeptFinding) => void
}

/** The problems found at an item; those that have not arrived say so. */
export function ItemFindings({ findings, local, today, onMend }: ItemFindingsProps) {
  const drop = useCheckupQueue((queue) => queue.drop)
  const ours = local.filter(({ input }) => findings.every(({ id }) => id !== input.findingId))
  return (
    <>
      {findings.map(({ id, text, suggestion, dueOn, recursId }) => (
        <View key={id} className='checkup-finding'>
          <View className='checkup-finding__text'>问题：{text}</View>
          {suggestion !== '' && <View className='checkup-sub'>建议：{suggestion}</View>}
          <View className='checkup-sub'>
            {dayName(dueOn, today)}前整改{recursId !== null && ' · 以前也有'}
          </View>
        </View>
      ))}
      {ours.map(({ input, entry }) => (
        <View key={input.findingId} className='checkup-finding'>
          <View className='checkup-finding__text'>问题：{input.text}</View>
          {input.suggestion !== '' && <View className='checkup-sub'>建议：{input.suggestion}</View>}
          <View className='checkup-sub'>{dayName(input.dueOn, today)}前整改</View>
          {entry?.refusal === null && <Tag tone='due'>还没发出</Tag>}
          {entry?.refusal && (
            <>
              <View className='checkup-wrong'>没有记上：{entry.refusal.message}</View>
              <View className='checkup-links'>
                <TextLink tone='red' onClick={() => onMend(entry)}>
                  修改
                </TextLink>
                <TextLink onClick={() => drop(entry.id)}>不要了</TextLink>
              </View>
            </>
          )}
        </View>
      ))}
    </>
  )
}
