import { newId } from '@/cloud/newId'
import { isPassing } from '@/cloud/passing'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'
import { confirm, toastDone } from '@/components/feedback'
import type { RoundLine } from '@/contract/checkup'
import { type Period, periodLabel } from '@/domain/calendar'
import type { Pair } from '@/domain/pairing'
import { useDraft } from '@/stores/draft'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'
import { Unanswered } from '../../Unanswered'
import { PairRows } from '../../PairRows'
import { isOf } from '../../pairs'
import { Apart, bothWays } from './Apart'
import { usePastPairs } from './usePastPairs'

interface PlanCardProps {
  period: Period
  rounds: readonly RoundLine[]
  onClose: () => void
  onOpened: (roundId: string) => void
}

/** Opens the round of a half-year: who checks whom is proposed, and may be exchanged before. */
export function PlanCard({ period, rounds, onClose, onOpened }: PlanCardProps) {
  const past = usePastPairs(rounds, period.from)
  // The id is kept with the pairs, so that a second try after a lost answer is the same round.
  const { draft, change, clear } = useDraft<{ roundId: string; pairs: Pair[] | null; apart: Pair[] }>(
    `round:${period.from}`,
    { roundId: newId(), pairs: null, apart: [] },
  )
  const query = useQuery('round.propose', { on: period.from, exclusions: bothWays(draft.apart) })

  const { write, beside, forgive } = useWrite('round.open')
  const { data } = query
  if (!data && query.status === 'error' && !isPassing(query.code)) {
    return (
      <Card>
        <EmptyState icon='circle-alert' text={query.message} action={{ label: '知道了', onClick: onClose }} />
        {draft.apart.length > 0 && (
          <SoftButton onClick={() => change({ apart: [] })}>取消不能互查的限制</SoftButton>
        )}
      </Card>
    )
  }
  if (!data) return <Unanswered query={query} onRetry={query.reload} />
  const isChanged = draft.pairs !== null && isOf(draft.pairs, data.branches)
  const pairs = isChanged && draft.pairs ? draft.pairs : data.pairs
  const exchanged = (next: Pair[] | null) => {
    forgive()
    change({ pairs: next })
  }
  const open = async () => {
    const text = '开启后各支部就要按这样互查，结对不能再改。'
    if (!(await confirm({ title: `开启${data.label}的体检？`, text, action: '开启' }))) return
    change({ pairs })
    const opened = await write({ roundId: draft.roundId, on: period.from, pairs })
    if (!opened) return
    clear()
    toastDone('已开启')
    onOpened(opened.roundId)
  }
  const failure = beside() ?? (query.status === 'error' ? query.message : undefined)
  return (
    <Card
      heading={`${periodLabel(period)} · 结对`}
      action={isChanged && <TextLink onClick={() => exchanged(null)}>恢复建议</TextLink>}
    >
      <Notice icon='info'>这是建议的结对。先点一对，再点另一对，就交换它们检查的支部。</Notice>
      <PairRows
        branches={data.branches}
        pairs={pairs}
        past={[...data.repeated, ...past]}
        onChange={exchanged}
      />
      <Apart
        branches={data.branches}
        apart={draft.apart}
        onChange={(apart) => {
          forgive()
          // The proposal is made anew.
          change({ apart, pairs: null })
        }}
      />
      {failure && (
        <Notice tone='red' icon='circle-alert'>
          {failure}
        </Notice>
      )}
      <Buttons>
        <SoftButton onClick={onClose}>先不开展</SoftButton>
        <PrimaryButton onClick={open}>{`开启，共 ${pairs.length} 对`}</PrimaryButton>
      </Buttons>
    </Card>
  )
}
