import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { dayName } from '@/components/labels'
import type { BranchRow } from '@/contract/branch'
import { branchKinds } from '@/domain/ruleVersion'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { BranchSheet } from '../../BranchSheet'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { PostsCard } from '../../PostsCard'
import { headsOf } from '../../heads'
import { useManages, useToday } from '../../useToday'
import { branchKindNames, termName } from '../../words'
import { OrganizationFigures, YouthCard } from './Youth'

/** 组织设置: the branches by kind, the committee's posts, how far the youth groups reach. */
export default function OrganizationPage() {
  const query = useQuery('branch.list', {})
  const groups = useQuery('group.list', {})
  const today = useToday()
  const wide = useWide()
  const manages = useManages()
  const [adding, setAdding] = useState(false)
  const branches = query.data?.branches ?? []
  const isOver = ({ aliveTo }: BranchRow) => aliveTo !== null && aliveTo < today
  const living = branches.filter((each) => !isOver(each))
  const over = branches.filter(isOver)
  const add = manages && (
    <TextLink tone='red' onClick={() => setAdding(true)}>
      新设支部
    </TextLink>
  )
  return (
    <Page
      title='组织设置'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='organization' /> : undefined}
      sub={query.data && `${living.length} 个支部`}
      actions={add}
    >
      <OrganizationFigures branches={living} coverage={groups.data?.coverage ?? null} />
      <Columns two={wide}>
        <Columns>
          {!query.data && (
            <Card>
              <Listing rows={8} {...query.listing} isEmpty={false} empty={{ text: '' }}>
                {null}
              </Listing>
            </Card>
          )}
          {branchKinds.map((kind) => (
            <BranchesCard
              key={kind}
              heading={branchKindNames[kind]}
              branches={living.filter((branch) => branch.kind === kind)}
              today={today}
            />
          ))}
          <BranchesCard heading='已撤销' branches={over} today={today} />
        </Columns>
        <Columns>
          <PostsCard branchId={null} heading='机关党委' />
          <YouthCard query={groups} />
        </Columns>
      </Columns>
      {adding && <BranchSheet onClose={() => setAdding(false)} onDone={() => void query.reload()} />}
    </Page>
  )
}

interface BranchesCardProps {
  heading: string
  branches: readonly BranchRow[]
  today: string
}

function BranchesCard({ heading, branches, today }: BranchesCardProps) {
  if (branches.length === 0) return null
  return (
    <Card heading={heading} action={<Tag>{branches.length} 个</Tag>} ruled>
      {branches.map((branch) => (
        <Row
          key={branch.id}
          title={branch.name}
          sub={factsOf(branch, today)}
          chevron
          onClick={() => go('branchSettings', { branchId: branch.id })}
        />
      ))}
    </Card>
  )
}

/** `书记 陈明 · 24 人，借出 2 人`; of one that is no more, when and into which it went. */
function factsOf(branch: BranchRow, today: string): string {
  const { aliveFrom, aliveTo, mergedInto, secretary } = branch
  if (aliveTo !== null && aliveTo < today) {
    const end = dayName(aliveTo, today)
    return mergedInto ? `${end}后并入${mergedInto.name}` : termName(aliveFrom, aliveTo, today)
  }
  const life = aliveTo !== null || aliveFrom > today ? termName(aliveFrom, aliveTo, today) : ''
  return [secretary ? `书记 ${secretary}` : '还没有书记', headsOf(branch), life].filter(Boolean).join(' · ')
}
