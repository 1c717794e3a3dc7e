import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { HeldNotice } from '@/components/HeldNotice'
import { LeaveToSend } from '@/components/LeaveToSend'
import { Page } from '@/components/Page'
import { Pictures } from '@/components/Pictures'
import { Row } from '@/components/Row'
import { Skeleton } from '@/components/Skeleton'
import { Unavailable } from '@/components/Unavailable'
import { takesMinutes } from '@/domain/meeting'
import { go } from '@/routes'
import type { ActivityDetail } from '@/contract/activity'
import { useQuery } from '@/stores/query'
import { FactsCard } from './FactsCard'
import { MineCard } from './MineCard'
import { RunCard } from './RunCard'
import { SignUpCard } from './SignUpCard'
import { whatNow } from './whatNow'
import './index.scss'

/** One activity: what, when, where, who; where I stand and what I can do now; for who runs it, the next step. */
export default function ActivityPage() {
  const { id, activityId } = useRouter().params
  const query = useQuery('activity.get', { activityId: id ?? activityId ?? '' })
  const { data: activity, reload } = query
  if (!activity) {
    return (
      <Page title='活动' back>
        {query.status === 'error' ? (
          <Unavailable {...query} onRetry={() => void reload()} />
        ) : (
          <Card>
            <Skeleton rows={4} />
          </Card>
        )}
      </Page>
    )
  }
  const now = whatNow(activity, new Date())
  const runs = now.run.length > 0
  const takesSignUps =
    typeof activity.service?.capacity === 'number' &&
    activity.phase !== 'draft' &&
    activity.phase !== 'cancelled'
  return (
    <Page title='活动' back>
      <FactsCard activity={activity} />
      <HeldNotice held={activity.held} />
      {activity.kind === 'politicalBirthday' && (
        <Card>
          <Row
            title='过政治生日的同志'
            sub='五个一、心里话和贺卡'
            chevron
            onClick={() => go('birthday', { id: activity.id })}
          />
        </Card>
      )}
      {runs && <RunCard activity={activity} deeds={now.run} main={now.main} onDone={reload} />}
      {takesSignUps && <SignUpCard activity={activity} onDone={reload} />}
      {concernsMe(activity) && (
        <LeaveToSend template='activity'>时间、地点有变动或开始前一天，在微信里提醒我一次</LeaveToSend>
      )}
      {takesMinutes(activity.kind) && (activity.state === 'published' || activity.state === 'closed') && (
        <Card>
          <Row title='会议记录' chevron onClick={() => go('minutes', { id: activity.id })} />
        </Card>
      )}
      {(activity.state === 'published' || activity.state === 'closed') && (
        <Pictures subject='activity' subjectId={activity.id} mayAdd={activity.may.run} />
      )}
      <MineCard activity={activity} deeds={now.own} main={now.main} onDone={reload} />
    </Page>
  )
}

/** It lies ahead and I am expected. */
const concernsMe = ({ phase, mine }: ActivityDetail): boolean =>
  phase === 'upcoming' && mine?.status === 'expected'
