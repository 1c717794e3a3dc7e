import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { toastDone } from '@/components/feedback'
import { HeldNotice } from '@/components/HeldNotice'
import { TextArea } from '@/components/TextArea'
import { limits } from '@/domain/limits'
import type { HoldState } from '@/domain/content'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'

interface WordCardProps {
  activityId: string
  word: string
  held: HoldState | null
  onDone: () => Promise<void>
}

/** What a celebrant wants to say; what was typed stays until it is saved. */
export function WordCard({ activityId, word, held, onDone }: WordCardProps) {
  const { draft, change, clear } = useDraft(`birthday:${activityId}`, { word })
  const { write, at, beside } = useWrite('birthday.word')
  const save = async () => {
    const saved = await write({ activityId, word: draft.word })
    if (!saved) return
    clear()
    toastDone(saved.held ? '已保存，待查看' : '已保存')
    await onDone()
  }
  const tooLong = draft.word.length > limits.birthdayWord
  return (
    <Card heading='我的心里话'>
      <TextArea
        label='想对组织和同志们说的话'
        value={draft.word}
        limit={limits.birthdayWord}
        placeholder='入党以来的感受、今后的打算……'
        error={at('word') ?? beside('word')}
        onChange={(text) => change({ word: text })}
      />
      <HeldNotice held={held} />
      <PrimaryButton disabled={tooLong && '内容太长，请删减'} onClick={save}>
        保存
      </PrimaryButton>
    </Card>
  )
}
