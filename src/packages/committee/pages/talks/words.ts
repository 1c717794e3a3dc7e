import type { TagTone } from '@/components/Tag'
import { dayName } from '@/components/labels'
import type { TalkPairView } from '@/contract/talk'
import type { CalendarDate } from '@/domain/calendar'

type Standing = Pick<TalkPairView, 'talk' | 'state' | 'owed'>

/** Where a pair stands in the half-year, as a tag: the sign and the word say it, not the colour alone. */
export function talkMark({ talk, state, owed }: Standing): { text: string; tone: TagTone } {
  if (talk) return { text: '✓ 已谈', tone: 'met' }
  if (state === 'waived') return { text: '豁免', tone: 'plain' }
  if (!owed) return { text: '不计', tone: 'plain' }
  return { text: '未谈', tone: 'due' }
}

/** When and on what; of those who have not talked, why or by when. */
export function talkSaid({ talk, state, owed }: Standing, period: { to: CalendarDate }, today: CalendarDate) {
  if (talk) return `${dayName(talk.heldOn, today)} · ${talk.topic}`
  if (state === 'waived') return '党委已豁免这个半年'
  if (!owed) return '从下个半年起应谈'
  return period.to < today ? '这个半年没有谈' : `${dayName(period.to, today)}前谈`
}

/** `60%`. */
export const shareOf = ({ done, of }: { done: number; of: number }): string =>
  of === 0 ? '–' : `${Math.round((done / of) * 100)}%`

export interface Leader {
  leader: TalkPairView['leader']
  pairs: TalkPairView[]
}

/** The pairs by who leads them, as they come. */
export function byLeader(pairs: readonly TalkPairView[]): Leader[] {
  const leaders = new Map<string, Leader>()
  for (const pair of pairs) {
    const of = leaders.get(pair.leader.id) ?? { leader: pair.leader, pairs: [] }
    of.pairs.push(pair)
    leaders.set(pair.leader.id, of)
  }
  return [...leaders.values()]
}

/** `2 / 3`: of those who had to talk or did. */
export const progressOf = (pairs: readonly TalkPairView[]): string =>
  `${pairs.filter(({ talk }) => talk).length} / ${pairs.filter(({ talk, owed }) => talk ?? owed).length}`
