import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing, type ListingState } from '@/components/Listing'
import { Page } from '@/components/Page'
import { YearStepper } from '@/components/YearStepper'
import { yearOf } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { RecordMonth } from './RecordMonth'

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
      {shown !== null && <YearStepper year={shown} last={thisYear ?? shown} onChange={setYear} />}
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
