import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { dayName } from '@/components/labels'
import type { CheckupLine } from '@/contract/checkup'
import type { CheckupState } from '@/domain/checkup'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { useManages, useToday } from '../../useToday'
import { CategoryCard } from './CategoryCard'
import { PairRow } from './PairRow'
import { ProgressCard } from './ProgressCard'
import { RepairSheet } from './RepairSheet'

/** What asks for the committee first comes first. */
const order: readonly CheckupState[] = ['objected', 'submitted', 'checking', 'signed']

/** One round of check-ups: each pair, and how far it is. */
export default function CheckupRoundPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('round.get', { roundId: id })
  const today = useToday()
  const wide = useWide()
  const [repairing, setRepairing] = useState(false)
  const manages = useManages()
  const { data } = query
  const empty = manages ? (data?.checkups ?? []).filter(isEmpty) : []
  return (
    <Page
      title={data ? `${data.label}体检` : '本轮体检'}
      sub={data ? `${dayName(data.to, today)}前，各支部签字确认` : undefined}
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='checkups' inner /> : undefined}
    >
      {!data && <Unanswered query={query} onRetry={query.reload} />}
      {data && (
        <>
          <Columns two={wide}>
            <ProgressCard round={data} checkups={data.checkups} />
            {data.categories.length > 0 && <CategoryCard categories={data.categories} />}
          </Columns>
          <Card heading='问题' ruled>
            <Row title='本轮问题台账' chevron onClick={() => go('findings', { roundId: id })} />
            <Row
              title='回头看'
              sub='抽查已销号的问题，防止反弹'
              chevron
              onClick={() => go('lookBack', { id })}
            />
          </Card>
          <Card
            heading='结对'
            ruled
            action={empty.length > 1 && <TextLink onClick={() => setRepairing(true)}>调整结对</TextLink>}
          >
            {data.checkups.length === 0 && <EmptyState text='没有您可以查看的体检' />}
            {inOrder(data.checkups).map((line) => (
              <PairRow key={line.id} line={line} />
            ))}
          </Card>
          {repairing && (
            <RepairSheet
              roundId={id}
              lines={empty}
              onClose={() => setRepairing(false)}
              onDone={() => {
                setRepairing(false)
                void query.reload()
              }}
            />
          )}
        </>
      )}
    </Page>
  )
}

/** Nothing is entered on its sheet: it may still be paired anew. */
const isEmpty = ({ state, marked, found }: CheckupLine) => state === 'checking' && marked === 0 && found === 0

const inOrder = (lines: readonly CheckupLine[]) =>
  [...lines].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
