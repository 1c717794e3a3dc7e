import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { type Period, periodLabel, periodOf, previousPeriod } from '@/domain/calendar'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { useManages, useToday } from '../../useToday'
import { PlanCard } from './PlanCard'
import { RoundRow } from './RoundRow'

/** 党建体检: the rounds in which the branches check each other, and opening the next one. */
export default function CheckupsPage() {
  const query = useQuery('round.list', {})
  const today = useToday()
  const manages = useManages()
  const wide = useWide()
  const [planned, setPlanned] = useState<Period | null>(null)
  const rounds = query.data?.rounds ?? []
  const current = periodOf('halfYear', today)
  const lacks = ({ from }: Period) => query.data !== null && !rounds.some((round) => round.from === from)
  const missed = previousPeriod(current)
  const opened = (roundId: string) => {
    setPlanned(null)
    void query.reload()
    go('checkupRound', { id: roundId })
  }
  return (
    <Page
      title='党建体检'
      sub='每半年一轮，支部交叉体检'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='checkups' /> : undefined}
      actions={<TextLink onClick={() => go('findings')}>问题台账</TextLink>}
    >
      {planned && (
        <PlanCard
          key={planned.from}
          period={planned}
          rounds={rounds}
          onClose={() => setPlanned(null)}
          onOpened={opened}
        />
      )}
      {!planned && manages && lacks(current) && (
        <PrimaryButton
          onClick={() => setPlanned(current)}
        >{`开展本轮：${periodLabel(current)}`}</PrimaryButton>
      )}
      <Card heading='各轮体检' ruled>
        <Listing {...query.listing} isEmpty={rounds.length === 0} empty={{ text: '还没有开展过党建体检' }}>
          {rounds.map((round) => (
            <RoundRow key={round.id} round={round} today={today} />
          ))}
        </Listing>
      </Card>
      {!planned && (
        <Card>
          <Row
            title='体检清单'
            sub={manages ? '项目、分值、查看内容，供下一轮使用' : '项目、分值、查看内容'}
            chevron
            onClick={() => go('checklist')}
          />
        </Card>
      )}
      {!planned && manages && lacks(missed) && (
        <SoftButton onClick={() => setPlanned(missed)}>{`补开上一轮：${periodLabel(missed)}`}</SoftButton>
      )}
    </Page>
  )
}
