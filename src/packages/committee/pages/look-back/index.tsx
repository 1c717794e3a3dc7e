import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { LookBackLine, LookBackView } from '@/contract/lookback'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { useWrite } from '@/stores/write'
import { CommitteeNav } from '../../CommitteeNav'
import { OpenedFinding } from '../../finding/OpenedFinding'
import { Unanswered } from '../../Unanswered'
import { useManages, useToday } from '../../useToday'
import { DrawCard } from './DrawCard'
import { DrawSheet } from './DrawSheet'
import { RelapseSheet } from './RelapseSheet'

type Asking =
  | { what: 'draw' }
  | { what: 'relapse'; lookBackId: string; line: LookBackLine }
  | { what: 'finding'; line: LookBackLine }

/** 回头看: findings of a round that were struck off, drawn by chance and looked at again. */
export default function LookBackPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('lookback.list', { roundId: id })
  const confirming = useWrite('lookback.confirm')
  const [asking, setAsking] = useState<Asking | null>(null)
  const today = useToday()
  const manages = useManages()
  const wide = useWide()
  const { data } = query
  // What was drawn, but not for whoever looks, is no card of theirs.
  const shown = data?.lookBacks.filter(({ lines }) => lines.length > 0) ?? []
  const close = () => setAsking(null)
  const done = () => {
    close()
    void query.reload()
  }
  const confirmIt = async (lookBackId: string, { finding }: LookBackLine) => {
    const text = `“${finding.text}”整改没有反弹。`
    if (!(await confirm({ title: '仍然到位？', text, action: '到位' }))) return
    if (!(await confirming.write({ lookBackId, findingId: finding.id }, toast))) return
    toastDone('已记下')
    await query.reload()
  }
  return (
    <Page
      title='回头看'
      sub='抽查已销号的问题，看有没有反弹'
      back={!wide}
      wide={wide}
      nav={wide && manages ? <CommitteeNav current='checkups' inner /> : undefined}
    >
      {!data && <Unanswered query={query} onRetry={query.reload} />}
      {data?.may.draw && (
        <PrimaryButton onClick={() => setAsking({ what: 'draw' })}>
          {`抽取，可抽 ${data.candidates} 个`}
        </PrimaryButton>
      )}
      {data && shown.length === 0 && (
        <Card>
          <EmptyState text={emptyText(manages, data.candidates)} />
        </Card>
      )}
      {shown.map((lookBack: LookBackView) => (
        <DrawCard
          key={lookBack.id}
          lookBack={lookBack}
          today={today}
          onOpen={(line) => setAsking({ what: 'finding', line })}
          onConfirm={(line) => void confirmIt(lookBack.id, line)}
          onRelapse={(line) => setAsking({ what: 'relapse', lookBackId: lookBack.id, line })}
        />
      ))}
      {asking?.what === 'draw' && data && (
        <DrawSheet roundId={id} candidates={data.candidates} onClose={close} onDone={done} />
      )}
      {asking?.what === 'relapse' && <RelapseSheet {...asking} today={today} onClose={close} onDone={done} />}
      {asking?.what === 'finding' && (
        <OpenedFinding
          finding={asking.line.finding}
          today={today}
          onClose={close}
          onDone={done}
          onSheet={() => go(manages ? 'checkupSheet' : 'checkup', { id: asking.line.finding.checkupId })}
        />
      )}
    </Page>
  )
}

function emptyText(manages: boolean, candidates: number): string {
  if (!manages) return '没有抽到由您回头看的问题'
  return candidates === 0 ? '本轮还没有已销号的问题，销号以后再抽' : '还没有抽过'
}
