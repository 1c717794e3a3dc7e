import { useEffect } from 'react'
import { Card } from '@/components/Card'
import { KeptCheckins } from '@/components/KeptCheckins'
import { Page } from '@/components/Page'
import { Rings } from '@/components/Rings'
import { SessionGate } from '@/components/SessionGate'
import { Waiting } from '@/components/Waiting'
import type { MyMonth } from '@/contract/month'
import { useCheckinQueue } from '@/stores/checkinQueue'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { Current } from './Current'
import { Next } from './Next'
import { Owed, Returned, StarsLine } from './Mine'
import { ringsOf } from './rings'
import { dayWords, monthWords } from './words'

/** 本月: what is due, what is under way, what comes, what I still owe. */
export default function MonthPage() {
  const me = useSession((session) => session.me)
  const month = useQuery('month.mine', {})
  const late = useCheckinQueue(({ answers }) => answers.length)
  const { reload } = month
  // A check-in that was sent late changes what is shown here.
  useEffect(() => {
    if (late > 0) void reload()
  }, [late, reload])
  const today = month.data?.today ?? me?.today
  const sub = [me?.branch.name, today !== undefined && dayWords(today)].filter(Boolean).join(' · ')
  return (
    <Page title={today === undefined ? '本月' : monthWords(today)} sub={sub} open>
      <KeptCheckins />
      <SessionGate>
        {month.data ? <Month month={month.data} /> : <Waiting query={month} onRetry={() => void reload()} />}
      </SessionGate>
    </Page>
  )
}

function Month({ month }: { month: MyMonth }) {
  return (
    <>
      <Card>
        <Rings rings={ringsOf(month)} />
      </Card>
      <Current activities={month.current} />
      <Next activities={month.next} hasCurrent={month.current.length > 0} />
      <Returned submissions={month.returned} />
      <Owed owes={month.owes} />
      <StarsLine month={month} />
    </>
  )
}
