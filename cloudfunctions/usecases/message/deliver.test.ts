import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { onEveryStore, type World } from '../../../local/testing/world'
import { LOST } from '../../../src/domain/delivery'
import type { Database } from '../../database/database'
import { tell } from '../../database/messages'
import { testPorts } from '../../../local/testing/ports'
import type { Courier, Letter } from '../../wechat/ports'
import { deliver } from './deliver'

const settings = { messages: { templates: { activity: 'T1', review: 'T2', reminder: 'T3' } } }
type State = 'waiting' | 'sending' | 'sent' | 'dead'
interface Row {
  message_id: string
  state: State
  tries: number
  failure: string | null
  due_at: string
}

/** WeChat: it counts what each may be sent, and notes what left. `fate` says what befalls the next letter. */
class Post implements Courier {
  left: Letter[] = []
  constructor(private readonly fate: () => 'arrives' | 'arrivesUnheard' | 'lost' | 'busy' | 'refused') {}
  send(letter: Letter) {
    switch (this.fate()) {
      case 'busy':
        return Promise.resolve({ failed: '微信繁忙', retry: true })
      case 'refused':
        return Promise.resolve({ failed: '对方没有同意', retry: false })
      case 'lost':
        return Promise.reject(new Error('no network'))
      case 'arrivesUnheard':
        this.left.push(letter)
        return Promise.reject(new Error('no answer'))
      case 'arrives':
        this.left.push(letter)
        return Promise.resolve('sent' as const)
    }
  }
}

const granted = (world: World, index: number, template: 'activity' | 'review' | 'reminder' = 'reminder') =>
  world.as(world.people.a[index]!).does('message.grant', { grantId: randomUUID(), template })

const toldTo = (world: World, index: number, key: string) =>
  world.database.transaction({ committeeId: world.id }, (tx) =>
    tell({ tx, committeeId: world.id, now: world.now(), ports: testPorts() }, [
      { memberId: world.people.a[index]!.memberId, kind: 'reminder', key, text: key, subjectId: null },
    ]),
  )

const outbox = async (world: World): Promise<Row[]> =>
  ((await world.books()).delivery ?? []).map((row) => JSON.parse(row) as Row)

const runOn = (world: World, courier: Courier, database: Database = world.database) =>
  deliver(database, courier, world.id, () => world.now())

/** Books whose transaction number `n` and those after it break before they commit. */
const breakingFrom = (database: Database, n: number): Database => {
  let begun = 0
  return {
    ...database,
    transaction: (sight, work) =>
      database.transaction(sight, async (tx, caller) => {
        const result = await work(tx, caller)
        if (++begun >= n) throw new Error('the machine stopped')
        return result
      }),
  }
}

onEveryStore('the outbox', (newWorld) => {
  test('carries a message by a leave that was given, once, and the next only by another', async () => {
    const world = await newWorld({ settings })
    const post = new Post(() => 'arrives')
    await granted(world, 0)
    await toldTo(world, 0, 'one')
    await toldTo(world, 0, 'two')
    await toldTo(world, 0, 'one')
    await toldTo(world, 1, 'one')
    expect(await runOn(world, post)).toEqual({ sent: 1, waiting: 0, dead: 0, lost: 0 })
    expect(await runOn(world, post)).toEqual({ sent: 0, waiting: 0, dead: 0, lost: 0 })
    expect(post.left).toEqual([
      {
        openid: world.people.a[0]!.openid,
        templateId: 'T3',
        text: 'one',
        at: world.now(),
        page: 'pages/messages/index',
      },
    ])
    expect((await world.as(world.people.a[0]!).does('message.list', {})).items).toHaveLength(2)
  })

  test('nothing leaves without a template in the settings, and the leave stays', async () => {
    const world = await newWorld()
    await granted(world, 0)
    await toldTo(world, 0, 'one')
    expect(await outbox(world)).toEqual([])
    expect(await granted(world, 0)).toEqual({ unused: 2 })
  })

  test('waits longer after each failure that may pass, and gives up in the end', async () => {
    const world = await newWorld({ settings })
    const post = new Post(() => 'busy')
    await granted(world, 0)
    await toldTo(world, 0, 'one')
    for (const minutes of [1, 5, 30, 120]) {
      expect(await runOn(world, post)).toMatchObject({ waiting: 1 })
      expect(await runOn(world, post)).toMatchObject({ waiting: 0, dead: 0 })
      world.later(minutes)
    }
    expect(await runOn(world, post)).toMatchObject({ dead: 1 })
    expect(await outbox(world)).toMatchObject([{ state: 'dead', tries: 5, failure: '微信繁忙' }])
    const { items } = await world.as(world.people.officer).does('message.dead', {})
    expect(items).toMatchObject([
      { memberName: '甲1', branchName: '第A党支部', text: 'one', tries: 5, failure: '微信繁忙' },
    ])
  })

  test('what stopped half way is never sent again, and shows as a dead letter after some minutes', async () => {
    const world = await newWorld({ settings })
    const post = new Post(() => 'arrives')
    await granted(world, 0)
    await toldTo(world, 0, 'one')
    // The third transaction is the one that settles it.
    await runOn(world, post, breakingFrom(world.database, 3)).catch(() => null)
    expect(post.left).toHaveLength(1)
    expect(await outbox(world)).toMatchObject([{ state: 'sending' }])
    world.later(9)
    expect(await runOn(world, post)).toMatchObject({ lost: 0 })
    world.later(2)
    expect(await runOn(world, post)).toEqual({ sent: 0, waiting: 0, dead: 0, lost: 1 })
    expect(await outbox(world)).toMatchObject([{ state: 'dead', failure: LOST }])
    expect(post.left).toHaveLength(1)
  })

  test('somebody who has no WeChat bound gets it in the inbox alone', async () => {
    const world = await newWorld({ settings })
    await granted(world, 0)
    await toldTo(world, 0, 'one')
    await world.as(world.people.officer).does('binding.unbind', { memberId: world.people.a[0]!.memberId })
    expect(await runOn(world, new Post(() => 'arrives'))).toMatchObject({ dead: 1 })
    expect(await outbox(world)).toMatchObject([{ state: 'dead', failure: '没有绑定微信' }])
  })

  test('what is told at night leaves in the morning', async () => {
    const world = await newWorld({ settings })
    const post = new Post(() => 'arrives')
    await granted(world, 0)
    world.at('2026-05-21', '01:10')
    await toldTo(world, 0, 'one')
    expect(await runOn(world, post)).toMatchObject({ sent: 0 })
    world.at('2026-05-21', '08:00')
    expect(await runOn(world, post)).toMatchObject({ sent: 1 })
  })
})

type Step =
  | { does: 'grant'; who: number }
  | { does: 'tell'; who: number; what: number; times: number }
  | { does: 'run'; fates: number[]; breaksAt: number; atOnce: number }
  | { does: 'wait'; minutes: number }

const who = fc.nat(2)
const steps = (crashes: boolean): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ does: fc.constant('grant' as const), who }) },
      {
        weight: 5,
        arbitrary: fc.record({
          does: fc.constant('tell' as const),
          who,
          what: fc.nat(5),
          times: fc.integer({ min: 1, max: 3 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          does: fc.constant('run' as const),
          fates: fc.array(fc.nat(crashes ? 5 : 1), { minLength: 4, maxLength: 4 }),
          breaksAt: crashes ? fc.integer({ min: 1, max: 9 }) : fc.constant(1000),
          atOnce: fc.integer({ min: 1, max: 2 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          does: fc.constant('wait' as const),
          minutes: fc.constantFrom(1, 6, 12, 31, 130),
        }),
      },
    ),
    // Without crashes too few for five tries that fail, after which one is given up.
    { minLength: 4, maxLength: crashes ? 14 : 10, size: 'max' },
  )

const FATES = ['arrives', 'busy', 'arrives', 'refused', 'lost', 'arrivesUnheard'] as const

/** Lives through the steps and then lets everything that is due come to rest; what left. */
async function lived(world: World, all: readonly Step[]): Promise<Letter[]> {
  let fates: number[] = []
  let turn = 0
  const post = new Post(() => FATES[fates[turn++ % Math.max(1, fates.length)] ?? 0] ?? 'arrives')
  for (const step of all) {
    switch (step.does) {
      case 'grant':
        await granted(world, step.who)
        break
      case 'tell':
        // The same several times at once: somebody taps twice, a timer comes by twice.
        await Promise.all(
          Array.from({ length: step.times }, () => toldTo(world, step.who, `told ${step.what}`)),
        )
        break
      case 'run':
        fates = step.fates
        await Promise.all(
          Array.from({ length: step.atOnce }, () =>
            runOn(world, post, breakingFrom(world.database, step.breaksAt)).catch(() => null),
          ),
        )
        break
      case 'wait':
        world.later(step.minutes)
    }
  }
  fates = []
  for (let round = 0; round < 5; round++) {
    world.at('2026-05-22', `1${round}:00`)
    await runOn(world, post)
  }
  return post.left
}

interface GrantRow {
  used_by: string | null
  member_id: string
}
interface MessageRow {
  id: string
  key: string
  member_id: string
}

async function kept(world: World) {
  const books = await world.books()
  const rows = <T>(name: string) => (books[name] ?? []).map((row) => JSON.parse(row) as T)
  return {
    grants: rows<GrantRow>('message_grant'),
    messages: rows<MessageRow>('message'),
    deliveries: rows<Row>('delivery'),
  }
}

onEveryStore('whatever happens', (newWorld, store) => {
  const numRuns = store.name === 'PGlite' ? 15 : 30

  /** Who got which text from WeChat, as `member key`. */
  const namesOf = (world: World, letters: readonly Letter[]) =>
    letters.map(({ openid, text }) => {
      const person = world.people.a.find((each) => each.openid === openid)
      return `${person?.memberId ?? '?'} ${text}`
    })

  test('each message leaves at most once, and each leave carries at most one', async () => {
    await fc.assert(
      fc.asyncProperty(steps(true), async (all) => {
        const world = await newWorld({ a: 3, b: 0, settings })
        const left = namesOf(world, await lived(world, all))
        const { grants, messages, deliveries } = await kept(world)
        expect(new Set(left).size).toBe(left.length)
        const used = grants.flatMap(({ used_by }) => (used_by === null ? [] : [used_by]))
        expect(new Set(used).size).toBe(used.length)
        expect(deliveries.map(({ message_id }) => message_id).sort()).toEqual([...used].sort())
        expect(deliveries.filter(({ state }) => state === 'waiting' || state === 'sending')).toEqual([])
        expect(left.length).toBeLessThanOrEqual(used.length)
        // Of what is said to be sent each did leave.
        const sent = deliveries.filter(({ state }) => state === 'sent').map(({ message_id }) => message_id)
        const nameOf = (id: string) => {
          const found = messages.find((each) => each.id === id)
          return `${found?.member_id ?? '?'} ${found?.key ?? '?'}`
        }
        expect(left).toEqual(expect.arrayContaining(sent.map(nameOf)))
      }),
      { numRuns },
    )
  }, 120_000)

  test('where nothing breaks each message that has a leave leaves exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(steps(false), async (all) => {
        const world = await newWorld({ a: 3, b: 0, settings })
        const left = namesOf(world, await lived(world, all))
        const { grants, messages } = await kept(world)
        const due = messages.filter(({ id }) => grants.some(({ used_by }) => used_by === id))
        expect([...left].sort()).toEqual(due.map(({ member_id, key }) => `${member_id} ${key}`).sort())
      }),
      { numRuns },
    )
  }, 120_000)
})
