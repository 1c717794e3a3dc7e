import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 待查看文字: texts that the check leaves to a person; nothing where none wait. */
export function HeldTextsCard() {
  const { data } = useQuery('text.holds', {})
  if (!data || data.waiting === 0) return null
  return (
    <Card>
      <Row
        title='待查看文字'
        sub={`${data.waiting} 段文字通过后才给大家看`}
        chevron
        onClick={() => go('texts')}
      />
    </Card>
  )
}
