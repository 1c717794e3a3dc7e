import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Icon } from '@/components/Icon'
import { Listing, type ListingState } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Tap } from '@/components/Tap'
import { yearOf } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { RecordMonth } from './RecordMonth'
import './record.scss'

const FIRST_YEAR = 2000

/** What a member took part in and handed in, by month; `memberId`: somebody else's, for their secretary. */
export default function RecordPage() {
  const { memberId } = useRouter().params
  const today = useSession(({ me }) => me?.today)
  const [year, setYear] = useState<number | null>(null)
  const record = useQuery('star.record', { memberId: memberId ?? null, year })
  const { data } = record
  const thisYear = today === undefined ? data?.year : yearOf(today)
  const shown = year ?? thisYear ?? null
  // While another year is on its way, the old one must not stand under its name.
  const months = data && data.year === shown ? data.months : null
  const state: ListingState =
    months !== null
      ? { status: 'ready' }
      : record.status === 'error'
        ? { status: 'error', message: record.message }
        : { status: 'loading' }
  return (
    <Page title={memberId && data ? `${data.member.name}的记录` : '我的记录'} back>
      {shown !== null && (
        <View className='record__years'>
          <Tap
            className='record__step'
            label='上一年'
            disabled={shown <= FIRST_YEAR}
            onClick={() => setYear(shown - 1)}
          >
            <Icon name='chevron-left' />
          </Tap>
          <View className='record__year'>{shown} 年</View>
          <Tap
            className='record__step'
            label='下一年'
            disabled={thisYear === undefined || shown >= thisYear}
            onClick={() => setYear(shown + 1)}
          >
            <Icon name='chevron-right' />
          </Tap>
        </View>
      )}
      {months !== null && months.length > 0 ? (
        months.map((month) => <RecordMonth key={month.month} month={month} />)
      ) : (
        <Card>
          <Listing
            state={state}
            isEmpty
            onRetry={() => void record.reload()}
            empty={{ text: `${shown ?? ''} 年还没有记录。参加的活动、提交的内容都会出现在这里。` }}
          >
            {null}
          </Listing>
        </Card>
      )}
    </Page>
  )
}
