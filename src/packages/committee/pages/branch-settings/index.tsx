import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Page } from '@/components/Page'
import { dayName } from '@/components/labels'
import type { BranchRow } from '@/contract/branch'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { PostsCard } from '../../PostsCard'
import { Unanswered } from '../../Unanswered'
import { useManages, useToday } from '../../useToday'
import { branchKindNames } from '../../words'
import { headsOf } from '../../heads'
import { GroupsCard } from './GroupsCard'
import { LifeCard } from './LifeCard'
import './index.scss'

/** 支部设置: a branch's facts, posts and groups; the officer renames, merges, closes. */
export default function BranchSettingsPage() {
  const { branchId = '' } = useRouter().params
  const query = useQuery('branch.list', {})
  const today = useToday()
  const wide = useWide()
  const manages = useManages()
  const branches = query.data?.branches ?? []
  const branch = branches.find(({ id }) => id === branchId)
  const isOver = branch !== undefined && branch.aliveTo !== null && branch.aliveTo < today
  const reload = () => void query.reload()
  return (
    <Page
      title={branch?.name ?? '支部设置'}
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='organization' inner /> : undefined}
      sub={branch && (isOver ? '已撤销' : branchKindNames[branch.kind])}
    >
      {branch ? (
        <Columns two={wide}>
          <Columns>
            <Facts branch={branch} isOver={isOver} today={today} />
            <PostsCard branchId={branch.id} heading='职务' closed={isOver} onChanged={reload} />
          </Columns>
          <Columns>
            <GroupsCard branch={branch} closed={isOver} />
            {manages && !isOver && <LifeCard branch={branch} branches={branches} onDone={reload} />}
          </Columns>
        </Columns>
      ) : query.data ? (
        <Card>没有找到这个支部</Card>
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </Page>
  )
}

function Facts({ branch, isOver, today }: { branch: BranchRow; isOver: boolean; today: string }) {
  const { kind, aliveFrom, aliveTo, mergedInto, secretary } = branch
  const rows = [
    { label: '类别', value: branchKindNames[kind] },
    { label: '成立', value: dayName(aliveFrom, today) },
    ...(aliveTo === null ? [] : [{ label: isOver ? '撤销' : '到', value: dayName(aliveTo, today) }]),
    ...(mergedInto ? [{ label: '并入', value: mergedInto.name }] : []),
    ...(isOver
      ? []
      : [
          { label: '党员', value: headsOf(branch) },
          { label: '书记', value: secretary ?? '还没有' },
        ]),
  ]
  return (
    <Card>
      <KeyValue rows={rows} />
    </Card>
  )
}
