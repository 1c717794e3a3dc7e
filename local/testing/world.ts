import { randomUUID } from 'node:crypto'
import { getTableName, sql } from 'drizzle-orm'
import { answerWith, type CallLine } from '../../cloudfunctions/api/answer'
import type { Database } from '../../cloudfunctions/database/database'
import { talkPair } from '../../cloudfunctions/database/schema/talk'
import { generateObligations } from '../../cloudfunctions/usecases/obligation/generate'
import { type Difference, recount } from '../../cloudfunctions/usecases/total/recount'
import type { ActionName, InputOf } from '../../src/contract/contract'
import { dateOf, instantAt } from '../../src/domain/calendar'
import { handlers } from '../handlers'
import { type Caller, callerWith } from './caller'
import { type Committee, makeCommittee, type Person } from './committee'
import { testPorts } from './ports'
import { type Store, stores } from './stores'
import { tables } from './tables'

export interface World extends Committee {
  database: Database
  answer: ReturnType<typeof answerWith>
  /** One line a call. */
  log: CallLine[]
  /** Transactions that the calls have taken so far: more than the calls, where one had to be tried again. */
  tries(): number
  as(who: Pick<Person, 'openid'>): Caller
  /** The same committee, clock and log with other books. */
  on(database: Database): World
  now(): Date
  /** Sets the clock to a Beijing day and time. */
  at(date: string, time: string): void
  /** Moves the clock on, minutes. */
  later(minutes: number): void
  /** Every row of the committee in every table, as JSON with the columns' names. */
  books(): Promise<Record<string, string[]>>
  recount(): Promise<Difference[]>
  generateObligations(day?: string): Promise<number>
}

interface Clock {
  now: Date
  tries: number
}

/** A committee with its calls, as they go on a database. */
function worldOn(database: Database, committee: Committee, clock: Clock, log: CallLine[]): World {
  const { id: committeeId } = committee
  const answer = answerWith({
    handlers,
    database,
    ports: testPorts('https://dangjian.test'),
    now: () => (clock.tries++, clock.now),
    log: (line) => log.push(line),
  })
  return {
    ...committee,
    database,
    answer,
    log,
    tries: () => clock.tries,
    as: ({ openid }) =>
      callerWith(async (action, input) => {
        const answered = await answer(openid, { action, input })
        if ('fault' in answered) {
          throw new Error(`${action}: fault ${log.find(({ error }) => error)?.error ?? ''}`)
        }
        return answered
      }),
    on: (other) => worldOn(other, committee, clock, log),
    now: () => clock.now,
    at: (date, time) => {
      clock.now = instantAt(date, time)
    },
    later: (minutes) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
    },
    books: () =>
      database.transaction({ committeeId }, async (tx) => {
        const ofTable = (name: string) =>
          sql`select ${name} as name, to_jsonb(t)::text as row from ${sql.identifier(name)} t
            where committee_id = ${committeeId}`
        const names = tables.map((table) => getTableName(table))
        const asked = await tx.execute(sql.join(names.map(ofTable), sql` union all `))
        const { rows } = asked as { rows: { name: string; row: string }[] }
        const rowsOf = (name: string) => rows.filter((each) => each.name === name).map(({ row }) => row)
        return Object.fromEntries(names.map((name) => [name, rowsOf(name).sort()]))
      }),
    recount: () => database.transaction({ committeeId }, (tx) => recount(tx, committeeId)),
    generateObligations: (day = dateOf(clock.now)) =>
      database.transaction({ committeeId }, (tx) => generateObligations(tx, committeeId, day)),
  }
}

/** A committee of its own with its calls and its clock, which begins on 20 May 2026 at ten in Beijing. */
export const makeWorld = async (
  database: Database,
  wishes: Parameters<typeof makeCommittee>[1] = {},
): Promise<World> =>
  worldOn(
    database,
    await makeCommittee(database, wishes),
    { now: instantAt('2026-05-20', '10:00'), tries: 0 },
    [],
  )

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

/** The officer ticks some members of an activity that has begun. */
export async function ticked(
  world: World,
  activityId: string,
  memberIds: readonly string[],
  status: 'present' | 'absent' | 'leave' = 'present',
): Promise<void> {
  if (memberIds.length === 0) return
  const entries = memberIds.map((memberId) => ({ memberId, status }))
  await world.as(world.people.officer).does('checkin.record', { activityId, source: 'secretary', entries })
}

/** An activity that is held now and closed at once; everybody expected came, unless `present` says who. Its id. */
export async function held(
  world: World,
  { present, ...wishes }: NonNullable<Parameters<typeof planOf>[1]> & { present?: readonly string[] } = {},
): Promise<string> {
  const plan = planOf(world, { startsIn: 0, ...wishes })
  const { activityId } = plan
  const officer = world.as(world.people.officer)
  await officer.does('activity.plan', plan)
  await ticked(world, activityId, present ?? plan.expectedMemberIds)
  await officer.does('activity.close', { activityId })
  return activityId
}

/** A leader and somebody of their charge, paired since the new year as the roster would have it; the pair's id. */
export async function paired(
  world: World,
  leader: Person,
  sectionHead: Person = world.people.contact,
): Promise<string> {
  const pairId = randomUUID()
  await world.database.transaction({ committeeId: world.id }, (tx) =>
    tx.insert(talkPair).values({
      committeeId: world.id,
      id: pairId,
      leaderId: leader.memberId,
      sectionHeadId: sectionHead.memberId,
      from: '2026-01-01',
      to: null,
    }),
  )
  return pairId
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
