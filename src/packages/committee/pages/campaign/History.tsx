import { Card } from '@/components/Card'
import { momentName } from '@/components/labels'
import { Row } from '@/components/Row'
import type { CampaignBoard, CampaignStep } from '@/contract/campaign'
import type { CalendarDate } from '@/domain/calendar'
import { campaignStates } from '@/domain/campaign'
import { stateNames } from './words'

/** Who took the year from step to step, and why back. */
export function History({ board: { steps }, today }: { board: CampaignBoard; today: CalendarDate }) {
  if (steps.length === 0) return null
  return (
    <Card heading='经过' ruled>
      {[...steps]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map((step) => (
          <Row
            key={step.at}
            title={stepTitle(step)}
            sub={[`${momentName(step.at, today)}，${step.by}`, step.reason].filter(Boolean).join('。')}
          />
        ))}
    </Card>
  )
}

function stepTitle({ from, to }: CampaignStep): string {
  const isBack = from !== null && campaignStates.indexOf(to) < campaignStates.indexOf(from)
  return isBack ? `退回到${stateNames[to]}` : stateNames[to]
}
