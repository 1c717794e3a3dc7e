import { View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Stars } from '@/components/Stars'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import type { OutputOf } from '@/contract/contract'
import { go } from '@/routes'
import './index.scss'

/** A member: name, stars, score; opens the particulars. */
export function MemberRow({ member }: { member: OutputOf<'star.branch'>['members'][number] }) {
  const { id, name, probationary, stars, score } = member
  return (
    <Tap
      className='member-row'
      label={`${name}${probationary ? '，预备党员' : ''}，${stars} 星，${Math.round(score)} 分，查看信息`}
      onClick={() => go('member', { id })}
    >
      <View className='member-row__name'>
        {name}
        {probationary && <Tag>预备</Tag>}
      </View>
      <Stars stars={stars} size='small' />
      <View className='member-row__score'>{Math.round(score)} 分</View>
      <Icon name='chevron-right' className='member-row__chevron' />
    </Tap>
  )
}
