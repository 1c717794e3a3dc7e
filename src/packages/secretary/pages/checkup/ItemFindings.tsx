import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { confirm } from '@/components/feedback'
import { FindingPictures } from '@/components/FindingPictures'
import { dayName } from '@/components/labels'
import { Recurs } from '@/components/Recurs'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { findingLabels } from '@/components/checkupLabels'
import type { FindingView } from '@/contract/finding'
import { go } from '@/routes'
import { type KeptEntry, type KeptFinding, useCheckupQueue } from '@/stores/checkupQueue'
import type { FindingEdit, MergedItem } from './merge'

type Words = KeptFinding['input']

interface ItemFindingsProps {
  findings: readonly FindingView[]
  local: MergedItem['findings']
  edits: readonly FindingEdit[]
  today: string
  mayCheck: boolean
  onMend: (words: Words) => void
}

/** The problems found at an item; those that have not arrived, or not as they were changed, say so. */
export function ItemFindings({ findings, local, edits, today, mayCheck, onMend }: ItemFindingsProps) {
  const ours = local.filter(({ input }) => findings.every(({ id }) => id !== input.findingId))
  return (
    <>
      {findings.map((finding) => {
        const { id: findingId, checkupId, itemKey, text, suggestion, dueOn } = finding
        const edit = edits.filter(({ input }) => input.findingId === findingId).at(-1)
        // What arrived is out of the list as soon as that is read again.
        if (edit?.kind === 'removal' && edit.entry === null) return null
        const words = { findingId, checkupId, itemKey, text, suggestion, dueOn }
        const changed = edit?.kind === 'change' ? { ...words, ...edit.input } : words
        return (
          <Found key={findingId} words={changed} entry={edit?.entry ?? null} today={today}>
            <Recurs recurs={finding.recurs} />
            <FindingPictures finding={finding} />
            {finding.may.change && !edit?.entry && <Deeds words={changed} onMend={onMend} />}
            {edit?.entry?.refusal && edit.kind === 'change' && (
              <View className='checkup-links'>
                <TextLink tone='red' onClick={() => onMend(changed)}>
                  再改
                </TextLink>
              </View>
            )}
            {!mayCheck && (
              <View className='checkup-links'>
                <TextLink
                  label={`${text}，看整改`}
                  onClick={() => go('branchFindings', { branchId: finding.branch.id, checkupId })}
                >
                  {findingLabels[finding.state].text}，看整改
                </TextLink>
              </View>
            )}
          </Found>
        )
      })}
      {ours.map(({ input, entry }) => {
        const edit = edits.filter((each) => each.input.findingId === input.findingId).at(-1)
        if (edit?.kind === 'removal' && edit.entry === null) return null
        const words = edit?.kind === 'change' ? { ...input, ...edit.input } : input
        const waiting = edit?.entry ?? entry
        return (
          <Found key={input.findingId} words={words} entry={waiting} today={today}>
            {waiting !== null && waiting.kind !== 'removal' && (
              <View className='checkup-sub'>问题发出后可以添加照片</View>
            )}
            {waiting?.kind !== 'removal' && mayCheck && <Deeds words={words} onMend={onMend} />}
          </Found>
        )
      })}
    </>
  )
}

interface FoundProps {
  words: Words
  /** What of it has not arrived. */
  entry: KeptEntry | null
  today: string
  children: ReactNode
}

function Found({ words: { text, suggestion, dueOn }, entry, today, children }: FoundProps) {
  const drop = useCheckupQueue((queue) => queue.drop)
  const isRemoved = entry?.kind === 'removal'
  return (
    <View className='checkup-finding'>
      <View className='checkup-finding__text'>问题：{text}</View>
      {suggestion !== '' && <View className='checkup-sub'>建议：{suggestion}</View>}
      <View className='checkup-sub'>{dayName(dueOn, today)}前整改</View>
      {entry?.refusal === null && <Tag tone='due'>{isRemoved ? '删除还没发出' : '还没发出'}</Tag>}
      {entry?.refusal && (
        <>
          <View className='checkup-wrong'>
            {isRemoved ? '没有删去' : '没有记上'}：{entry.refusal.message}
          </View>
          {entry.kind !== 'finding' && (
            <View className='checkup-links'>
              <TextLink onClick={() => drop(entry.id)}>{isRemoved ? '不删了' : '不改了'}</TextLink>
            </View>
          )}
        </>
      )}
      {children}
    </View>
  )
}

function Deeds({ words, onMend }: { words: Words; onMend: (words: Words) => void }) {
  const takeBack = useCheckupQueue((queue) => queue.takeBack)
  const { findingId, checkupId, text } = words
  const remove = async () => {
    if (!(await confirm({ title: '删除这个问题？', text: '照片也一起删除，不能恢复。', action: '删除' })))
      return
    takeBack({ findingId, checkupId })
  }
  return (
    <View className='checkup-links'>
      <TextLink tone='red' label={`${text}，修改`} onClick={() => onMend(words)}>
        修改
      </TextLink>
      <TextLink label={`${text}，删除`} onClick={() => void remove()}>
        删除
      </TextLink>
    </View>
  )
}
