import { View } from '@tarojs/components'
import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { ReturnSheet } from '@/components/ReturnSheet'
import { ReviewRow } from '@/components/ReviewRow'
import { TextLink } from '@/components/TextLink'
import { tellReview } from '@/components/tellReview'
import { go } from '@/routes'
import { usePages } from '@/stores/query'
import { useReviewing } from '@/stores/reviewing'

const SHOWN = 5

/** 待审批: the oldest few, to tick and approve at once; all of them lie in the inbox page. */
export function ApprovalsCard({ withBranch }: { withBranch: boolean }) {
  const inbox = usePages('submission.inbox', {})
  const [all, setAll] = useState(false)
  const reviewing = useReviewing(inbox.items, (verdict, result) => {
    tellReview(verdict, result)
    if (result.done.length > 0) void inbox.reload()
  })
  const { chosen, busy } = reviewing
  const shown = all ? reviewing.waiting : reviewing.waiting.slice(0, SHOWN)
  const waiting = Math.max(
    reviewing.waiting.length,
    (inbox.first?.waiting ?? 0) - (inbox.items.length - reviewing.waiting.length),
  )
  const allTicked = shown.length > 0 && shown.every(({ id }) => reviewing.isChosen(id))
  const tickAll = () => {
    setAll(true)
    reviewing.tickAll(!allTicked)
  }

  return (
    <View>
      <Card
        heading='待审批'
        count={waiting > 0 ? waiting : undefined}
        action={
          shown.length > 1 && (
            <TextLink tone='red' onClick={tickAll}>
              {allTicked ? '全不选' : '批量'}
            </TextLink>
          )
        }
        ruled
      >
        <Listing
          rows={3}
          state={inbox.state.status === 'ready' ? { status: 'ready' } : inbox.state}
          isEmpty={shown.length === 0}
          empty={{ text: '没有待审批的内容' }}
          onRetry={() => void inbox.reload()}
        >
          {shown.map((item) => (
            <ReviewRow
              key={item.id}
              item={item}
              withBranch={withBranch}
              checked={reviewing.isChosen(item.id)}
              disabled={busy}
              refusal={reviewing.refusals[item.id]}
              onCheck={(on) => reviewing.tick(item.id, on)}
              onOpen={() => go('submission', { submissionId: item.id })}
              onReturn={() => reviewing.askReturn([item])}
            />
          ))}
        </Listing>
        {waiting > shown.length && (
          <View className='workbench__more'>
            <TextLink onClick={() => go('inbox')}>全部 {waiting} 项</TextLink>
          </View>
        )}
        {shown.length > 0 && (
          <Buttons lead>
            <PrimaryButton
              busy={busy}
              disabled={chosen.length === 0 ? '先勾选要同意的内容' : false}
              onClick={() => reviewing.approve(chosen)}
            >
              {chosen.length === 0 ? '同意' : `同意 ${chosen.length} 项`}
            </PrimaryButton>
            <SoftButton
              disabled={busy || (chosen.length === 0 ? '先勾选要退回的内容' : false)}
              onClick={() => reviewing.askReturn(chosen)}
            >
              退回
            </SoftButton>
          </Buttons>
        )}
      </Card>
      <ReturnSheet
        count={reviewing.returning.length}
        onClose={() => reviewing.askReturn([])}
        onReturn={reviewing.giveBack}
      />
    </View>
  )
}
