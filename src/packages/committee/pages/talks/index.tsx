import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Figure } from '@/components/Figure'
import { Page } from '@/components/Page'
import { ScoreBar } from '@/components/ScoreBar'
import { SoftButton } from '@/components/Button'
import type { TalkPairs, TalkPairView } from '@/contract/talk'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { PeriodStepper } from '../../PeriodBar'
import { Unanswered } from '../../Unanswered'
import { usePeriod } from '../../period'
import { LeaderCards } from './LeaderCards'
import { PairSheet } from './PairSheet'
import { TalkedSheet } from './TalkedSheet'
import { TalkMatrix } from './TalkMatrix'
import { TalkSheet } from './TalkSheet'
import { shareOf } from './words'

/** 廉政谈话: who has talked with whom in a half-year, and which talks are still to be. */
export default function TalksPage() {
  const choice = usePeriod({ on: useRouter().params.on, cadence: 'halfYear' })
  const query = useQuery('talk.pairs', { on: choice.on })
  const me = useSession((session) => session.me)
  const [opened, setOpened] = useState<TalkPairView | null>(null)
  const [isPairing, setPairing] = useState(false)
  const isCommittee = me?.roles.some((role) => role.startsWith('committee')) ?? false
  const wide = useWide() && isCommittee
  // Another half-year's talks never stand under this one's name.
  const isOfPeriod = query.status !== 'error' && query.data?.period.from === choice.period.from
  const answer = isOfPeriod ? query.data : null
  const stepper = <PeriodStepper choice={choice} />
  const done = () => {
    setOpened(null)
    setPairing(false)
    void query.reload()
  }
  // A pair ends today: not while one looks at a half-year that is over.
  const mayEnd = answer?.mayManage === true && choice.after === null
  const openerOf = (pair: TalkPairView) => {
    const hasDeeds = pair.talk ? pair.talk.mayTakeBack || mayEnd : pair.mayRecord
    return hasDeeds ? () => setOpened(pair) : null
  }
  const sheet = answer && {
    today: answer.today,
    mayEnd,
    onClose: () => setOpened(null),
    onDone: done,
  }
  return (
    <Page
      title='廉政谈话'
      sub='每半年至少一次'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='talks' /> : undefined}
      actions={wide ? stepper : undefined}
    >
      {!wide && stepper}
      {!answer && <Unanswered query={query} onRetry={query.reload} />}
      {answer && answer.pairs.length === 0 && (
        <Card>
          <EmptyState text='这个半年没有谈话的结对' />
        </Card>
      )}
      {answer && answer.pairs.length > 0 && (
        <>
          <CoverageCard answer={answer} isOver={choice.after !== null} />
          {wide ? (
            <TalkMatrix answer={answer} onOpen={openerOf} />
          ) : (
            <LeaderCards answer={answer} onOpen={openerOf} />
          )}
        </>
      )}
      {mayEnd && (
        <View>
          <SoftButton icon='plus' onClick={() => setPairing(true)}>
            添加结对
          </SoftButton>
        </View>
      )}
      {opened && answer && sheet && (
        <OpenedSheet key={opened.pairId} pair={opened} period={answer.period} {...sheet} />
      )}
      {isPairing && answer && (
        <PairSheet today={answer.today} onClose={() => setPairing(false)} onDone={done} />
      )}
    </Page>
  )
}

function OpenedSheet({ pair, period, ...rest }: Parameters<typeof TalkSheet>[0]) {
  const { talk } = pair
  return talk ? (
    <TalkedSheet pair={{ ...pair, talk }} {...rest} />
  ) : (
    <TalkSheet pair={pair} period={period} {...rest} />
  )
}

/** How many pairs have talked, of how many that had to. */
function CoverageCard({ answer: { coverage }, isOver }: { answer: TalkPairs; isOver: boolean }) {
  const { done, of } = coverage
  const left = of - done
  const said = left === 0 ? '都已谈过' : isOver ? `${left} 对没有谈` : `还有 ${left} 对待谈`
  return (
    <Card>
      <Figure size='large' label='已谈' value={done} unit={`/ ${of} 对`} />
      <ScoreBar label={said} points={done} possible={of} text={shareOf(coverage)} />
    </Card>
  )
}
