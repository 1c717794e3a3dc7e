import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActivityItem } from '@/components/ActivityItem'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { HeldNotice } from '@/components/HeldNotice'
import { Page } from '@/components/Page'
import { Pictures } from '@/components/Pictures'
import { StarHistoryCard } from '@/components/StarHistoryCard'
import { TextLink } from '@/components/TextLink'
import { Waiting } from '@/components/Waiting'
import type { BrandPage as BrandAnswer } from '@/contract/brand'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { BrandSheet } from './BrandSheet'
import { DoingsCard } from './DoingsCard'
import './index.scss'

/** A branch's brand: its name, its story, and what the branch did this year. */
export default function BrandPage() {
  const { branchId = '' } = useRouter().params
  const query = useQuery('brand.get', { branchId })
  const [editing, setEditing] = useState(false)
  const { data, reload } = query
  if (!data) {
    return (
      <Page title='支部品牌' back>
        <Waiting query={query} onRetry={() => void reload()} />
      </Page>
    )
  }
  const { branch, latest } = data
  return (
    <Page title={branch.name} back>
      <BrandCard page={data} onEdit={() => setEditing(true)} />
      <Pictures subject='brand' subjectId={branch.id} mayAdd={data.mayEdit} />
      <StarHistoryCard branchId={branch.id} />
      <DoingsCard year={data.year} doings={data.doings} />
      {latest.length > 0 && (
        <Card heading='最近的活动' ruled>
          {latest.map((activity) => (
            <ActivityItem
              key={activity.id}
              activity={activity}
              full='kind'
              onClick={() => go('activity', { activityId: activity.id })}
            />
          ))}
        </Card>
      )}
      {editing && (
        <BrandSheet
          page={data}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            void reload()
          }}
        />
      )}
    </Page>
  )
}

function BrandCard({ page, onEdit }: { page: BrandAnswer; onEdit: () => void }) {
  const { brand, mayEdit } = page
  if (brand === null) {
    return (
      <Card>
        <EmptyState
          icon='flag'
          text={mayEdit ? '还没有品牌。起个名字，讲讲它的由来' : '这个支部还没有品牌'}
          action={mayEdit ? { label: '写下品牌', onClick: onEdit } : undefined}
        />
      </Card>
    )
  }
  return (
    <Card>
      <HeldNotice held={page.held} />
      <View className='brand__head'>
        <View className='brand__name'>{brand.name}</View>
        {mayEdit && <TextLink onClick={onEdit}>修改</TextLink>}
      </View>
      <View className='brand__story'>{brand.story}</View>
    </Card>
  )
}
