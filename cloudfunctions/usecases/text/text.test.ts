import { randomUUID } from 'node:crypto'
import { handlers } from '../../../local/handlers'
import { testPorts } from '../../../local/testing/ports'
import { refusesAll } from '../../../local/testing/refusals'
import { handedIn, onEveryStore, planned, planOf, unchanged, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'
import { answerWith } from '../../api/answer'
import { message } from '../../database/schema/message'

const REVIEW = '待查样例'
const RISKY = '违规样例'

/** A plan of branch A's secretary with a note, published at once; its id. */
async function planning(world: World, note: string, change: Partial<InputOf<'activity.plan'>> = {}) {
  const plan = planOf(world, { note, ...change })
  const { state } = await world.as(world.people.secretaryA).does('activity.plan', plan)
  return { activityId: plan.activityId, state, plan }
}

const changeOf = ({ publish: _, ...plan }: InputOf<'activity.plan'>, note: string, revision = 1) => ({
  ...plan,
  note,
  revision,
})

/** What waits for somebody. */
const waiting = async (world: World, who = world.people.organizerA) =>
  (await world.as(who).does('text.holds', { cursor: null })).items

const decided = async (world: World, verdict: 'cleared' | 'withheld', who = world.people.organizerA) => {
  const [hold] = await waiting(world, who)
  return world.as(who).does('text.decide', { holdId: hold?.id ?? '', verdict })
}

/** What somebody was told by `text.decide`. */
const told = (world: World) =>
  world.database.transaction({ committeeId: world.id }, async (tx) =>
    (await tx.select().from(message))
      .filter(({ kind }) => kind === 'text')
      .map(({ memberId, text }) => [memberId, text]),
  )

/** A political birthday in June, when everybody of a test committee joined. */
const birthday = (world: World) => planned(world, { kind: 'politicalBirthday', startsIn: 20 * 24 * 60 })

onEveryStore('texts that others read', (newWorld) => {
  test('a held plan stays a draft until somebody else has looked; its author is told', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA, secretaryB, officer, a } = world.people
    const { activityId, state, plan } = await planning(world, REVIEW)
    expect(state).toBe('draft')
    const secretary = world.as(secretaryA)
    await unchanged(world, () => secretary.does('activity.plan', plan))
    await unchanged(world, async () => {
      expect(await secretary.code('activity.publish', { activityId })).toBe('TEXT_WAITING')
      expect(await world.as(a[0]!).code('activity.get', { activityId })).toBe('NOT_FOUND')
      expect(await waiting(world, secretaryA)).toEqual([])
      expect(await waiting(world, secretaryB)).toEqual([])
    })
    const [hold] = await waiting(world)
    expect(hold).toMatchObject({
      subject: 'activity',
      about: '主题党日',
      text: `主题党日\n三楼会议室\n${REVIEW}`,
      author: { id: secretaryA.memberId },
      branchName: '第A党支部',
    })
    expect(await waiting(world, officer)).toEqual([hold])

    const decision = { holdId: hold!.id, verdict: 'cleared' as const }
    await world.as(organizerA).does('text.decide', decision)
    await unchanged(world, async () => {
      await world.as(officer).does('text.decide', decision)
      const other = { ...decision, verdict: 'withheld' }
      expect(await world.as(officer).code('text.decide', other)).toBe('TEXT_DECIDED')
    })
    expect(await told(world)).toEqual([[secretaryA.memberId, '您的活动文字已通过查看，可以发布了']])
    expect(await secretary.does('activity.publish', { activityId })).toEqual({ state: 'published' })
    expect(await waiting(world)).toEqual([])
  })

  test('a withheld plan is published once it says something else', async () => {
    const world = await newWorld()
    const secretary = world.as(world.people.secretaryA)
    const { activityId, plan } = await planning(world, REVIEW)
    await decided(world, 'withheld')
    expect(await secretary.code('activity.publish', { activityId })).toBe('TEXT_WITHHELD')
    // The same words at another time are still what somebody said no to.
    await secretary.does('activity.change', changeOf(plan, REVIEW))
    expect(await secretary.code('activity.publish', { activityId })).toBe('TEXT_WITHHELD')
    await secretary.does('activity.change', changeOf(plan, `另一${REVIEW}`, 2))
    expect(await waiting(world)).toHaveLength(1)
    await secretary.does('activity.change', changeOf(plan, '请带党徽', 3))
    expect(await waiting(world)).toEqual([])
    expect(await secretary.does('activity.publish', { activityId })).toEqual({ state: 'published' })
  })

  test('what is published keeps its words, and may change all but them', async () => {
    const world = await newWorld()
    const secretary = world.as(world.people.secretaryA)
    const { activityId, plan } = await planning(world, REVIEW)
    await decided(world, 'cleared')
    await secretary.does('activity.publish', { activityId })
    await unchanged(world, async () => {
      expect(await secretary.code('activity.change', changeOf(plan, `另一${REVIEW}`))).toBe(
        'TEXT_CHANGE_HELD',
      )
    })
    const later = new Date(Date.parse(plan.endsAt) + 60_000).toISOString()
    await secretary.does('activity.change', { ...changeOf(plan, REVIEW), endsAt: later })
  })

  test('a held word and held minutes are seen by their authors only, until they are cleared', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    const activityId = await birthday(world)
    const wordSeenBy = async (who = a[0]!) => {
      const { celebrants } = await world.as(who).does('birthday.get', { activityId })
      const { word, wordAt, held } = celebrants.find(({ memberId }) => memberId === a[0]!.memberId)!
      return [word, wordAt !== null, held]
    }
    const say = (word: string) => world.as(a[0]!).does('birthday.word', { activityId, word })
    expect(await say(REVIEW)).toMatchObject({ held: true })
    expect(await say(REVIEW)).toMatchObject({ held: true })
    expect(await wordSeenBy()).toEqual([REVIEW, true, 'waiting'])
    expect(await wordSeenBy(a[1])).toEqual(['', false, null])
    expect(await wordSeenBy(secretaryA)).toEqual(['', false, null])
    await decided(world, 'cleared')
    expect(await wordSeenBy(a[1])).toEqual([REVIEW, true, null])
    await say(`${REVIEW}之二`)
    expect(await say('不忘来时路。')).toMatchObject({ held: false })
    expect(await wordSeenBy(a[1])).toEqual(['不忘来时路。', true, null])

    const meeting = await planned(world)
    const text = REVIEW
    const saving = {
      activityId: meeting,
      revision: 0,
      text,
      resolutions: [{ id: randomUUID(), text: '同意' }],
    }
    const secretary = world.as(secretaryA)
    expect(await secretary.does('meeting.saveMinutes', saving)).toEqual({ revision: 1, held: true })
    expect((await waiting(world)).map((hold) => hold.text)).toEqual([`${REVIEW}\n同意`])
    const minutesSeenBy = (who = a[0]!) => world.as(who).does('meeting.minutes', { activityId: meeting })
    expect(await minutesSeenBy(secretaryA)).toMatchObject({ revision: 1, text, held: 'waiting' })
    expect(await minutesSeenBy()).toMatchObject({ revision: 0, text: '', resolutions: [], held: null })
    await decided(world, 'cleared')
    expect(await minutesSeenBy()).toMatchObject({ revision: 1, text, held: null })
  })

  test('the check is asked once, however often the transaction has to be tried again', async () => {
    const world = await newWorld()
    const { officer } = world.people
    const asked: (readonly string[])[] = []
    let tries = 0
    const answer = answerWith({
      handlers,
      database: {
        ...world.database,
        transaction: (sight, work, keep) =>
          world.database.transaction(
            sight,
            async (tx, caller) => {
              const result = await work(tx, caller)
              if (++tries < 3) throw Object.assign(new Error('in the way'), { code: '40001' })
              return result
            },
            keep,
          ),
      },
      ports: { ...testPorts(), textCheck: (_, texts) => (asked.push(texts), Promise.resolve('pass')) },
      now: world.now,
      log: () => undefined,
    })
    const input = planOf(world, { note: ' ' })
    expect(await answer(officer.openid, { action: 'activity.plan', input })).toMatchObject({ ok: true })
    expect([tries, asked]).toEqual([3, [['主题党日', '三楼会议室']]])
    await answer(officer.openid, { action: 'activity.get', input: { activityId: input.activityId } })
    expect(asked).toHaveLength(1)
  })

  test('what a person reviews anyway is handed in', async () => {
    const world = await newWorld()
    await handedIn(world, world.people.a[0]!, { kind: 'reflection', title: REVIEW, body: REVIEW })
    expect(await waiting(world)).toEqual([])
  })
})

refusesAll('texts', [
  [
    'a risky plan',
    'TEXT_RISKY',
    (world) => [world.people.secretaryA, 'activity.plan', planOf(world, { title: RISKY })],
  ],
  [
    'a risky reflection, at its end',
    'TEXT_RISKY',
    ({ people }) => [
      people.a[0]!,
      'submission.submit',
      {
        submissionId: randomUUID(),
        content: { kind: 'reflection', title: '体会', body: '好'.repeat(4000) + RISKY },
      },
    ],
  ],
  [
    'a risky word',
    'TEXT_RISKY',
    async (world) => [
      world.people.a[0]!,
      'birthday.word',
      { activityId: await birthday(world), word: RISKY },
    ],
  ],
  [
    'risky minutes, in a resolution',
    'TEXT_RISKY',
    async (world) => [
      world.people.secretaryA,
      'meeting.saveMinutes',
      { activityId: await planned(world), revision: 0, resolutions: [{ id: randomUUID(), text: RISKY }] },
    ],
  ],
  [
    'a reason that somebody would have to look at',
    'TEXT_CHANGE_HELD',
    async (world) => [
      world.people.secretaryA,
      'activity.cancel',
      { activityId: await planned(world), reason: REVIEW },
    ],
  ],
  [
    'a theme that somebody would have to look at',
    'TEXT_CHANGE_HELD',
    ({ people }) => [people.officer, 'service.setTheme', { on: '2026-05-01', theme: REVIEW }],
  ],
  [
    'looking at one’s own',
    'TEXT_OWN',
    async (world) => {
      await planning(world, REVIEW)
      const [hold] = await waiting(world)
      return [world.people.secretaryA, 'text.decide', { holdId: hold!.id, verdict: 'cleared' }]
    },
  ],
  [
    'looking at another branch’s',
    'NOT_YOUR_BRANCH',
    async (world) => {
      await planning(world, REVIEW)
      const [hold] = await waiting(world)
      return [world.people.secretaryB, 'text.decide', { holdId: hold!.id, verdict: 'cleared' }]
    },
  ],
  [
    'looking at another committee’s',
    'NOT_FOUND',
    async (world, other) => {
      await planning(other, REVIEW)
      const [hold] = await waiting(other)
      return [world.people.officer, 'text.decide', { holdId: hold!.id, verdict: 'cleared' }]
    },
  ],
])
