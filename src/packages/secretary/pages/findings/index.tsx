import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import { takeFile } from '@/components/takeFile'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { FindingView } from '@/contract/finding'
import { type FindingState, findingStates } from '@/domain/finding'
import { branchInSight } from '@/stores/branchInSight'
import { usePages } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWrite } from '@/stores/write'
import { DeedSheet } from './DeedSheet'
import { type Deed, FindingCard } from './FindingCard'
import { findingLabels } from '@/components/checkupLabels'
import './index.scss'

const choices = [
  { value: 'all' as const, label: '全部' },
  { value: 'overdue' as const, label: '已逾期' },
  ...findingStates.map((value) => ({ value, label: findingLabels[value].text })),
]

/** 问题整改: what check-ups found at a branch (one's own, unless another is named), until it is struck off. */
export default function FindingsPage() {
  const { branchId, checkupId } = useRouter().params
  const me = useSession((session) => session.me)
  const [state, setState] = useState<FindingState | 'all' | 'overdue'>('all')
  const [asking, setAsking] = useState<{
    finding: FindingView
    deed: Exclude<Deed, 'verify'>
  } | null>(null)
  const own = me && (branchInSight(me) ?? me.branch.id)
  const list = usePages('finding.list', {
    branchId: branchId ?? own,
    checkupId: checkupId ?? null,
    state: state === 'all' || state === 'overdue' ? null : state,
    overdue: state === 'overdue',
    order: 'urgent',
  })
  const verifying = useWrite('finding.verify')
  const today = me?.today ?? ''
  const verify = async ({ id, text }: FindingView) => {
    if (!(await confirm({ title: '销号？', text: `“${text}”已经整改到位。`, action: '销号' }))) return
    if (!(await verifying.write({ findingId: id }, toast))) return
    toastDone('已销号')
    await list.reload()
  }
  const listing = {
    state: list.state,
    onRetry: () => void list.reload(),
    empty: { text: state === 'all' ? '没有检查出的问题' : '没有这样的问题' },
  }
  const isFilled = list.state.status === 'ready' && !list.isEmpty
  return (
    <Page title='问题整改' back sub={list.items[0]?.branch.name}>
      {list.items.length > 0 && (
        <TextLink
          tone='red'
          label='生成问题整改台账，Excel 文件'
          onClick={() => void takeFile('document.findings', { branchId: branchId ?? own })}
        >
          整改台账
        </TextLink>
      )}
      <ChoiceChips
        label='状态'
        options={choices}
        chosen={[state]}
        onChange={([chosen]) => setState(chosen ?? 'all')}
      />
      {isFilled ? (
        <Listing {...listing} isEmpty={false} onMore={() => void list.more()}>
          {list.items.map((finding) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              today={today}
              onDeed={(deed) => {
                if (deed === 'verify') void verify(finding)
                else setAsking({ finding, deed })
              }}
            />
          ))}
        </Listing>
      ) : (
        <Card>
          <Listing {...listing} isEmpty={list.isEmpty}>
            {null}
          </Listing>
        </Card>
      )}
      {asking && (
        <DeedSheet
          key={`${asking.finding.id} ${asking.deed}`}
          {...asking}
          today={today}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            void list.reload()
          }}
        />
      )}
    </Page>
  )
}
