import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 廉政谈话: for the committee, and for whoever leads a pair; nobody else sees it. */
export function TalksCard({ always }: { always: boolean }) {
  const { data } = useQuery('talk.pairs', {})
  if (!data || (data.pairs.length === 0 && !always)) return null
  const { done, of } = data.coverage
  return (
    <Card>
      <Row
        title='廉政谈话'
        sub={of === 0 ? '还没有结对' : `${data.period.label}已谈 ${done} / ${of} 对`}
        chevron
        onClick={() => go('talks')}
      />
    </Card>
  )
}
