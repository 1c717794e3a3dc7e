import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { Unavailable } from '@/components/Unavailable'
import { useQuery } from '@/stores/query'
import { MinutesForm } from './MinutesForm'
import { MinutesRead } from './MinutesRead'
import './index.scss'

/** The minutes of an activity: to read for whoever may see it, to write for who runs it. */
export default function MinutesPage() {
  const activityId = useRouter().params.id ?? ''
  const activity = useQuery('activity.get', { activityId })
  const minutes = useQuery('meeting.minutes', { activityId })
  const failed = activity.status === 'error' ? activity : minutes.status === 'error' ? minutes : null
  const reload = async () => {
    await Promise.all([activity.reload(), minutes.reload()])
  }
  return (
    <Page title='会议记录' back sub={activity.data?.title}>
      {activity.data && minutes.data ? (
        minutes.data.mayWrite ? (
          // A form begins anew from what was saved meanwhile.
          <MinutesForm
            key={minutes.data.revision}
            activity={activity.data}
            minutes={minutes.data}
            onSaved={reload}
          />
        ) : (
          <MinutesRead activity={activity.data} minutes={minutes.data} />
        )
      ) : failed ? (
        <Unavailable {...failed} onRetry={() => void reload()} />
      ) : (
        <Card>
          <Skeleton rows={5} />
        </Card>
      )}
    </Page>
  )
}
