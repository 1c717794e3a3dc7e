import type { RoundLine } from '@/contract/checkup'
import type { CalendarDate } from '@/domain/calendar'
import type { Pair } from '@/domain/pairing'
import { useQuery } from '@/stores/query'

/** The pairs of the last two rounds before a day; `rounds`: newest first. */
export function usePastPairs(rounds: readonly RoundLine[], from: CalendarDate): Pair[] {
  const [newer, older] = rounds.filter((round) => round.from < from)
  const queries = [
    useQuery('round.get', newer ? { roundId: newer.id } : null),
    useQuery('round.get', older ? { roundId: older.id } : null),
  ]
  return queries.flatMap(({ data }) =>
    (data?.checkups ?? []).map(({ checking, checked }) => ({
      checkingId: checking.id,
      checkedId: checked.id,
    })),
  )
}
