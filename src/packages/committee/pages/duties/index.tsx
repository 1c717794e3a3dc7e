import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { ContactCard } from './ContactCard'
import { HolderCard } from './HolderCard'
import { OwnDuties } from './OwnDuties'
import './index.scss'

/** 责任清单: one's own contact branches and duties first, then how far everybody of the committee is. */
export default function DutiesPage() {
  const query = useQuery('duty.list', {})
  const memberId = useSession(({ me }) => me?.memberId)
  const wide = useWide()
  const holders = query.data?.holders ?? []
  const own = holders.find((each) => each.memberId === memberId)
  const hasOwn = own !== undefined && own.duties.length + own.contactBranches.length > 0
  const behind = holders.filter(({ duties }) =>
    duties.some(({ occurrences }) => occurrences.some(({ state }) => state === 'behind')),
  ).length
  const reload = () => void query.reload()
  return (
    <Page
      title='责任清单'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='duties' /> : undefined}
      sub={query.data && (behind > 0 ? `${behind} 人有逾期的事项` : '没有逾期的事项')}
    >
      {!query.data && <Unanswered query={query} onRetry={query.reload} />}
      {hasOwn && (
        <Columns two={wide}>
          <ContactCard branches={own.contactBranches} />
          <OwnDuties duties={own.duties} onChanged={reload} />
        </Columns>
      )}
      {query.data && holders.length === 0 && (
        <Card>
          <EmptyState text='机关党委还没有任命委员，可在组织设置里任命' />
        </Card>
      )}
      <Columns two={wide}>
        {holders.map((holder) => (
          <HolderCard key={holder.memberId} holder={holder} onChanged={reload} />
        ))}
      </Columns>
    </Page>
  )
}
