import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { dayName } from '@/components/labels'
import { GUESS, noticeCountdown, noticeSpan } from '@/components/campaignLabels'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import { type CalendarDate, dateOf } from '@/domain/calendar'
import type { StarList } from './starList'

/** What the list is: on notice until when, or published on which day. */
export function NoticeCard({ list, today }: { list: StarList; today: CalendarDate }) {
  const { year, organisation, state, notice, published, branches } = list
  const count = branches.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <Card
      heading={`${year} 年度`}
      action={state === 'published' ? <Tag tone='met'>✓ 已发布</Tag> : <Tag tone='due'>公示中</Tag>}
    >
      <View className='campaign-list__intro'>
        {state === 'published'
          ? `${organisation}${year} 年度五星级党员共 ${count} 名。`
          : `经党支部推荐、机关党委审定，拟评为 ${year} 年度五星级党员的共 ${count} 名，现予公示。`}
      </View>
      {state === 'noticed' && notice && (
        <Notice tone='gold' icon='clock'>
          <View className='campaign-list__left'>{noticeCountdown(notice, today)}</View>
          <View className='campaign-list__span'>公示期 {noticeSpan(notice, today)}</View>
          {notice.isGuess && <View className='campaign-list__span'>{GUESS}</View>}
        </Notice>
      )}
      {state === 'noticed' && (
        <View className='campaign-list__foot'>
          {organisation}
          {list.mayObject && '。对名单有异议的，点姓名旁“提异议”，实名向机关党委反映。'}
        </View>
      )}
      {state === 'published' && published && (
        <View className='campaign-list__foot'>
          {dayName(dateOf(published.at), today)}
          {published.version === 1 ? '发布' : `更正（第 ${published.version} 版）`}
        </View>
      )}
    </Card>
  )
}
