import { randomUUID } from 'node:crypto'
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { answerWith, type CallLine } from '../../cloudfunctions/api/answer'
import { nodePorts } from '../../cloudfunctions/api/ports'
import type { Database } from '../../cloudfunctions/database/database'
import * as schema from '../../cloudfunctions/database/schema'
import { generateObligations } from '../../cloudfunctions/usecases/obligation/generate'
import { type Difference, recount } from '../../cloudfunctions/usecases/total/recount'
import type { ActionName, InputOf } from '../../src/contract/contract'
import { dateOf, instantAt } from '../../src/domain/calendar'
import { type Caller, callerWith } from './caller'
import { type Committee, makeCommittee, type Person } from './committee'
import { type Store, stores } from './stores'

export interface World extends Committee {
  database: Database
  answer: ReturnType<typeof answerWith>
  /** One line a call. */
  log: CallLine[]
  /** Transactions that the calls have taken so far: more than the calls, where one had to be tried again. */
  tries(): number
  as(who: Pick<Person, 'openid'>): Caller
  now(): Date
  /** Sets the clock to a Beijing day and time. */
  at(date: string, time: string): void
  /** Moves the clock on, minutes. */
  later(minutes: number): void
  /** Every row of the committee in every table. */
  books(): Promise<Record<string, string[]>>
  recount(): Promise<Difference[]>
  generateObligations(day?: string): Promise<number>
}

export const tables = Object.values(schema).filter((each) => is(each, PgTable))

/** A committee of its own with its calls and its clock, which begins on 20 May 2026 at ten in Beijing. */
export async function makeWorld(
  database: Database,
  wishes: Parameters<typeof makeCommittee>[1] = {},
): Promise<World> {
  const committee = await makeCommittee(database, wishes)
  const { id: committeeId } = committee
  const log: CallLine[] = []
  let now = instantAt('2026-05-20', '10:00')
  let tries = 0
  const answer = answerWith({
    database,
    ports: nodePorts('https://dangjian.test'),
    now: () => (tries++, now),
    log: (line) => log.push(line),
  })
  return {
    ...committee,
    database,
    answer,
    log,
    tries: () => tries,
    as: ({ openid }) =>
      callerWith(async (action, input) => {
        const answered = await answer(openid, { action, input })
        if ('fault' in answered)
          throw new Error(`${action}: fault ${log.find(({ error }) => error)?.error ?? ''}`)
        return answered
      }),
    now: () => now,
    at: (date, time) => {
      now = instantAt(date, time)
    },
    later: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    books: () =>
      database.transaction({ committeeId }, async (tx) => {
        const books: Record<string, string[]> = {}
        for (const table of tables) {
          const rows = await tx
            .select()
            .from(table)
            .where(sql`committee_id = ${committeeId}`)
          books[getTableName(table)] = rows.map((row) => JSON.stringify(row)).sort()
        }
        return books
      }),
    recount: () => database.transaction({ committeeId }, (tx) => recount(tx, committeeId)),
    generateObligations: (day = dateOf(now)) =>
      database.transaction({ committeeId }, (tx) => generateObligations(tx, committeeId, day)),
  }
}

/** A valid plan: a theme day of branch A for all its members, an hour from now, published at once. */
export function planOf(
  world: World,
  wishes: Partial<InputOf<'activity.plan'>> & { startsIn?: number; minutes?: number } = {},
): InputOf<'activity.plan'> {
  const { startsIn = 60, minutes = 90, ...rest } = wishes
  const start = world.now().getTime() + startsIn * 60_000
  return {
    activityId: randomUUID(),
    kind: 'themeDay',
    title: '主题党日',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + minutes * 60_000).toISOString(),
    place: '三楼会议室',
    hostBranchIds: [world.branches.A],
    expectedMemberIds: world.membersOf.A,
    publish: true,
    ...rest,
  }
}

/** An activity planned by the committee's officer; its id. */
export async function planned(world: World, wishes: Parameters<typeof planOf>[1] = {}): Promise<string> {
  const { activityId } = await world.as(world.people.officer).does('activity.plan', planOf(world, wishes))
  return activityId
}

/** The link on the organiser's screen at this moment. */
export const codeOf = async (world: World, activityId: string): Promise<string> =>
  (await world.as(world.people.officer).does('checkin.showCode', { activityId })).link

/** A reflection of somebody's, handed in; its id. */
export async function handedIn(
  world: World,
  who: Person,
  content: InputOf<'submission.submit'>['content'] = {
    kind: 'reflection',
    title: '学习体会',
    body: '深受启发。',
  },
): Promise<string> {
  const { submissionId } = await world
    .as(who)
    .does('submission.submit', { submissionId: randomUUID(), content })
  return submissionId
}

/** One verdict, as `submission.review` takes it. */
export const verdictOn = (
  submissionId: string,
  verdict: 'approved' | 'returned' = 'approved',
  rest: { round?: number; reviewId?: string; comment?: string } = {},
): InputOf<'submission.review'> => ({
  reviews: [
    {
      reviewId: rest.reviewId ?? randomUUID(),
      submissionId,
      round: rest.round ?? 1,
      verdict,
      comment: rest.comment ?? (verdict === 'returned' ? '请写具体些' : ''),
    },
  ],
})

/** Does something that is to leave no trace: fails when any row of the committee differs afterwards. */
export async function unchanged<T>(world: World, act: () => Promise<T>): Promise<T> {
  const before = await world.books()
  const result = await act()
  expect(await world.books()).toEqual(before)
  return result
}

type Suite = (
  newWorld: (wishes?: Parameters<typeof makeCommittee>[1]) => Promise<World>,
  store: Store,
) => void

/** A suite that runs on every store; `newWorld` makes a committee in the suite's own database. */
export function onEveryStore(about: string, tests: Suite, on: readonly Store[] = stores): void {
  describe.each(on)(`${about} ($name)`, (store) => {
    let database: Database
    beforeAll(async () => {
      database = await store.open()
    }, 60_000)
    afterAll(() => database.close())
    tests((wishes) => makeWorld(database, wishes), store)
  })
}

/** A long suite whose subject does not depend on the store: on the server where there is one, being faster. */
export const onOneStore = (about: string, tests: Suite): void => onEveryStore(about, tests, stores.slice(-1))

/** A call that is to be refused with a Chinese sentence and to leave no trace; the code. */
export async function refused(
  world: World,
  who: Person,
  action: ActionName,
  input: unknown,
): Promise<string> {
  const { code, message } = await unchanged(world, () => world.as(who).refusal(action, input))
  expect(message).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*$/)
  return code
}
