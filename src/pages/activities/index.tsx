import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import type { Kind } from '@/domain/obligation'
import { go } from '@/routes'
import { seesAllBranches } from '@/stores/seesAllBranches'
import { useSession } from '@/stores/session'
import { ActivityPages } from './ActivityPages'
import { KindFilter } from './KindFilter'
import './activities.scss'

const whens = [
  { value: 'ahead', label: '接下来' },
  { value: 'past', label: '以前的' },
] as const

/** 活动: mine or the branch's, ahead or past, of one kind or all. */
export default function ActivitiesPage() {
  const me = useSession((session) => session.me)
  const [scope, setScope] = useState<'mine' | 'branch'>('mine')
  const [when, setWhen] = useState<'ahead' | 'past'>('ahead')
  const [kind, setKind] = useState<Kind | null>(null)
  const seesAll = me !== null && seesAllBranches(me)
  const plans = me !== null && me.runsBranches.length + me.runsGroups.length > 0
  return (
    <Page
      title='活动'
      actions={
        plans && (
          <SoftButton size='small' icon='calendar-plus' onClick={() => go('plan')}>
            安排活动
          </SoftButton>
        )
      }
    >
      <Segmented
        label='谁的活动'
        options={[
          { value: 'mine', label: '我参加的' },
          { value: 'branch', label: seesAll ? '各支部的' : '本支部的' },
        ]}
        value={scope}
        onChange={setScope}
      />
      <View className='activities__filters'>
        <View className='activities__when'>
          <Segmented label='时间' options={whens} value={when} onChange={setWhen} />
        </View>
        <KindFilter kind={kind} onChange={setKind} />
      </View>
      <ActivityPages
        input={{ scope, when, kind }}
        today={me?.today ?? ''}
        branchLine={seesAll ? 'hosts' : 'kind'}
        onAll={kind === null ? undefined : () => setKind(null)}
        onBranch={scope === 'branch' ? undefined : () => setScope('branch')}
      />
    </Page>
  )
}
