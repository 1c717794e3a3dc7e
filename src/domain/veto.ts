import { accept, refuse, type Result } from './result'

/** What caps a member's year at one star. Source: the domain page, "Star rating". */
export const vetoKinds = { discipline: '纪律处分', criticism: '通报批评' } as const
export type VetoKind = keyof typeof vetoKinds

/** What it is called where the stars are explained. */
export const vetoTitle = (kind: VetoKind, documentNumber: string): string =>
  `${vetoKinds[kind]}（${documentNumber}）`

/** Whether a veto may be recorded for a year; nobody records one about themselves. */
export function decideVeto(
  { year, on, memberId }: { year: number; on: string; memberId: string },
  { today, byId, isFrozen }: { today: string; byId: string; isFrozen: boolean },
): Result<null> {
  if (isFrozen) return refuse('STAR_RECORDS_FROZEN')
  if (memberId === byId) return refuse('VETO_OWN')
  if (on > today) return refuse('RECORD_IN_FUTURE', { field: 'on' })
  return Number(on.slice(0, 4)) === year ? accept(null) : refuse('VETO_YEAR', { field: 'on' })
}
