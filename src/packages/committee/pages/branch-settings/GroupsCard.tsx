import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import type { BranchRow } from '@/contract/branch'
import type { GroupRow } from '@/contract/group'
import { groupKinds } from '@/domain/group'
import { useQuery } from '@/stores/query'
import { Coverage } from '../../Coverage'
import { LastDaySheet } from '../../LastDaySheet'
import { useManages } from '../../useToday'
import { GroupSheet } from './GroupSheet'

/** The Party and youth groups of a branch with who is in them today; the officer adds, changes, ends. */
export function GroupsCard({ branch, closed }: { branch: BranchRow; closed: boolean }) {
  const query = useQuery('group.list', { branchId: branch.id })
  const manages = useManages() && !closed
  const [editing, setEditing] = useState<GroupRow | 'new' | null>(null)
  const [ending, setEnding] = useState<GroupRow | null>(null)
  const groups = query.data?.groups ?? []
  const reload = () => void query.reload()
  const hasYoung = query.data !== null && query.data.coverage.young + query.data.coverage.unknown.length > 0
  return (
    <Card
      heading='小组'
      action={
        manages && (
          <TextLink tone='red' onClick={() => setEditing('new')}>
            新设小组
          </TextLink>
        )
      }
      ruled
    >
      {hasYoung && query.data && <Coverage coverage={query.data.coverage} />}
      <Listing {...query.listing} isEmpty={groups.length === 0} empty={{ text: '还没有小组' }}>
        {groups.map((group) => (
          <Row
            key={group.id}
            title={group.name}
            sub={factsOf(group)}
            trailing={
              manages && (
                <View className='settings-buttons'>
                  <TextLink label={`修改${group.name}`} onClick={() => setEditing(group)}>
                    修改
                  </TextLink>
                  <TextLink label={`撤销${group.name}`} onClick={() => setEnding(group)}>
                    撤销
                  </TextLink>
                </View>
              )
            }
          />
        ))}
      </Listing>
      {editing && (
        <GroupSheet
          branchId={branch.id}
          group={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
          onDone={reload}
        />
      )}
      {ending && (
        <LastDaySheet
          title='撤销小组'
          hint='组长的任期同时结束，以前的小组会都保留'
          action='group.close'
          input={(lastDay) => ({ groupId: ending.id, lastDay })}
          from={ending.aliveFrom}
          onClose={() => setEnding(null)}
          onDone={reload}
        />
      )}
    </Card>
  )
}

const factsOf = ({ kind, leader, members }: GroupRow) =>
  [groupKinds[kind], kind === 'party' && (leader ? `组长 ${leader}` : '还没有组长'), `${members.length} 人`]
    .filter(Boolean)
    .join(' · ')
