import type { OutputOf } from '@/contract/contract'
import type { StarRow } from '@/contract/branchStar'
import { decidePublish } from '@/domain/branchStar'
import type { CalendarDate } from '@/domain/calendar'
import { refusalMessage } from '@/domain/refusal'

export type Board = OutputOf<'branchStar.board'>

/** How far a branch's self-score is from the mean of its check-ups, points; null: nothing to compare. */
export function selfBeyond({ self, checkups }: Pick<StarRow, 'self' | 'checkups'>): number | null {
  if (self === null || self.missing > 0 || checkups.length === 0) return null
  const mean = checkups.reduce((sum, { points }) => sum + points, 0) / checkups.length
  return Math.round(self.points - mean)
}

/** `92`, `还差 3 项`. */
export const selfSaid = ({ self }: Pick<StarRow, 'self'>): string =>
  self === null ? '—' : self.missing > 0 ? `还差 ${self.missing} 项` : String(self.points)

/** `上半年 91 · 下半年 88`. */
export const checkupsSaid = ({ checkups }: Pick<StarRow, 'checkups'>): string =>
  checkups.length === 0
    ? '—'
    : checkups
        .map(
          ({ label, points, state }) =>
            `${label.slice(-3)} ${points}${state === 'signed' ? '' : '（未签字）'}`,
        )
        .join(' · ')

export const findingsSaid = ({ findings: { verified, of } }: Pick<StarRow, 'findings'>): string =>
  of === 0 ? '—' : `${verified} / ${of}`

export const standingSaid = ({ standing }: Pick<StarRow, 'standing'>): string =>
  standing === null ? '—' : `第 ${standing.rank} 名 · ${standing.score.toFixed(1)}`

/** Whether the committee can decide on the branch, or correct its line. */
export const isToDecide = ({ mayDecide, published }: Board, { state, decision, isOwn }: StarRow): boolean =>
  mayDecide && !isOwn && (published ? decision !== null : state === 'declared' || state === 'decided')

/** Why the list cannot come out yet; null: it can. */
export function publishHindrance({ asked, rows }: Board, today: CalendarDate): string | null {
  if (asked === null) return null
  const decision = decidePublish(
    rows.map(({ state }) => state),
    { closesOn: asked.closesOn, isPublished: false },
    today,
  )
  return decision.ok ? null : refusalMessage(decision.refusal)
}

const order = ['declared', 'decided', 'drafting', 'asked', 'notDeclared'] as const

/** Those to decide on first, then by stars, then by what they give themselves. */
export const inOrder = (rows: readonly StarRow[]): StarRow[] =>
  [...rows].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      (b.decision?.level ?? -1) - (a.decision?.level ?? -1) ||
      (b.self?.points ?? -1) - (a.self?.points ?? -1),
  )
