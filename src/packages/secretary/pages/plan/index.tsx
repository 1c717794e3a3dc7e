import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { Unavailable } from '@/components/Unavailable'
import type { Me } from '@/contract/organization'
import { back } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { PlanForm } from './PlanForm'
import { newPlan, planOf } from './planDraft'
import { draftKeyOf, type PlanWishes, prefilled } from './prefill'

/** 安排活动: a new one (`kind` suggests its kind), or with `id` a change of one that is there. */
export default function PlanPage() {
  const { id, ...wishes } = useRouter().params
  const me = useSession((session) => session.me)
  const title = id ? '修改活动' : '安排活动'
  if (!me) {
    return (
      <Page title={title} back>
        <Card>
          <Skeleton rows={6} />
        </Card>
      </Page>
    )
  }
  if (me.runsBranches.length === 0 && me.runsGroups.length === 0) {
    return (
      <Page title={title} back>
        <Card>
          <EmptyState text='活动由支部委员或党小组长安排' action={{ label: '返回', onClick: back }} />
        </Card>
      </Page>
    )
  }
  return id ? <Change me={me} activityId={id} /> : <New me={me} wishes={wishes} />
}

function New({ me, wishes }: { me: Me; wishes: PlanWishes }) {
  const [activityId, setActivityId] = useState(newId)
  return (
    <PlanForm
      key={activityId}
      me={me}
      draftKey={draftKeyOf(me, wishes)}
      initial={prefilled(newPlan(me, activityId, wishes.kind, new Date()), me, wishes)}
      existing={null}
      onAfresh={() => setActivityId(newId())}
    />
  )
}

function Change({ me, activityId }: { me: Me; activityId: string }) {
  const activity = useQuery('activity.get', { activityId })
  const roll = useQuery('activity.roll', { activityId })
  const [round, setRound] = useState(0)
  const reload = async () => {
    await Promise.all([activity.reload(), roll.reload()])
    setRound((before) => before + 1)
  }
  if (!activity.data || !roll.data) {
    const failed = [activity, roll].find(({ status }) => status === 'error')
    return (
      <Page title='修改活动' back>
        {failed?.status === 'error' ? (
          <Unavailable {...failed} onRetry={() => void reload()} />
        ) : (
          <Card>
            <Skeleton rows={6} />
          </Card>
        )}
      </Page>
    )
  }
  const { data } = activity
  return (
    <PlanForm
      key={round}
      me={me}
      draftKey={`plan:${data.id}:${data.revision}`}
      initial={planOf(data, me)}
      existing={{
        revision: data.revision,
        isDraft: data.state === 'draft',
        expectedIds: roll.data.lines.map(({ memberId }) => memberId),
        hosts: data.hosts,
      }}
      onAfresh={() => void reload()}
    />
  )
}
