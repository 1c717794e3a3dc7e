import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { PostRow } from '@/contract/post'
import { postKinds } from '@/domain/permission'
import { useQuery } from '@/stores/query'
import { AppointSheet } from './AppointSheet'
import { LastDaySheet } from './LastDaySheet'
import { useManages, useToday } from './useToday'
import { termName } from './words'

interface PostsCardProps {
  /** Null: the committee's own posts. */
  branchId: string | null
  heading: string
  /** Ended with the branch: only to look at. */
  closed?: boolean
  onChanged?: () => void
}

/** Who holds which post, with their terms; the officer appoints and ends. */
export function PostsCard({ branchId, heading, closed = false, onChanged }: PostsCardProps) {
  const query = useQuery('post.list', { branchId })
  const today = useToday()
  const manages = useManages() && !closed
  const [appointing, setAppointing] = useState(false)
  const [ending, setEnding] = useState<PostRow | null>(null)
  const [withOver, setWithOver] = useState(false)
  const posts = query.data?.posts ?? []
  const isOver = ({ to }: PostRow) => to !== null && to < today
  const over = posts.filter(isOver)
  const shown = withOver ? posts : posts.filter((each) => !isOver(each))
  const changed = () => {
    void query.reload()
    onChanged?.()
  }
  return (
    <Card
      heading={heading}
      action={
        manages && (
          <TextLink tone='red' onClick={() => setAppointing(true)}>
            任命
          </TextLink>
        )
      }
      ruled
    >
      <Listing {...query.listing} isEmpty={posts.length === 0} empty={{ text: '还没有人任职' }}>
        {shown.length === 0 && <Row title='现在没有人任职' />}
        {shown.map((post) => (
          <Row
            key={post.id}
            title={`${postKinds[post.kind]}　${post.memberName}`}
            sub={[post.groupName, termName(post.from, post.to, today)].filter(Boolean).join(' · ')}
            trailing={
              isOver(post) ? (
                <Tag>已离任</Tag>
              ) : post.from > today ? (
                <Tag tone='due'>将任</Tag>
              ) : manages ? (
                <TextLink label={`${post.memberName}卸任`} onClick={() => setEnding(post)}>
                  卸任
                </TextLink>
              ) : undefined
            }
          />
        ))}
      </Listing>
      {over.length > 0 && (
        <View>
          <TextLink onClick={() => setWithOver(!withOver)}>
            {withOver ? '收起以前的任期' : `以前的任期 ${over.length}`}
          </TextLink>
        </View>
      )}
      {appointing && (
        <AppointSheet branchId={branchId} onClose={() => setAppointing(false)} onDone={changed} />
      )}
      {ending && (
        <LastDaySheet
          title='卸任'
          hint={`${ending.memberName}的${postKinds[ending.kind]}任期到这一天为止，权限同时收回`}
          action='post.end'
          input={(lastDay) => ({ postId: ending.id, lastDay })}
          from={ending.from}
          onClose={() => setEnding(null)}
          onDone={changed}
        />
      )}
    </Card>
  )
}
