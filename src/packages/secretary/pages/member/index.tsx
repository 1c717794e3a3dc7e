import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { Waiting } from '@/components/Waiting'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { BindingCard } from './BindingCard'
import { ExemptionsCard } from './ExemptionsCard'
import { FactsCard } from './FactsCard'
import { MembershipCard } from './MembershipCard'
import './index.scss'

/** 党员信息: one member's particulars, their WeChat, their exemptions and where they have belonged. */
export default function MemberPage() {
  const { id = '' } = useRouter().params
  const today = useSession(({ me }) => me?.today)
  const query = useQuery('member.get', { memberId: id })
  const { data: member, reload } = query
  return (
    <Page title='党员信息' back>
      {member && today !== undefined ? (
        <>
          <FactsCard member={member} today={today} onChanged={reload} />
          <BindingCard member={member} today={today} onChanged={reload} />
          <ExemptionsCard member={member} today={today} onChanged={reload} />
          <MembershipCard member={member} today={today} onChanged={reload} />
        </>
      ) : (
        <Waiting query={query} onRetry={() => void reload()} rows={6} />
      )}
    </Page>
  )
}
