import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { Kind } from '../../src/domain/obligation'
import type { Person } from './committee'
import { honourOf, vetoOf } from './memberStars'
import { codeOf, planOf, verdictOn, type World } from './world'

/** One thing that somebody does, told in numbers, so that it can be rolled, repeated and made smaller. */
export interface Step {
  verb: Verb
  who: number
  on: number
  other: number
  bits: number
}

/** A world in which things happen, with the ids that its people have made so far. */
export interface Chaos {
  world: World
  activities: { id: string; guests: readonly string[] }[]
  submissions: { id: string; author: Person }[]
  /** Check-ups of the round, once it is opened, and what they found. */
  checkups: { id: string; checkedId: string }[]
  findings: { id: string; branchId: string }[]
  honours: string[]
  vetoes: string[]
  /** `activity/member` of every check-in that was answered with `present`. */
  accepted: Set<string>
  /** Calls, each of which is to take one transaction. */
  sent: number
}

export const beginChaos = (world: World): Chaos => ({
  world,
  activities: [],
  submissions: [],
  checkups: [],
  findings: [],
  honours: [],
  vetoes: [],
  accepted: new Set(),
  sent: 0,
})

const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0]
const known = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
const subset = <T>(list: readonly T[], bits: number) => list.filter((_, index) => (bits >> index) & 1)

const anybody = ({ world: { people } }: Chaos, index: number): Person =>
  at([people.leaderA, ...people.a, ...people.b, people.secretaryA, people.secretaryB, people.left], index)

/** Mostly somebody who may, now and then anybody. */
const organiser = (chaos: Chaos, { who, other }: Step): Person => {
  const { officer, secretaryA, organizerA, secretaryB } = chaos.world.people
  if (other % 8 === 7) return anybody(chaos, who)
  return at([officer, secretaryA, officer, organizerA, secretaryB], who)
}

/** Sends a call. Whether it is refused does not matter here; a fault, or being kept waiting, fails the run. */
async function send(chaos: Chaos, who: Person, action: string, input: unknown): Promise<unknown> {
  chaos.sent++
  const answer = await chaos.world.as(who).send(action, input)
  if (!answer.ok && answer.error.code === 'BUSY') throw new Error(`${action} was kept waiting`)
  return answer.ok ? answer.data : null
}

function planFor({ world }: Chaos, { on, other, bits }: Step) {
  const { A, B } = world.branches
  const { A: ofA, B: ofB } = world.membersOf
  const [hosts, members] = at(
    [
      [[A], ofA],
      [
        [A, B],
        [...ofA, ...ofB],
      ],
      [[B], ofB],
    ] as const,
    on,
  )
  const now = world.now().getTime()
  return planOf(world, {
    kind: at<Kind>(['themeDay', 'studySession', 'volunteerService', 'themeDay'], other),
    hostBranchIds: [...hosts],
    expectedMemberIds: subset(members, bits | 5),
    topicIds: subset(world.topicIds, other),
    startsIn: at([-30, 0, 20, -200, -60 * 24 * 35], bits),
    publish: bits % 7 !== 0,
    // Now and then for a month that was missed.
    countsOn: bits % 5 === 1 ? new Date(now - 40 * 86_400_000).toISOString().slice(0, 10) : null,
    nearby: other % 2 === 0 ? { latitude: 26, longitude: 119 } : null,
  })
}

function contentFor({ activities }: Chaos, { on, other }: Step) {
  const activityId = known(activities, on)?.id ?? randomUUID()
  switch (other % 5) {
    case 0:
      return { kind: 'reflection', title: '体会', body: '正文' }
    case 1:
      return {
        kind: 'serviceReport',
        title: '服务',
        servedOn: '2026-05-01',
        minutes: 30 + (on % 60),
        body: '正文',
      }
    default:
      return { kind: other % 5 === 2 ? 'leave' : 'makeup', activityId, body: '出差' }
  }
}

/** A list of one item, so that a sheet is soon marked. */
const shortList = [
  { key: 'all', group: 'records' as const, title: '台账', lookAt: '', points: 100, figure: null },
]

async function openRound(chaos: Chaos): Promise<void> {
  const { world } = chaos
  const { officer } = world.people
  const ids = Object.values(world.branches)
  const pairs = ids.map((checkingId, place) => ({ checkingId, checkedId: at(ids as [string], place + 1) }))
  await send(chaos, officer, 'checklist.save', { version: 0, items: shortList })
  const on = world.now().toISOString().slice(0, 10)
  const opened = (await send(chaos, officer, 'round.open', { roundId: randomUUID(), on, pairs })) as {
    roundId: string
  } | null
  const round = opened && (await send(chaos, officer, 'round.get', opened))
  if (!round) return
  const { checkups } = round as { checkups: { id: string; checked: { id: string } }[] }
  chaos.checkups.push(...checkups.map(({ id, checked }) => ({ id, checkedId: checked.id })))
}

const secretaryOf = ({ world: { branches, people } }: Chaos, branchId: string): Person =>
  branchId === branches.A ? people.secretaryA : branchId === branches.B ? people.secretaryB : people.officer

const chooseLooker = ({ world: { people } }: Chaos, index: number): Person =>
  at([people.officer, people.chief], index)

type Doing = (chaos: Chaos, step: Step) => Promise<unknown> | undefined

const organise =
  (action: string, rest: object = {}): Doing =>
  (chaos, step) => {
    const activity = known(chaos.activities, step.on)
    return activity && send(chaos, organiser(chaos, step), action, { activityId: activity.id, ...rest })
  }

/** A guest, or anybody, checks in; what is accepted is noted. */
const comeIn =
  (call: (chaos: Chaos, who: Person, activityId: string) => Promise<unknown>): Doing =>
  async (chaos, { on, who, bits }) => {
    const activity = known(chaos.activities, on)
    if (!activity) return
    const everybody = [...chaos.world.people.a, ...chaos.world.people.b]
    const guests = everybody.filter(({ memberId }) => activity.guests.includes(memberId))
    const person = (bits % 6 > 0 ? known(guests, who) : undefined) ?? anybody(chaos, who)
    const said = await call(chaos, person, activity.id)
    if ((said as { outcome?: string } | null)?.outcome === 'present') {
      chaos.accepted.add(`${activity.id}/${person.memberId}`)
    }
  }

async function scanned(chaos: Chaos, activityId: string): Promise<string | null> {
  chaos.sent++
  return codeOf(chaos.world, activityId).catch(() => null)
}

const verbs = {
  plan: (chaos, step) => {
    const plan = planFor(chaos, step)
    const again = step.bits % 11 === 0 ? known(chaos.activities, step.on)?.id : undefined
    if (again === undefined) chaos.activities.push({ id: plan.activityId, guests: plan.expectedMemberIds })
    return send(chaos, organiser(chaos, step), 'activity.plan', {
      ...plan,
      activityId: again ?? plan.activityId,
    })
  },
  change: (chaos, step) => {
    const { publish: _, activityId: __, ...plan } = planFor(chaos, step)
    return organise('activity.change', { ...plan, revision: 1 + (step.bits % 2) })(chaos, step)
  },
  publish: organise('activity.publish'),
  close: organise('activity.close'),
  cancel: organise('activity.cancel', { reason: '改期' }),
  checkIn: comeIn(async (chaos, who, activityId) => {
    const code = await scanned(chaos, activityId)
    return code && send(chaos, who, 'checkin.checkIn', { code })
  }),
  nearby: comeIn((chaos, who, activityId) => send(chaos, who, 'checkin.nearby', { activityId })),
  offline: comeIn(async (chaos, who, activityId) => {
    const code = await scanned(chaos, activityId)
    const scannedAt = chaos.world.now().toISOString()
    chaos.world.later(5)
    return code && send(chaos, who, 'checkin.checkIn', { code, scannedAt })
  }),
  record: (chaos, step) => {
    const statuses = ['present', 'leave', 'absent', 'expected'] as const
    const entries = subset(known(chaos.activities, step.on)?.guests ?? [], step.bits | 1).map(
      (memberId, index) => ({
        memberId,
        status: at(statuses, step.other + index),
      }),
    )
    return organise('checkin.record', { source: 'paper', entries })(chaos, step)
  },
  submit: (chaos, step) => {
    const author = anybody(chaos, step.who)
    const again = step.bits % 6 === 0 ? known(chaos.submissions, step.other)?.id : undefined
    const submissionId = again ?? randomUUID()
    if (again === undefined) chaos.submissions.push({ id: submissionId, author })
    return send(chaos, author, 'submission.submit', { submissionId, content: contentFor(chaos, step) })
  },
  resubmit: (chaos, step) => {
    const found = known(chaos.submissions, step.on)
    const input = { submissionId: found?.id, round: 1 + (step.bits % 2), content: contentFor(chaos, step) }
    return found && send(chaos, found.author, 'submission.resubmit', input)
  },
  withdraw: (chaos, { on }) => {
    const found = known(chaos.submissions, on)
    return found && send(chaos, found.author, 'submission.withdraw', { submissionId: found.id })
  },
  review: (chaos, step) => {
    const { bits, other } = step
    const reviews = subset(chaos.submissions.slice(-8), bits | 1).flatMap(
      ({ id }) =>
        verdictOn(id, bits % 3 === 0 ? 'returned' : 'approved', { round: other % 3 === 0 ? 2 : 1 }).reviews,
    )
    if (reviews.length === 0) return
    return send(chaos, organiser(chaos, step), 'submission.review', {
      reviews: bits % 2 ? reviews : reviews.reverse(),
    })
  },
  openRound,
  find: (chaos, { on, other }) => {
    const checkup = known(chaos.checkups, on)
    if (!checkup) return
    const found = { findingId: randomUUID(), checkupId: checkup.id, itemKey: 'all', text: '记录不全' }
    chaos.findings.push({ id: found.findingId, branchId: checkup.checkedId })
    const dueOn = new Date(chaos.world.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    return send(chaos, chooseLooker(chaos, other), 'finding.add', { ...found, dueOn })
  },
  handIn: async (chaos, { on, other }) => {
    const checkup = known(chaos.checkups, on)
    if (!checkup) return
    const [checkupId, looker] = [checkup.id, chooseLooker(chaos, other)]
    const mark = { checkupId, itemKey: 'all', level: 'full', points: null, note: '', revision: 0 }
    await send(chaos, looker, 'checkup.mark', mark)
    return send(chaos, looker, 'checkup.submit', { checkupId })
  },
  rectify: async (chaos, { on, bits }) => {
    const finding = known(chaos.findings, on)
    if (!finding) return
    const secretary = secretaryOf(chaos, finding.branchId)
    const [findingId, responsibleId] = [finding.id, secretary.memberId]
    const dueOn = new Date(chaos.world.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10)
    await send(chaos, secretary, 'finding.assign', { findingId, responsibleId, measure: '补记', dueOn })
    return bits % 4 && send(chaos, secretary, 'finding.submit', { findingId, evidence: '已补' })
  },
  look: (chaos, { on, other, bits }) => {
    const findingId = known(chaos.findings, on)?.id
    if (findingId === undefined) return
    return bits % 4
      ? send(chaos, chooseLooker(chaos, other), 'finding.verify', { findingId })
      : send(chaos, chooseLooker(chaos, other), 'finding.sendBack', { findingId, reason: '缺签名' })
  },
  honour: async (chaos, { who, other, bits }) => {
    const [member, honourId] = [anybody(chaos, who), randomUUID()]
    const kind = at(['frontLine', 'extraService', 'outstandingMember'] as const, bits)
    const officer = chooseLooker(chaos, other)
    const wish = honourOf(member.memberId, { honourId, kind })
    if (await send(chaos, officer, 'honour.record', wish)) chaos.honours.push(honourId)
  },
  takeBack: (chaos, { on, other }) => {
    const honourId = known(chaos.honours, on)
    return honourId === undefined
      ? undefined
      : send(chaos, chooseLooker(chaos, other), 'honour.takeBack', { honourId, reason: '有误' })
  },
  appraise: (chaos, { on, bits }) => {
    const { branches, membersOf } = chaos.world
    const branchId = on % 2 ? branches.A : branches.B
    const memberIds = branchId === branches.A ? membersOf.A : membersOf.B
    const grades = subset(memberIds, bits).map((memberId, place) => ({
      memberId,
      grade: at(['合格', '优秀', '基本合格', '不合格', null] as const, place + (bits >> 4)),
    }))
    const appraisal = { branchId, year: 2026, revision: on % 3, heldOn: '2026-05-10', grades }
    return send(chaos, secretaryOf(chaos, branchId), 'appraisal.save', appraisal)
  },
  veto: async (chaos, { who, other }) => {
    const wish = vetoOf(anybody(chaos, who).memberId)
    if (await send(chaos, chooseLooker(chaos, other), 'veto.record', wish)) chaos.vetoes.push(wish.vetoId)
  },
  lift: (chaos, { on, other }) => {
    const vetoId = known(chaos.vetoes, on)
    return vetoId === undefined
      ? undefined
      : send(chaos, chooseLooker(chaos, other), 'veto.lift', { vetoId, reason: '期满' })
  },
  generate: ({ world }, { on }) =>
    world.generateObligations(
      new Date(world.now().getTime() - (on % 3) * 30 * 86_400_000).toISOString().slice(0, 10),
    ),
  later: async ({ world }, { bits }) => world.later(at([1, 30, 30, 120, 60 * 24, 60 * 24 * 20], bits)),
} satisfies Record<string, Doing>
type Verb = keyof typeof verbs

export const take = async (chaos: Chaos, step: Step): Promise<void> =>
  void (await verbs[step.verb](chaos, step))

// prettier-ignore
const often: Record<Verb, number> = {
  plan: 6, change: 2, publish: 2, close: 5, cancel: 2, checkIn: 6, nearby: 3, offline: 3, record: 5,
  submit: 8, resubmit: 3, withdraw: 1, review: 7, generate: 2, later: 2,
  honour: 3, takeBack: 2, appraise: 3, veto: 1, lift: 1,
  openRound: 2, find: 3, handIn: 3, rectify: 4, look: 4,
}

const number = fc.nat(4095)
const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(
    ...(Object.keys(verbs) as Verb[]).map((verb) => ({ weight: often[verb], arbitrary: fc.constant(verb) })),
  ),
  who: number,
  on: number,
  other: number,
  bits: number,
})

/** Steps in groups; those of one group happen at the same time. */
export const turmoil = (groups: number, atOnce: number): fc.Arbitrary<Step[][]> =>
  fc.array(fc.array(step, { minLength: 1, maxLength: atOnce, size: 'max' }), {
    minLength: Math.ceil(groups / 2),
    maxLength: groups,
    size: 'max',
  })
