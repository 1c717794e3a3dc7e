import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { LeaveToSend } from '@/components/LeaveToSend'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { ReturnSheet } from '@/components/ReturnSheet'
import { ReviewRow } from '@/components/ReviewRow'
import { TextLink } from '@/components/TextLink'
import { submissionKindNames } from '@/components/labels'
import { tellReview } from '@/components/tellReview'
import { optionsOf } from '@/components/options'
import type { SubmissionSummary } from '@/contract/submission'
import type { SubmissionKind } from '@/domain/submission'
import { go } from '@/routes'
import { usePages } from '@/stores/query'
import { type Reviewing, useReviewing } from '@/stores/reviewing'
import { useSession } from '@/stores/session'
import { ContestsCard } from './ContestsCard'

type Filter = SubmissionKind | 'all'

/** 待审批, all of it: filter by kind, tick many, approve or return them at once. */
export default function InboxPage() {
  const [filter, setFilter] = useState<Filter>('all')
  const me = useSession((session) => session.me)
  const inbox = usePages('submission.inbox', {})
  const reviewing = useReviewing(inbox.items, tellReview)
  const shown = reviewing.waiting.filter(({ kind }) => filter === 'all' || kind === filter)
  const waiting = (inbox.first?.waiting ?? 0) - (inbox.items.length - reviewing.waiting.length)
  const options = [{ value: 'all' as const, label: '全部' }, ...optionsOf(submissionKindNames)]
  return (
    <Page
      title='待审批'
      back
      sub={inbox.state.status === 'ready' ? `${waiting} 项等待审批，先交的在前` : undefined}
      bottom={shown.length > 0 && <InboxBar reviewing={reviewing} shown={shown} />}
    >
      <ContestsCard />
      <LeaveToSend template='reminder'>有人提交时，在微信里提醒我一次</LeaveToSend>
      <ChoiceChips
        label='种类'
        options={options}
        chosen={[filter]}
        onChange={([one]) => setFilter(one ?? 'all')}
      />
      <Card>
        <Listing
          rows={6}
          state={inbox.state}
          isEmpty={shown.length === 0 && !(inbox.state.status === 'ready' && inbox.state.more === 'waiting')}
          empty={{
            text: filter === 'all' ? '没有待审批的内容' : `没有待审批的${submissionKindNames[filter]}`,
          }}
          onRetry={() => void inbox.reload()}
          onMore={() => void inbox.more()}
        >
          {shown.map((item) => (
            <ReviewRow
              key={item.id}
              item={item}
              withBranch={(me?.runsBranches.length ?? 0) > 1}
              checked={reviewing.isChosen(item.id)}
              disabled={reviewing.busy}
              refusal={reviewing.refusals[item.id]}
              onCheck={(on) => reviewing.tick(item.id, on)}
              onOpen={() => go('submission', { submissionId: item.id })}
              onReturn={() => reviewing.askReturn([item])}
            />
          ))}
        </Listing>
      </Card>
      <ReturnSheet
        count={reviewing.returning.length}
        onClose={() => reviewing.askReturn([])}
        onReturn={reviewing.giveBack}
      />
    </Page>
  )
}

/** Only what is in sight is decided: a tick that the filter hides does not count. */
function InboxBar({ reviewing, shown }: { reviewing: Reviewing; shown: readonly SubmissionSummary[] }) {
  const chosen = shown.filter(({ id }) => reviewing.isChosen(id))
  const all = chosen.length === shown.length
  return (
    <BottomBar
      note={
        <TextLink tone='red' onClick={() => shown.forEach(({ id }) => reviewing.tick(id, !all))}>
          {all ? '全不选' : `全选 ${shown.length} 项`}
        </TextLink>
      }
    >
      <PrimaryButton
        busy={reviewing.busy}
        disabled={chosen.length === 0 ? '先勾选要同意的内容' : false}
        onClick={() => reviewing.approve(chosen)}
      >
        {chosen.length === 0 ? '同意' : `同意 ${chosen.length} 项`}
      </PrimaryButton>
      <SoftButton
        disabled={reviewing.busy || (chosen.length === 0 ? '先勾选要退回的内容' : false)}
        onClick={() => reviewing.askReturn(chosen)}
      >
        退回
      </SoftButton>
    </BottomBar>
  )
}
