import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { tally } from './choices'
import type { Nominating } from './useNominations'

/** How many are said yes or no to, or why it was not saved; and the button. What was chosen stays. */
export function SaveBar({ nominating }: { nominating: Nominating }) {
  const { candidates, choices, unsaid, refusal, save } = nominating
  return (
    <BottomBar
      note={
        refusal === undefined ? (
          tally(choices, candidates)
        ) : (
          <Notice tone='red' icon='circle-alert'>
            {refusal}
          </Notice>
        )
      }
    >
      <PrimaryButton
        disabled={unsaid.length > 0 ? `还有 ${unsaid.length} 名党员没有选择是否推荐` : false}
        onClick={save}
      >
        保存推荐
      </PrimaryButton>
    </BottomBar>
  )
}
