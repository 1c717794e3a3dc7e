import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { HandIn } from '@/components/HandIn'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import type { Me } from '@/contract/organization'
import { useQuery } from '@/stores/query'
import { ServiceForm } from './ServiceForm'

/** Records a volunteer service: of an activity (`activityId`), of one's own, or again what was returned. */
export default function ServicePage() {
  const { submissionId, activityId } = useRouter().params
  return (
    <HandIn title={submissionId ? '修改服务记录' : '记志愿服务'} submissionId={submissionId}>
      {(me, returned) =>
        activityId && !returned ? (
          <OfActivity key={me.memberId} me={me} activityId={activityId} />
        ) : (
          <ServiceForm key={me.memberId} me={me} returned={returned} activity={null} />
        )
      }
    </HandIn>
  )
}

/** The form filled in from the activity; without an answer, an empty form that still names it. */
function OfActivity({ me, activityId }: { me: Me; activityId: string }) {
  const activity = useQuery('activity.get', { activityId })
  if (activity.status === 'loading') {
    return (
      <Page title='记志愿服务' back>
        <Card>
          <Skeleton rows={4} />
        </Card>
      </Page>
    )
  }
  return <ServiceForm me={me} returned={null} activity={activity.data ?? { id: activityId }} />
}
