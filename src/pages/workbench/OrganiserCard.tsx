import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActivityRow } from '@/components/ActivityRow'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Sheet } from '@/components/Sheet'
import { Tiles } from '@/components/Tiles'
import { dayName, phaseLabels, timeRange } from '@/components/labels'
import type { ActivitySummary } from '@/contract/activity'
import type { Me } from '@/contract/organization'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { partsOf } from './useWorkbench'

interface OrganiserCardProps {
  me: Me
  /** Activities that are published and not closed. */
  candidates: readonly ActivitySummary[]
}

type Purpose = 'code' | 'roll'

const titles: Record<Purpose, string> = { code: '看哪个活动的签到码', roll: '给哪个活动点名' }

/** Ways into what an organiser does: plan, show the code, tick the roll. */
export function OrganiserCard({ me, candidates }: OrganiserCardProps) {
  const [asking, setAsking] = useState<Purpose | null>(null)
  const underWay = candidates.filter(({ phase }) => phase === 'underWay')
  const choices = asking === 'code' ? candidates.filter(({ phase }) => phase !== 'over') : candidates
  const open = (purpose: Purpose) => {
    const [only, another] = underWay
    if (only && !another) go(purpose, { id: only.id })
    else setAsking(purpose)
  }
  const leads = !partsOf(me).runsBranch
  const plan = () => go('plan', leads ? { kind: 'groupMeeting' } : {})
  return (
    <Card heading={leads ? me.runsGroups.map(({ name }) => name).join('、') || '本小组' : undefined}>
      {leads && <Meetings activities={candidates} />}
      <Tiles
        tiles={[
          {
            icon: 'calendar-plus',
            label: leads ? '安排小组会' : '安排活动',
            onClick: plan,
          },
          { icon: 'qr-code', label: '签到码', onClick: () => open('code') },
          { icon: 'list-checks', label: '点名', onClick: () => open('roll') },
          leads
            ? { icon: 'file-text', label: '我的提交', onClick: () => go('submissions') }
            : { icon: 'users', label: '花名册', onClick: () => go('members') },
        ]}
      />
      <Sheet open={asking !== null} title={asking ? titles[asking] : ''} onClose={() => setAsking(null)}>
        {choices.length === 0 && (
          <EmptyState text='没有已发布、待进行的活动' action={{ label: '安排活动', onClick: plan }} />
        )}
        {choices.map((activity) => (
          <Choice
            key={activity.id}
            activity={activity}
            onOpen={() => {
              if (asking) go(asking, { id: activity.id })
              setAsking(null)
            }}
          />
        ))}
      </Sheet>
    </Card>
  )
}

/** A group leader's meetings that are to come. */
function Meetings({ activities }: { activities: readonly ActivitySummary[] }) {
  if (activities.length === 0) return <View className='workbench__caption'>接下来没有已安排的小组会</View>
  return (
    <View className='workbench__meetings'>
      {activities.map((activity) => (
        <Choice key={activity.id} activity={activity} onOpen={() => go('activity', { id: activity.id })} />
      ))}
    </View>
  )
}

function Choice({ activity, onOpen }: { activity: ActivitySummary; onOpen: () => void }) {
  const { title, startsAt, endsAt, phase, present, expected } = activity
  const day = dateOf(startsAt)
  return (
    <ActivityRow
      date={day}
      title={title}
      sub={`${dayName(day)} ${timeRange(startsAt, endsAt)} · 已到 ${present}/${expected}`}
      tag={phaseLabels[phase]}
      onClick={onOpen}
    />
  )
}
