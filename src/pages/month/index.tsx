import { useEffect, useState } from 'react'
import { Card } from '@/components/Card'
import { KeptCheckins } from '@/components/KeptCheckins'
import { Page } from '@/components/Page'
import { Reminders } from '@/components/Reminders'
import { Rings } from '@/components/Rings'
import { Segmented } from '@/components/Segmented'
import { SessionGate } from '@/components/SessionGate'
import { Waiting } from '@/components/Waiting'
import type { MyMonth } from '@/contract/month'
import { useCheckinQueue } from '@/stores/checkinQueue'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { BranchScope, CommitteeScope } from './Scopes'
import { Current } from './Current'
import { Next } from './Next'
import { Owed, Returned, StarsLine } from './Mine'
import { ringsOf } from './rings'
import { type Scope, scopesOf } from './scope'
import { dayWords, monthWords } from './words'

/** 本月: what is due, what is under way, what comes, what I still owe. */
export default function MonthPage() {
  const me = useSession((session) => session.me)
  const month = useQuery('month.mine', {})
  const scopes = scopesOf(me)
  const [scope, setScope] = useState<Scope>('mine')
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
        {scopes.length > 1 && (
          <Segmented label='谁的本月' options={scopes} value={scope} onChange={setScope} />
        )}
        {scope === 'mine' &&
          (month.data ? (
            <Month month={month.data} reminded={scopes.length > 1} />
          ) : (
            <Waiting query={month} onRetry={() => void reload()} />
          ))}
        {scope === 'branch' && me && <BranchScope me={me} />}
        {scope === 'committee' && <CommitteeScope />}
      </SessionGate>
    </Page>
  )
}

function Month({ month, reminded }: { month: MyMonth; reminded: boolean }) {
  return (
    <>
      {reminded && <Reminders />}
      <Card>
        <Rings rings={ringsOf(month)} />
      </Card>
      <Current activities={month.current} />
      <Returned submissions={month.returned} />
      <Next activities={month.next} hasCurrent={month.current.length > 0} />
      <Owed owes={month.owes} />
      <StarsLine month={month} />
    </>
  )
}
