import { eq } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { type Deed, may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { branchesBetween, branchesNamed } from '../../database/roster'
import { committee } from '../../database/schema/organization'
import type { Context } from '../usecase'

export interface BranchesAsked {
  /** The branch's name, or the committee's where all are asked for. */
  whose: string
  /** By kind and name. */
  branches: { id: string; name: string }[]
}

export const committeeName = async ({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<string> => {
  const [found] = await tx
    .select({ name: committee.name })
    .from(committee)
    .where(eq(committee.committeeId, actor.committeeId))
  return found?.name ?? ''
}

/** The branch that is asked for, or all that there were between two days (null), where the actor may have them. */
export async function branchesAsked(
  context: Context,
  deed: Deed,
  branchId: string | null,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Promise<Result<BranchesAsked>> {
  const { tx, actor } = context
  if (!may(actor, deed, branchId === null ? {} : { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  if (branchId === null) {
    const branches = await branchesBetween(tx, actor.committeeId, from, to)
    return accept({ whose: await committeeName(context), branches })
  }
  const [found] = await branchesNamed(tx, actor.committeeId, [branchId])
  if (!found) return refuse('NOT_FOUND', { field: 'branchId' })
  return accept({ whose: found.name, branches: [found] })
}

/** The day within the two that is nearest to today: on it one asks who belongs to a branch. */
export const dayWithin = (
  today: CalendarDate,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): CalendarDate => (today < from ? from : today > to ? to : today)

export const yearDays = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
