import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ObligationRow } from '@/components/ObligationRow'
import { Reminders } from '@/components/Reminders'
import { Rings } from '@/components/Rings'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { Waiting } from '@/components/Waiting'
import { WarningsCard } from '@/components/WarningsCard'
import type { BranchObligation, KindProgress } from '@/contract/month'
import type { Me } from '@/contract/organization'
import { ruleOf } from '@/domain/obligation'
import { go } from '@/routes'
import { branchInSight } from '@/stores/branchInSight'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { ringsOf } from './rings'

/** 本月 of a branch: its rings, then what it owes by urgency. */
export function BranchScope({ me }: { me: Me }) {
  const query = useQuery('month.branch', { branchId: branchInSight(me) })
  if (!query.data) return <Waiting query={query} onRetry={() => void query.reload()} />
  const { rings, obligations, branch } = query.data
  const year = () => go('year', { branchId: branch.id })
  return (
    <>
      <Reminders />
      <Card>
        <Rings rings={ringsOf({ rings }, () => year())} />
      </Card>
      <Card heading='规定动作' ruled action={<TextLink onClick={year}>全年</TextLink>}>
        {obligations.map((each) => (
          <ObligationRow
            key={`${each.kind} ${each.ownerId} ${each.from}`}
            obligation={each}
            by={{ branchId: branch.id }}
          />
        ))}
        {obligations.length === 0 && <EmptyState text='这个月没有规定动作' />}
      </Card>
    </>
  )
}

/** 本月 of the committee: how many branches have met the four, what it owes itself, then kind by kind. */
export function CommitteeScope() {
  const query = useQuery('month.committee', {})
  const mayPlan = useSession(({ me }) => me?.roles.includes('committeeOfficer') === true)
  if (!query.data) return <Waiting query={query} onRetry={() => void query.reload()} />
  const { rings, obligations, branches } = query.data
  return (
    <>
      <Card>
        <Rings rings={ringsOf({ rings }, () => go('standing', { cadence: 'month' }))} />
      </Card>
      <WarningsCard />
      {obligations.length > 0 && (
        <Card heading='机关党委要办的' ruled>
          <Talks owed={obligations.filter(({ kind }) => kind === 'integrityTalk')} />
          {obligations
            .filter(({ kind }) => kind !== 'integrityTalk')
            .map((each) => (
              <ObligationRow
                key={`${each.kind} ${each.from}`}
                obligation={each}
                by={mayPlan ? 'committee' : null}
              />
            ))}
        </Card>
      )}
      <Card
        heading='各支部进度'
        ruled
        action={<TextLink onClick={() => go('standing', { cadence: 'month' })}>排名</TextLink>}
      >
        {branches.map((each) => (
          <Progress key={`${each.kind} ${each.from}`} progress={each} />
        ))}
        {branches.length === 0 && <EmptyState text='这个月没有规定动作' />}
      </Card>
    </>
  )
}

/** The pairs of 廉政谈话 are many: here they are one line, with the way to all of them. */
function Talks({ owed }: { owed: readonly BranchObligation[] }) {
  const due = owed.filter(({ state }) => state !== 'waived')
  const [first] = due
  if (!first) return null
  const met = due.filter(({ metOn }) => metOn !== null).length
  const isDone = met === due.length
  return (
    <Row
      title={ruleOf('integrityTalk').name}
      sub={isDone ? `${first.label} · 都谈过了` : `${first.label} · 还有 ${due.length - met} 对待谈`}
      trailing={
        <Tag tone={isDone ? 'met' : 'due'}>{isDone ? `✓ ${met}/${due.length}` : `${met}/${due.length}`}</Tag>
      }
      chevron
      onClick={() => go('talks')}
    />
  )
}

function Progress({ progress }: { progress: KindProgress }) {
  const { kind, label, owed, met, planned, state } = progress
  const open = owed - met - planned
  const course = [
    label,
    planned > 0 ? `已安排 ${planned}` : '',
    open > 0 ? `${state === 'overdue' ? '未开展' : '未安排'} ${open}` : '',
  ]
  return (
    <Row
      title={ruleOf(kind).name}
      sub={course.filter(Boolean).join(' · ')}
      trailing={
        owed === 0 ? (
          <Tag>已豁免</Tag>
        ) : (
          <Tag tone={met === owed ? 'met' : state === 'overdue' ? 'red' : 'due'}>
            {met === owed ? `✓ ${met}/${owed}` : `${met}/${owed}`}
          </Tag>
        )
      }
    />
  )
}
