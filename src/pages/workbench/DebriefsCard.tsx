import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 述职评议 of this year: for the committee, and for a secretary their own; nobody else sees it. */
export function DebriefsCard() {
  const { data } = useQuery('debrief.list', {})
  if (!data || data.debriefs.length === 0) return null
  const judged = data.debriefs.filter(({ result }) => (result?.grade ?? null) !== null).length
  return (
    <Card>
      <Row
        title='书记述职评议'
        sub={`${data.year} 年已评议 ${judged} / ${data.debriefs.length} 人`}
        chevron
        onClick={() => go('debriefs')}
      />
    </Card>
  )
}
