import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'
import { Buttons } from '@/components/Buttons'
import { SoftButton } from '@/components/Button'
import { type KeptMark, useCheckupQueue } from '@/stores/checkupQueue'
import type { MergedItem } from './merge'
import { markSaid } from './words'

interface RefusedProps {
  item: MergedItem
  waiting: KeptMark
  onReload: () => void
}

/** One's own mark that was refused: why, what the other checker said, and one's choice between the two. */
export function Refused({ item, waiting, onReload }: RefusedProps) {
  const { mark, drop } = useCheckupQueue()
  const { input, refusal } = waiting
  const theirs = item.mark
  if (item.dispute === 'unknown') {
    return (
      <Notice tone='red' action={<TextLink onClick={onReload}>看对方评的</TextLink>}>
        {refusal?.message}
      </Notice>
    )
  }
  if (item.dispute === 'known' && theirs) {
    return (
      <>
        <Notice tone='red'>
          {theirs.by}评了“{markSaid(theirs)}”{theirs.note !== '' && `（${theirs.note}）`}，您评的是“
          {markSaid(item.chosen ?? theirs)}”，还没有记上。
        </Notice>
        <Buttons>
          <SoftButton size='small' onClick={() => drop(waiting.id)}>
            用对方的
          </SoftButton>
          <SoftButton size='small' onClick={() => mark({ ...input, revision: theirs.revision })}>
            改用我的
          </SoftButton>
        </Buttons>
      </>
    )
  }
  return (
    <>
      <Notice tone='red'>没有记上：{refusal?.message}</Notice>
      <Buttons>
        <SoftButton size='small' onClick={() => drop(waiting.id)}>
          不要了
        </SoftButton>
        <SoftButton size='small' onClick={() => mark(input)}>
          再发一次
        </SoftButton>
      </Buttons>
    </>
  )
}
