import { randomUUID } from 'node:crypto'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

const KEY = '0123456789ABCDEFGHJKMNPQRS'
const OTHER_KEY = 'SRQPNMKJHGFEDCBA9876543210'
type Sent = InputOf<'feedback.send'>

const signed = (change: Partial<Sent> = {}): Sent => ({
  feedbackId: randomUUID(),
  text: '建议把学习安排在周五',
  anonymous: false,
  ...change,
})
const unsigned = (change: Partial<Sent> = {}): Sent => signed({ anonymous: true, key: KEY, ...change })

const keyNumber = (number: number) => String(number).padStart(26, '0')

onEveryStore('feedback', (newWorld) => {
  test('a signed one is answered once, and its author told', async () => {
    const world = await newWorld()
    const { a, officer } = world.people
    const author = a[0]!
    const sent = signed()
    await world.as(author).does('feedback.send', sent)
    await unchanged(world, () => world.as(author).does('feedback.send', sent))
    const waiting = await world.as(officer).does('feedback.list', { state: 'waiting' })
    expect(waiting).toEqual({
      items: [
        {
          id: sent.feedbackId,
          text: sent.text,
          on: '2026-05-20',
          state: 'waiting',
          answer: null,
          answeredOn: null,
          author: { name: author.name, branchName: '第A党支部' },
        },
      ],
      nextCursor: null,
      waiting: 1,
    })

    world.at('2026-05-21', '09:00')
    const answer = { feedbackId: sent.feedbackId, answer: '下月起执行' }
    await world.as(officer).does('feedback.answer', answer)
    await unchanged(world, () => world.as(officer).does('feedback.answer', answer))
    expect(await world.as(officer).does('feedback.list', { state: 'waiting' })).toMatchObject({
      items: [],
      waiting: 0,
    })
    const { items } = await world.as(author).does('feedback.mine', { keys: [] })
    expect(items).toMatchObject([
      {
        id: sent.feedbackId,
        anonymous: false,
        state: 'answered',
        answer: '下月起执行',
        answeredOn: '2026-05-21',
      },
    ])
    const { message = [], audit_line: audit = [] } = await world.books()
    expect(message.map((row) => JSON.parse(row) as object)).toMatchObject([
      { member_id: author.memberId, kind: 'feedback', subject_id: sent.feedbackId },
    ])
    expect(audit.filter((line) => line.includes(sent.feedbackId)).length).toBe(2)
    expect([...audit, ...message].join()).not.toMatch(/周五|下月起/)
  })

  test('an anonymous one leads to nobody, and its answer is read with the key', async () => {
    const world = await newWorld()
    const { a, officer } = world.people
    const author = a[0]!
    const before = await world.books()
    const sent = unsigned()
    world.log.length = 0
    await world.as(author).does('feedback.send', sent)
    const after = await world.books()
    await unchanged(world, () => world.as(author).does('feedback.send', sent))
    await world.as(author).does('feedback.mine', { keys: [KEY] })
    // Beside itself it has left nothing at all: no audit line, no message, no count of its author.
    expect({ ...after, feedback: [] }).toEqual({ ...before, feedback: [] })
    const [row = ''] = after.feedback ?? []
    expect(row).not.toContain(author.memberId)
    expect(row).not.toContain(author.openid)
    expect(row).not.toContain(KEY)
    expect(JSON.parse(row)).toMatchObject({ member_id: null, answered_by: null })
    // Within the day nobody knows when.
    expect(new Date((JSON.parse(row) as { at: string }).at).toISOString()).toBe('2026-05-19T16:00:00.000Z')
    expect(world.log.map(({ action, actor }) => [action, actor])).toEqual([
      ['feedback.send', null],
      ['feedback.send', null],
      ['feedback.mine', null],
    ])

    const { items } = await world.as(officer).does('feedback.list', { state: 'waiting' })
    expect(items).toMatchObject([{ author: null, on: '2026-05-20' }])
    await world.as(officer).does('feedback.answer', { feedbackId: sent.feedbackId, answer: '已处理' })
    expect((await world.books()).message).toEqual([])
    const seen = async (who: World['people']['officer'], keys: string[]) =>
      (await world.as(who).does('feedback.mine', { keys })).items.map(({ answer }) => answer)
    expect(await seen(author, [KEY])).toEqual(['已处理'])
    expect(await seen(author, [])).toEqual([])
    expect(await seen(author, [OTHER_KEY])).toEqual([])
    // Who holds the key is nobody's business: also on another's phone.
    expect(await seen(a[1]!, [KEY, OTHER_KEY])).toEqual(['已处理'])
  })

  test('who hands in a signed one leaves no name in the log either, so that no name says it was anonymous', async () => {
    const world = await newWorld()
    world.log.length = 0
    await world.as(world.people.a[0]!).does('feedback.send', signed())
    await world.as(world.people.a[0]!).does('month.mine', {})
    expect(world.log.map(({ actor }) => actor)).toEqual([null, world.people.a[0]!.memberId])
  })

  test('nobody sees another’s; only the committee’s officers see them all', async () => {
    const world = await newWorld()
    const { a, officer, chief, secretaryA, organizerA, contact, leaderA } = world.people
    const { feedbackId } = await world.as(a[0]!).does('feedback.send', signed())
    await world.as(a[1]!).does('feedback.send', unsigned())
    for (const who of [a[1]!, secretaryA, organizerA, leaderA, contact]) {
      expect(await world.as(who).does('feedback.mine', { keys: [OTHER_KEY] })).toEqual({ items: [] })
      expect(await world.as(who).code('feedback.list', { state: 'waiting' })).toBe('NOT_PERMITTED')
      expect(await world.as(who).code('feedback.answer', { feedbackId, answer: '好' })).toBe('NOT_PERMITTED')
    }
    for (const who of [officer, chief]) {
      expect((await world.as(who).does('feedback.list', { state: 'waiting' })).waiting).toBe(2)
    }
  })

  test('another committee’s key opens nothing here', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    await world.as(world.people.a[0]!).does('feedback.send', unsigned())
    const { items } = await other.as(other.people.a[0]!).does('feedback.mine', { keys: [KEY] })
    expect(items).toEqual([])
    // And the same key may be somebody's there.
    await other.as(other.people.a[0]!).does('feedback.send', unsigned())
  })

  test('the list goes on page by page, each once', async () => {
    const world = await newWorld()
    for (let number = 0; number < 23; number++) {
      await world.as(world.people.a[0]!).does('feedback.send', unsigned({ key: keyNumber(number) }))
    }
    const ask = (cursor: string | null) =>
      world.as(world.people.officer).does('feedback.list', { state: 'waiting', cursor })
    const first = await ask(null)
    const second = await ask(first.nextCursor)
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  })

  test('two who hand in at once do not pass the count of the day', async () => {
    const world = await newWorld()
    const codes = await Promise.all(
      Array.from({ length: 8 }, () => world.as(world.people.a[0]!).send('feedback.send', signed())),
    )
    expect(codes.filter(({ ok }) => ok).length).toBe(5)
    world.at('2026-05-21', '00:00')
    await world.as(world.people.a[0]!).does('feedback.send', signed())
  })
})

refusesAll('feedback is refused when', [
  [
    'it says nothing',
    'INVALID_INPUT',
    ({ people }) => [people.a[0]!, 'feedback.send', signed({ text: ' \n' })],
  ],
  [
    'it is too long',
    'INVALID_INPUT',
    ({ people }) => [people.a[0]!, 'feedback.send', signed({ text: '长'.repeat(1001) })],
  ],
  [
    'it is to be anonymous and has no key',
    'INVALID_INPUT',
    ({ people }) => [people.a[0]!, 'feedback.send', signed({ anonymous: true })],
  ],
  [
    'it is signed and has a key all the same',
    'INVALID_INPUT',
    ({ people }) => [people.a[0]!, 'feedback.send', signed({ key: KEY })],
  ],
  [
    'its id is another’s',
    'ID_TAKEN',
    async (world) => {
      const sent = signed()
      await world.as(world.people.a[0]!).does('feedback.send', sent)
      return [world.people.a[1]!, 'feedback.send', sent]
    },
  ],
  [
    'its id has said something else',
    'ID_TAKEN',
    async (world) => {
      const sent = signed()
      await world.as(world.people.a[0]!).does('feedback.send', sent)
      return [world.people.a[0]!, 'feedback.send', { ...sent, text: '另一件事' }]
    },
  ],
  [
    'an anonymous one is to become signed',
    'ID_TAKEN',
    async (world) => {
      const sent = unsigned()
      await world.as(world.people.a[0]!).does('feedback.send', sent)
      return [world.people.a[0]!, 'feedback.send', { ...sent, anonymous: false, key: null }]
    },
  ],
  [
    'its key has opened another',
    'ID_TAKEN',
    async (world) => {
      await world.as(world.people.a[0]!).does('feedback.send', unsigned())
      return [world.people.a[0]!, 'feedback.send', unsigned()]
    },
  ],
  [
    'it is the sixth of the day',
    'FEEDBACK_TOO_MANY',
    async (world) => {
      for (let sent = 0; sent < 5; sent++) await world.as(world.people.a[0]!).does('feedback.send', signed())
      return [world.people.a[0]!, 'feedback.send', signed()]
    },
  ],
  [
    'it is the fifty-first anonymous one of the day',
    'FEEDBACK_ANONYMOUS_FULL',
    async (world) => {
      for (let sent = 0; sent < 50; sent++) {
        const who = sent % 2 === 0 ? world.people.a[0]! : world.people.a[1]!
        await world.as(who).does('feedback.send', unsigned({ key: keyNumber(sent) }))
      }
      return [world.people.b[0]!, 'feedback.send', unsigned()]
    },
  ],
  [
    'there is nothing to answer',
    'NOT_FOUND',
    ({ people }) => [people.officer, 'feedback.answer', { feedbackId: randomUUID(), answer: '好' }],
  ],
  [
    'what is to be answered is another committee’s',
    'NOT_FOUND',
    async (world, other) => {
      const sent = signed()
      await other.as(other.people.b[0]!).does('feedback.send', sent)
      return [world.people.officer, 'feedback.answer', { feedbackId: sent.feedbackId, answer: '好' }]
    },
  ],
  [
    'it has another answer',
    'FEEDBACK_ANSWERED',
    async (world) => {
      const sent = signed()
      await world.as(world.people.a[0]!).does('feedback.send', sent)
      await world
        .as(world.people.chief)
        .does('feedback.answer', { feedbackId: sent.feedbackId, answer: '好' })
      return [world.people.officer, 'feedback.answer', { feedbackId: sent.feedbackId, answer: '不好' }]
    },
  ],
])
