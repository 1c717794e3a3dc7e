import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { Tags } from '@/components/Tags'
import type { Me } from '@/contract/organization'
import { yearsBetween } from '@/domain/calendar'
import { postKinds } from '@/domain/permission'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import './identity.scss'

/** Name, branch, posts; and the stars, which lead to their explanation. */
export function Identity({ me }: { me: Me }) {
  const rating = useQuery('star.rating', {})
  const years = yearsBetween(me.joinedOn, me.today)
  return (
    <Card>
      <View className='me-name'>{me.name}</View>
      <View className='me-branch'>{`${me.branch.name} · ${years > 0 ? `入党 ${years} 年` : '入党不满一年'}`}</View>
      <View className='me-branch'>{me.committeeName}</View>
      <View className='me-posts'>
        <Tags tags={postNames(me).map((text) => ({ text }))} />
      </View>
      <View className='me-stars'>
        <Row
          title={rating.data ? <Stars stars={rating.data.stars} size='small' /> : '我的星级'}
          sub={
            rating.status === 'error'
              ? rating.message
              : rating.data
                ? `${rating.data.year} 年 ${rating.data.score} 分`
                : '正在计算'
          }
          chevron
          label='我的星级'
          onClick={() => go('stars')}
        />
      </View>
    </Card>
  )
}

/** `预备党员`, `支部书记`; a post in another branch or a group names it. */
function postNames({ kind, branch, posts }: Me): string[] {
  const names = posts.map((post) => {
    const place = post.groupName ?? (post.branchName === branch.name ? null : post.branchName)
    return place ? `${postKinds[post.kind]} · ${place}` : postKinds[post.kind]
  })
  return [kind === 'probationary' ? '预备党员' : '正式党员', ...new Set(names)]
}
