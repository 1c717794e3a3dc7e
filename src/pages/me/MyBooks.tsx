import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 我的记录 and 我的提交, each with what can be said of it at a glance. */
export function MyBooks() {
  const record = useQuery('star.record', {})
  const waiting = useQuery('submission.mine', { state: 'submitted' })
  const returned = useQuery('submission.mine', { state: 'returned' })
  const attended = record.data?.months
    .flatMap(({ attendances }) => attendances)
    .filter(({ status }) => status === 'present').length
  return (
    <Card>
      <Row
        title='我的记录'
        sub={attended === undefined ? undefined : `今年参加 ${attended} 次`}
        chevron
        onClick={() => go('record')}
      />
      <Row
        title='我的提交'
        sub={waiting.data ? waitingText(waiting.data) : undefined}
        trailing={
          returned.data && returned.data.items.length > 0 ? (
            <Tag tone='red'>{`已退回 ${countOf(returned.data)}`}</Tag>
          ) : undefined
        }
        chevron
        onClick={() => go('submissions')}
      />
      <Row title='投诉建议' sub='可以匿名' chevron onClick={() => go('feedback')} />
    </Card>
  )
}

const waitingText = (page: Counted): string =>
  page.items.length === 0 ? '没有待审批的' : `待审批 ${countOf(page)} 条`

interface Counted {
  items: unknown[]
  nextCursor: string | null
}

/** A page of a list knows whether more follow, not how many. */
const countOf = ({ items, nextCursor }: Counted): string => `${items.length}${nextCursor === null ? '' : '+'}`
