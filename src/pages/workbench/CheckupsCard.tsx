import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import type { Me } from '@/contract/organization'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { checkupTasks } from './checkupTasks'

/** 党建体检: what one has to check, what waits for one's signature, open findings; nothing where there is none. */
export function CheckupsCard({ me }: { me: Me }) {
  const rounds = useQuery('round.list', {})
  const open = rounds.data?.rounds.find(({ state }) => state === 'open')
  const round = useQuery('round.get', open ? { roundId: open.id } : null)
  // Findings outlive their round; where there never was one there are none. The committee has its own page for all.
  const looksAfterAll = me.roles.some((role) => role.startsWith('committee'))
  const hasRounds = (rounds.data?.rounds.length ?? 0) > 0
  const findings = useQuery('finding.list', hasRounds && !looksAfterAll ? {} : null)
  const tasks = checkupTasks(me, open ? (round.data?.checkups ?? []) : [], findings.data?.items ?? [])
  if (tasks.length === 0) return null
  return (
    <Card heading='党建体检' count={tasks.length} ruled>
      {tasks.map(({ key, title, sub, to }) => (
        <Row
          key={key}
          title={title}
          sub={sub}
          chevron
          onClick={() => ('checkupId' in to ? go('checkup', { id: to.checkupId }) : go('branchFindings', to))}
        />
      ))}
    </Card>
  )
}
