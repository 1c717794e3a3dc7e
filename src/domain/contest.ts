import { accept, refuse, type Result } from './result'

/** 异议: `open` → `upheld` (the record is put right by the ordinary means) or `explained`. */
export const contestVerdicts = ['upheld', 'explained'] as const
export type ContestVerdict = (typeof contestVerdicts)[number]
export type ContestState = 'open' | ContestVerdict

interface Contested {
  memberId: string
  state: ContestState
  /** An officer of the branch contests: the committee answers. */
  byOfficer: boolean
}

/** Whether somebody who may review in the branch answers it; nobody answers themselves. */
export function decideAnswer(
  { memberId, state, byOfficer }: Contested,
  answerer: { memberId: string; isCommitteeOfficer: boolean },
): Result<null> {
  if (memberId === answerer.memberId) return refuse('CONTEST_OWN')
  if (byOfficer && !answerer.isCommitteeOfficer) return refuse('CONTEST_FOR_COMMITTEE')
  return state === 'open' ? accept(null) : refuse('CONTEST_ANSWERED')
}
