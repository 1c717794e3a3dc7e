import type { HoldState } from '@/domain/content'
import { Notice } from './Notice'

const sentences: Partial<Record<HoldState, string>> = {
  waiting: '文字待查看，通过后其他人才能看到',
  withheld: '文字没有通过查看，其他人看不到，请修改',
}

/** Says to its author that a text is kept from others, and why; nothing where it is not. */
export function HeldNotice({ held }: { held: HoldState | null }) {
  const sentence = held === null ? undefined : sentences[held]
  return sentence === undefined ? null : <Notice tone='warn'>{sentence}</Notice>
}
