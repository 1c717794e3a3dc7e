import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Notice } from '@/components/Notice'
import { Skeleton } from '@/components/Skeleton'
import { TextLink } from '@/components/TextLink'
import { When } from '@/components/When'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** Which activity the request is about, and whether one waits already. */
export function RequestedActivity({ activityId }: { activityId: string }) {
  const activity = useQuery('activity.get', { activityId })
  const { data } = activity
  if (!data) {
    return activity.status === 'error' ? (
      <Notice tone='red' action={<TextLink onClick={() => void activity.reload()}>再试一次</TextLink>}>
        {activity.message}
      </Notice>
    ) : (
      <Card>
        <Skeleton rows={1} />
      </Card>
    )
  }
  const waiting = data.mine?.request?.state === 'submitted' ? data.mine.request : null
  return (
    <>
      {waiting && (
        <Notice
          tone='warn'
          icon='clock'
          action={
            <TextLink tone='red' onClick={() => go('submission', { submissionId: waiting.submissionId })}>
              看一看
            </TextLink>
          }
        >
          已经提交过申请，等支部审批。
        </Notice>
      )}
      <Card heading={data.title}>
        <KeyValue
          rows={[
            {
              label: '时间',
              value: <When startsAt={data.startsAt} endsAt={data.endsAt} />,
            },
            { label: '地点', value: data.place },
          ]}
        />
      </Card>
    </>
  )
}
