import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { keepChecklist } from '../../cloudfunctions/database/checkups'
import type { Tx } from '../../cloudfunctions/database/database'
import {
  checker,
  checklist,
  checkup,
  checkupRound,
  finding,
  itemMark,
  objection,
} from '../../cloudfunctions/database/schema/checkup'
import { moveTotals } from '../../cloudfunctions/database/totals'
import { addDays } from '../../src/domain/calendar'
import type { CheckupState } from '../../src/domain/checkup'
import type { FindingState } from '../../src/domain/finding'
import { talliesOfFinding } from '../../src/domain/total'
import { defaultChecklist } from '../../src/domain/checklist'
import type { World } from './world'

let roundsMade = 0

interface Wishes {
  checkingId: string
  checkedId: string
  state?: CheckupState
  checkerIds?: readonly string[]
  /** Items that are marked in full. */
  marked?: readonly string[]
  /** Items that are objected to. */
  objected?: readonly string[]
  /** Of a sheet that was handed in. */
  submittedAt?: Date
  /** The first day of its round; by default one of a year long ago. */
  from?: string
}

export const itemKeys = defaultChecklist.map(({ key }) => key)

/** A check-up of a round of its own, as the calls would have left it; its id. */
export async function checkupOf(
  { id: committeeId, database, people }: World,
  {
    checkingId,
    checkedId,
    state = 'checking',
    checkerIds = [],
    marked = [],
    objected = [],
    submittedAt,
    ...rest
  }: Wishes,
): Promise<string> {
  const [by, at] = [people.officer.memberId, new Date()]
  const [checkupId, roundId] = [randomUUID(), randomUUID()]
  const { from = addDays('2000-01-01', roundsMade++) } = rest
  await database.transaction({ committeeId }, async (tx) => {
    await insertRound(tx, { committeeId, id: roundId, from, by, at })
    await tx
      .insert(checkup)
      .values({ committeeId, id: checkupId, roundId, checkingId, checkedId, state, submittedAt })
    for (const memberId of checkerIds) await tx.insert(checker).values({ committeeId, checkupId, memberId })
    for (const itemKey of marked) {
      const points = defaultChecklist.find(({ key }) => key === itemKey)?.points ?? 0
      await tx.insert(itemMark).values({
        ...{ committeeId, checkupId, itemKey, level: 'full' as const, points, note: '' },
        ...{ revision: 1, markedBy: by, markedAt: at },
      })
    }
    for (const itemKey of objected) {
      await tx.insert(objection).values({ committeeId, checkupId, itemKey, reason: '有记录', by, at })
    }
  })
  return checkupId
}

interface NewRound {
  committeeId: string
  id: string
  from: string
  by: string
  at: Date
}

async function insertRound(tx: Tx, { committeeId, id, from, by, at }: NewRound): Promise<void> {
  const lists = await tx.select().from(checklist)
  if (lists.length === 0) {
    await keepChecklist(tx, { committeeId, version: 1, savedBy: by, savedAt: at }, defaultChecklist)
  }
  await tx.insert(checkupRound).values({
    ...{ committeeId, id, from, to: from, checklistVersion: 1, state: 'open' as const },
    ...{ openedBy: by, openedAt: at },
  })
}

/** A round in which A checks B, B checks C and C checks A, with nothing entered yet; its id. */
export async function roundOfThree({ id: committeeId, database, people, branches }: World): Promise<string> {
  const [by, at, roundId] = [people.officer.memberId, new Date(), randomUUID()]
  const from = addDays('2000-01-01', roundsMade++)
  const { A, B, C } = branches
  await database.transaction({ committeeId }, async (tx) => {
    await insertRound(tx, { committeeId, id: roundId, from, by, at })
    const pairs = [
      [A, B],
      [B, C],
      [C, A],
    ] as const
    await tx.insert(checkup).values(
      pairs.map(([checkingId, checkedId]) => ({
        ...{ committeeId, id: randomUUID(), roundId, checkingId, checkedId },
        state: 'checking' as const,
      })),
    )
  })
  return roundId
}

/** A finding on such a check-up's item 会议记录, as the calls would have left it; its id. */
export async function findingOf(
  world: World,
  checkupId: string,
  state: FindingState = 'open',
  wishes: { branchId: string; responsibleId?: string; dueOn?: string; recursId?: string },
): Promise<string> {
  const { id: committeeId, people, database } = world
  const { branchId, responsibleId = people.left.memberId, dueOn = '2026-06-30', recursId = null } = wishes
  const [findingId, foundAt] = [randomUUID(), world.now()]
  const rectification = state === 'open' ? {} : { responsibleId, measure: '补齐记录' }
  const handedIn =
    state === 'submitted' || state === 'verified' ? { submittedBy: responsibleId, evidence: '已补齐' } : {}
  await database.transaction({ committeeId }, async (tx) => {
    await tx.insert(finding).values({
      ...{
        committeeId,
        id: findingId,
        checkupId,
        branchId,
        itemKey: 'minutes',
        category: 'records' as const,
      },
      ...{ text: '记录不全', suggestion: '补齐', dueOn, state, ...rectification, ...handedIn, recursId },
      ...{ foundBy: people.officer.memberId, foundAt },
    })
    const [of] = await tx
      .select({ state: checkup.state })
      .from(checkup)
      .where(and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId)))
    if (of?.state === 'checking') return
    await moveTotals(tx, committeeId, [], talliesOfFinding({ branchId, state, foundAt }))
  })
  return findingId
}
