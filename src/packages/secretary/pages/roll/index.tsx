import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { Unavailable } from '@/components/Unavailable'
import { useQuery } from '@/stores/query'
import { RollForm } from './RollForm'
import { rollAsked } from './asked'

/** 点名: who is in, on leave, absent; or, with `mode=paper`, a paper list typed in afterwards. */
export default function RollPage() {
  const { id = '', mode } = rollAsked(useRouter().params)
  const activity = useQuery('activity.get', { activityId: id })
  const roll = useQuery('activity.roll', { activityId: id })
  const isPaper = mode === 'paper'
  const title = isPaper ? '纸质名单' : '点名'
  if (activity.data && roll.data) {
    return (
      <RollForm
        title={title}
        activity={activity.data}
        lines={roll.data.lines}
        isPaper={isPaper}
        reload={async () => {
          await Promise.all([activity.reload(), roll.reload()])
        }}
      />
    )
  }
  const failed = [activity, roll].find(({ status }) => status === 'error')
  return (
    <Page title={title} back>
      {failed?.status === 'error' ? (
        <Unavailable {...failed} onRetry={() => void Promise.all([activity.reload(), roll.reload()])} />
      ) : (
        <Card>
          <Skeleton rows={6} />
        </Card>
      )}
    </Page>
  )
}
