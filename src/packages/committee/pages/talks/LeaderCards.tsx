import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { TalkPairView, TalkPairs } from '@/contract/talk'
import { byLeader, progressOf, talkMark, talkSaid } from './words'

interface LeaderCardsProps {
  answer: TalkPairs
  /** Opens a pair; null: there is nothing to do about it. */
  onOpen: (pair: TalkPairView) => (() => void) | null
}

/** On a phone: a card a leader, with whom they talk and where each talk stands. */
export function LeaderCards({ answer: { pairs, period, today }, onOpen }: LeaderCardsProps) {
  return (
    <>
      {byLeader(pairs).map(({ leader, pairs: own }) => (
        <Card key={leader.id} heading={leader.name} action={<Tag>{progressOf(own)}</Tag>} ruled>
          {own.map((pair) => {
            const { text, tone } = talkMark(pair)
            const open = onOpen(pair)
            return (
              <Row
                key={pair.pairId}
                title={pair.sectionHead.name}
                sub={talkSaid(pair, period, today)}
                trailing={<Tag tone={tone}>{text}</Tag>}
                chevron={open !== null}
                onClick={open ?? undefined}
                label={`${pair.sectionHead.name}，${text}`}
              />
            )
          })}
        </Card>
      ))}
    </>
  )
}
