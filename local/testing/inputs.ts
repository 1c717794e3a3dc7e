import { randomUUID } from 'node:crypto'
import { type ActionName, contract, type InputOf } from '../../src/contract/contract'
import type { Person } from './committee'
import { codeOf, handedIn, paired, planned, planOf, ticked, verdictOn, type World } from './world'
import {
  bound,
  entered,
  exempted,
  exemptionOf,
  lentTo,
  newMember,
  someMobile,
  temporaryBranch,
} from './members'
import { checkupOf, findingOf, itemKeys, roundOfThree } from './checkups'
import { type StarWishes, starOf } from './branchStars'
import { addDays } from '../../src/domain/calendar'
import { defaultChecklist } from '../../src/domain/checklist'
import { attendedBy, contestOf, honoured, honourOf, otherRules, vetoed, vetoOf } from './memberStars'
import { type CampaignWishes, campaignOf, objectionOf } from './campaigns'
import { jpegOf } from './pictures'
import { rosterFile } from './sheets'

/** What a call is about: oneself, branch A or B, or the Party group of A. */
export type About = 'self' | 'A' | 'B' | 'group'

interface Scene {
  world: World
  who: Person
  about: About
}

const branchIn = ({ world, who, about }: Scene) =>
  about === 'self' ? who.branchId : about === 'B' ? world.branches.B : world.branches.A

/** Somebody whom the call is about: oneself, or a plain member of the branch. */
const personIn = ({ world, who, about }: Scene): Person => {
  const [a, b] = [world.people.a[0], world.people.b[0]]
  const person = about === 'self' ? who : about === 'B' ? b : a
  if (!person) throw new Error('the scene needs a plain member in each branch')
  return person
}

const wishesIn = (scene: Scene, wishes: Parameters<typeof planOf>[1] = {}): Parameters<typeof planOf>[1] => {
  const { world, about } = scene
  const branch = (['A', 'B', 'C'] as const).find((name) => world.branches[name] === branchIn(scene)) ?? 'A'
  const group = about === 'group' ? { kind: 'groupMeeting' as const, groupId: world.groupId } : {}
  return { hostBranchIds: [branchIn(scene)], expectedMemberIds: world.membersOf[branch], ...group, ...wishes }
}

const activityIn = (scene: Scene, wishes: Parameters<typeof planOf>[1] = {}) =>
  planned(scene.world, wishesIn(scene, wishes))

/** A political birthday of the branch, in June: the month in which everybody of a test committee joined. */
const birthdayIn = (scene: Scene) => activityIn(scene, { kind: 'politicalBirthday', startsIn: 20 * 24 * 60 })

let birthdaysMade = 0
/** Of another year each time, since a month has one. */
function birthdayOf(branchId: string): InputOf<'birthday.make'> {
  const year = 2027 + (birthdaysMade++ % 70)
  return {
    activityId: randomUUID(),
    branchId,
    month: `${year}-06`,
    title: '6 月政治生日',
    startsAt: `${year}-06-18T07:00:00.000Z`,
    endsAt: `${year}-06-18T08:00:00.000Z`,
    place: '党员活动室',
  }
}

/** A service to come that two may sign up for. */
const serviceIn = (scene: Scene) =>
  activityIn(scene, { kind: 'volunteerService', capacity: 2, expectedMemberIds: [], groupId: null })

/** A service that has begun, with everybody there. */
async function servedIn(scene: Scene): Promise<string> {
  const activityId = await activityIn(scene, { kind: 'volunteerService', groupId: null, startsIn: 0 })
  const { lines } = await scene.world.as(scene.world.people.officer).does('activity.roll', { activityId })
  await ticked(
    scene.world,
    activityId,
    lines.map(({ memberId }) => memberId),
  )
  return activityId
}

/** A branch of nobody's, set up for the scene. */
async function newBranchIn({ world }: Scene): Promise<string> {
  const branchId = randomUUID()
  await world.as(world.people.officer).does('branch.save', {
    branchId,
    name: `新设 ${branchId.slice(0, 8)} 支部`,
    kind: 'serving',
    from: '2026-05-01',
  })
  return branchId
}

/** A term of office in a branch of nobody's, so that it overlaps nothing. */
const appointmentIn = async (scene: Scene) => ({
  postId: randomUUID(),
  memberId: scene.world.people.secretaryB.memberId,
  kind: 'branchFirstSecretary' as const,
  branchId: await newBranchIn(scene),
  groupId: null,
  from: '2026-05-01',
  to: '2026-05-31',
  replace: false,
})

const groupIn = (scene: Scene) => ({
  groupId: randomUUID(),
  kind: 'youth' as const,
  branchId: branchIn(scene),
  name: `青年 ${randomUUID().slice(0, 8)}`,
  memberIds: [],
  from: '2026-05-01',
})

/** A duty of one's own, where one can have duties; else of the committee member's. */
async function dutyIn({ world, who, about }: Scene): Promise<string> {
  const { officer, contact, chief } = world.people
  const holder = about === 'self' && [officer, chief].includes(who) ? who : contact
  const { dutyId } = await world.as(chief).does('duty.save', {
    dutyId: randomUUID(),
    memberId: holder.memberId,
    title: '到联系支部讲党课',
    cadence: 'month',
    from: '2026-05-01',
  })
  return dutyId
}

const reflection = { kind: 'reflection' as const, title: '读书有感', body: '正文' }

/** A submission of the person in the scene, returned by the committee's secretary or officer. */
async function returnedIn(scene: Scene): Promise<string> {
  const { world } = scene
  const author = personIn(scene)
  const submissionId = await handedIn(world, author, reflection)
  const { chief, officer } = world.people
  await world
    .as(author === chief ? officer : chief)
    .does('submission.review', verdictOn(submissionId, 'returned'))
  return submissionId
}

/** What the branch of the scene owes this month. */
async function owedIn(scene: Scene): Promise<InputOf<'obligation.unwaive'>> {
  await scene.world.generateObligations()
  return { ownerId: branchIn(scene), kind: 'themeDay', from: '2026-05-01' }
}

/** A pair that the person in the scene leads. */
const pairIn = (scene: Scene): Promise<string> => paired(scene.world, personIn(scene))
/** Somebody who has just come to the scene's branch and has no WeChat yet. */
const freshIn = (scene: Scene): Promise<string> =>
  entered(scene.world, newMember(scene.world, branchIn(scene)))

const bindCodeIn = async (scene: Scene): Promise<string> => {
  const { officer } = scene.world.people
  const asked = { codeId: randomUUID(), memberId: await freshIn(scene) }
  return (await scene.world.as(officer).does('binding.makeCode', asked)).code
}

async function phoneCodeIn({ world, ...scene }: Scene): Promise<string> {
  const phone = someMobile()
  await entered(world, { ...newMember(world, branchIn({ world, ...scene })), phone })
  return `local-${phone}`
}

async function boundIn(scene: Scene): Promise<string> {
  const memberId = await freshIn(scene)
  await bound(scene.world, memberId)
  return memberId
}

async function lentIn(scene: Scene): Promise<string> {
  const memberId = await freshIn(scene)
  await lentTo(scene.world, memberId, await temporaryBranch(scene.world))
  return memberId
}

/** A book with a title of its own. */
const bookOf = () => ({
  topicId: randomUUID(),
  kind: 'book' as const,
  title: `《新书 ${randomUUID().slice(0, 8)}》`,
  author: '本书编写组',
})
const catalogued = async (world: World): Promise<string> =>
  (await world.as(world.people.officer).does('topic.save', bookOf())).topicId

/** A picture that the committee's officer added to an activity. */
async function picturedIn(scene: Scene): Promise<string> {
  const adding = await inputs['picture.add'](scene)
  await scene.world.as(scene.world.people.officer).does('picture.add', adding)
  return adding.pictureId
}

/** A draft of the committee's secretary whose words somebody is to look at; the hold. */
async function heldIn(scene: Scene): Promise<string> {
  const { world } = scene
  const { chief, officer } = world.people
  const title = `待查样例 ${randomUUID()}`
  await world.as(chief).does('activity.plan', planOf(world, wishesIn(scene, { title })))
  const { items } = await world.as(officer).does('text.holds', { cursor: null })
  const held = items.find(({ about }) => about === title)
  if (!held) throw new Error('nothing is held')
  return held.id
}

const elsewhere = ({ world, about }: Scene): string => (about === 'B' ? world.branches.A : world.branches.B)
/** A roster that names one new member of branch A, and nobody else. */
const rosterOf = (world: World) => ({
  file: rosterFile([{ name: `新${world.now().getTime()}`, branch: '第A党支部' }]),
  effectiveOn: '2026-05-20',
})

const SOME_KEY = '0123456789ABCDEFGHJKMNPQRS'
const feedbackOf = () => ({
  feedbackId: randomUUID(),
  text: '建议把主题党日安排在周五下午',
  anonymous: false as const,
})

/** Each branch checks the next. */
const checkedBy = ({ branches: { A, B, C } }: World, branchId: string): string =>
  branchId === A ? B : branchId === B ? C : A

/** A check-up by the branch of the scene; whoever it is about themselves is named for it. */
const checkingIn = (scene: Scene, wishes: Partial<Parameters<typeof checkupOf>[1]> = {}) => {
  const checkingId = branchIn(scene)
  const checkerIds = scene.about === 'self' ? [scene.who.memberId] : []
  const checkedId = checkedBy(scene.world, checkingId)
  return checkupOf(scene.world, { checkingId, checkedId, checkerIds, ...wishes })
}

/** A check-up of branch A, or B where the scene is about it, by the one after it. */
const checkedIn = ({ world, about }: Scene, wishes: Partial<Parameters<typeof checkupOf>[1]> = {}) => {
  const checkedId = about === 'B' ? world.branches.B : world.branches.A
  return checkupOf(world, { checkingId: checkedBy(world, checkedId), checkedId, ...wishes })
}

/** Something found at branch A, or B where the scene is about it. */
const findingAt = async (scene: Scene, state: 'open' | 'rectifying'): Promise<string> => {
  const branchId = scene.about === 'B' ? scene.world.branches.B : scene.world.branches.A
  return findingOf(scene.world, await checkedIn(scene, { state: 'signed' }), state, { branchId })
}

/** Something that the branch of the scene found, or who it is about; it waits to be looked at. */
const lookedAtIn = async (scene: Scene): Promise<string> => {
  const branchId = checkedBy(scene.world, branchIn(scene))
  return findingOf(scene.world, await checkingIn(scene, { state: 'signed' }), 'submitted', { branchId })
}

/** Something that the branch of the scene found, or who it is about, on a sheet that is not handed in. */
const foundIn = async (scene: Scene) => {
  const checkupId = await checkingIn(scene)
  const branchId = checkedBy(scene.world, branchIn(scene))
  return { checkupId, findingId: await findingOf(scene.world, checkupId, 'open', { branchId }) }
}

/** A check-up by the branch of the scene, or who it is about, with something that is struck off. */
const struckOffIn = async (scene: Scene): Promise<string> => {
  const checkupId = await checkingIn(scene, { state: 'signed' })
  await findingOf(scene.world, checkupId, 'verified', { branchId: checkedBy(scene.world, branchIn(scene)) })
  return checkupId
}

const roundOf = async (world: World, checkupId: string): Promise<string> =>
  (await world.as(world.people.officer).does('checkup.get', { checkupId })).round.id

/** What the officer drew of it. */
const drawnIn = async (scene: Scene) => {
  const { world } = scene
  const officer = world.as(world.people.officer)
  const roundId = await roundOf(world, await struckOffIn(scene))
  const lookBackId = randomUUID()
  await officer.does('lookback.draw', { lookBackId, roundId, size: { unit: 'count', amount: 1 } })
  const { lookBacks } = await officer.does('lookback.list', { roundId })
  return { lookBackId, findingId: lookBacks[0]?.lines[0]?.finding.id ?? '' }
}
/** How a branch stands in a year's 五星级党支部, as it was last seen. */
async function starIn(scene: Scene, wishes: Omit<StarWishes, 'branchId'> = {}) {
  const { year = 2026 } = wishes
  const branchId = scene.about === 'B' ? scene.world.branches.B : scene.world.branches.A
  await starOf(scene.world, { ...wishes, branchId, year })
  return { year, branchId, revision: wishes.state === 'asked' ? 0 : 1 }
}

let listsMade = 0
/** Another year each time, since a list comes out once. */
const nextYear = () => 2027 + (listsMade++ % 70)

/** A contest of a plain member of the branch in the scene; about oneself: of branch A. */
const contestIn = (scene: Scene): Promise<string> => {
  const { world, about } = scene
  const author = (about === 'B' ? world.people.b : world.people.a)[0]
  if (!author) throw new Error('the scene needs a plain member in each branch')
  return contestOf(world, author)
}

const somebodyIn = ({ people }: World): Person => {
  const [person] = people.a
  if (!person) throw new Error('the scene needs a plain member in branch A')
  return person
}

/** A candidate for five stars: a plain member of the branch in the scene; about oneself: of branch A. */
const candidateIn = ({ world, about }: Scene): Person => {
  const [person] = about === 'B' ? world.people.b : world.people.a
  if (!person) throw new Error('the scene needs a plain member in each branch')
  return person
}

/** A campaign with that candidate. */
const campaignIn = async (scene: Scene, wishes: Partial<CampaignWishes> = {}) => {
  const candidates = [candidateIn(scene).memberId]
  const { year } = await campaignOf(scene.world, { year: nextYear(), candidates, ...wishes })
  return { year }
}

let published = 0

/** Their objection to that candidate, who is on the notice. */
const objectedIn = async (scene: Scene) => {
  const { people } = scene.world
  const { year } = await campaignIn(scene, { state: 'noticed' })
  return scene.world
    .as(people.contact)
    .does('campaign.object', objectionOf(year, candidateIn(scene).memberId))
}

let appraised = 0
/** The present year or the one before: the day of an appraisal has to fit. */
const nextYearAppraised = () => 2025 + (appraised++ % 2)

const reportOf = (scene: Scene) => ({ from: '2026-01', to: '2026-06', branchId: branchIn(scene) })

/** One that an officer of the committee has frozen. */
const frozenIn = (scene: Scene) =>
  scene.world
    .as(scene.world.people.officer)
    .does('report.freeze', { freezeId: randomUUID(), ...reportOf(scene) })

/** For every action an input that fits, with what it names already there. */
export const inputs: { [A in ActionName]: (scene: Scene) => Promise<InputOf<A>> } = {
  'organization.me': async () => ({}),
  'organization.branches': async () => ({}),
  'organization.members': async (scene) => ({ branchIds: [branchIn(scene)] }),
  'organization.topics': async () => ({}),
  'organization.missed': async (scene) => ({ branchId: branchIn(scene) }),
  'binding.bind': async (scene) => ({ code: await bindCodeIn(scene) }),
  'binding.bindByPhone': async (scene) => ({ phoneCode: await phoneCodeIn(scene) }),
  'binding.makeCode': async (scene) => ({ codeId: randomUUID(), memberId: await freshIn(scene) }),
  'binding.revokeCode': async (scene) => ({ memberId: await freshIn(scene) }),
  'binding.unbind': async (scene) => ({ memberId: await boundIn(scene) }),
  'member.list': async (scene) => ({ branchId: branchIn(scene), search: '甲', cursor: null }),
  'member.get': async (scene) => ({ memberId: personIn(scene).memberId }),
  'member.save': async (scene) => ({
    ...newMember(scene.world, branchIn(scene)),
    bornOn: '1980-02-29',
    number: randomUUID().slice(0, 8),
    phone: '13900000000',
  }),
  'member.move': async (scene) => ({
    memberId: await freshIn(scene),
    branchId: elsewhere(scene),
    from: '2026-05-15',
  }),
  'member.lend': async (scene) => ({
    memberId: await freshIn(scene),
    branchId: await temporaryBranch(scene.world),
    from: '2026-05-01',
    to: '2026-05-31',
  }),
  'member.endLoan': async (scene) => ({ memberId: await lentIn(scene), lastDay: '2026-05-10' }),
  'member.leave': async (scene) => ({ memberId: await freshIn(scene), lastDay: '2026-06-30' }),
  'member.exempt': async (scene) => exemptionOf(await freshIn(scene)),
  'member.endExemption': async (scene) => ({
    exemptionId: await exempted(scene.world, await freshIn(scene), scene.world.people.officer),
    lastDay: '2026-06-30',
  }),
  'month.mine': async () => ({}),
  'month.branch': async (scene) => ({ branchId: branchIn(scene), on: '2026-05-01' }),
  'activity.list': async () => ({ scope: 'branch', when: 'ahead', kind: 'themeDay', cursor: null }),
  'activity.get': async (scene) => ({ activityId: await activityIn(scene) }),
  'activity.plan': async (scene) =>
    planOf(
      scene.world,
      wishesIn(scene, {
        note: '请带党徽',
        topicIds: scene.world.topicIds,
        countsOn: '2026-05-01',
        nearby: { latitude: 26, longitude: 119, radiusMetres: 300 },
      }),
    ),
  'activity.change': async (scene) => {
    const { publish: _, ...plan } = planOf(scene.world, wishesIn(scene))
    return { ...plan, activityId: await activityIn(scene), revision: 1 }
  },
  'activity.publish': async (scene) => ({ activityId: await activityIn(scene, { publish: false }) }),
  'activity.close': async (scene) => ({ activityId: await activityIn(scene, { startsIn: 0 }) }),
  'activity.cancel': async (scene) => ({ activityId: await activityIn(scene), reason: '改期' }),
  'activity.roll': async (scene) => ({ activityId: await activityIn(scene) }),
  'checkin.showCode': async (scene) => ({ activityId: await activityIn(scene) }),
  'checkin.checkIn': async (scene) => {
    const activityId = await activityIn(scene, { startsIn: 0 })
    const scannedAt = scene.world.now().toISOString()
    return { code: await codeOf(scene.world, activityId), activityId, scannedAt }
  },
  'checkin.nearby': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0, nearby: { latitude: 26, longitude: 119 } }),
    position: { latitude: 26, longitude: 119 },
  }),
  'checkin.record': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0 }),
    source: 'secretary',
    entries: [{ memberId: personIn(scene).memberId, status: 'present' }],
  }),
  'submission.submit': async ({ world }) => ({
    submissionId: randomUUID(),
    content: { ...reflection, topicId: world.topicIds[0] },
  }),
  'submission.resubmit': async (scene) => ({
    submissionId: await returnedIn(scene),
    round: 1,
    content: reflection,
  }),
  'submission.withdraw': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.get': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.mine': async () => ({ kind: 'reflection', state: 'submitted', cursor: null }),
  'submission.inbox': async () => ({ cursor: null }),
  'submission.review': async (scene) =>
    verdictOn(await handedIn(scene.world, personIn(scene)), 'approved', { comment: '好' }),
  'star.rating': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.record': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.branch': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'star.contest': async (scene) => ({
    contestId: randomUUID(),
    sourceId: await attendedBy(scene.world, scene.who),
    reason: '那天我在值班',
  }),
  'star.contests': async () => ({}),
  'star.answerContest': async (scene) => ({
    contestId: await contestIn(scene),
    verdict: 'explained',
    answer: '已与当天的签到表核对',
  }),
  'honour.list': async () => ({ year: 2026 }),
  'honour.record': async (scene) => honourOf(personIn(scene).memberId),
  'honour.takeBack': async (scene) => ({
    honourId: await honoured(scene.world, personIn(scene).memberId),
    reason: '登记有误',
  }),
  'report.get': async (scene) => reportOf(scene),
  'report.word': async (scene) => reportOf(scene),
  'report.excel': async (scene) => reportOf(scene),
  'report.proof': async (scene) => ({ ...reportOf(scene), figure: 'held:themeDay' }),
  'report.freeze': async (scene) => ({ freezeId: randomUUID(), ...reportOf(scene) }),
  'report.freezes': async (scene) => ({ branchId: branchIn(scene) }),
  'report.frozen': (scene) => frozenIn(scene),
  'report.frozenWord': (scene) => frozenIn(scene),
  'report.frozenExcel': (scene) => frozenIn(scene),
  'appraisal.get': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'appraisal.save': async (scene) => ({
    branchId: branchIn(scene),
    year: nextYearAppraised(),
    revision: 0,
    heldOn: '2026-05-18',
    grades: [],
  }),
  'veto.list': async () => ({ year: 2026 }),
  'veto.record': async (scene) =>
    vetoOf((scene.about === 'self' ? somebodyIn(scene.world) : personIn(scene)).memberId),
  'veto.lift': async ({ world }) => ({
    vetoId: await vetoed(world, somebodyIn(world).memberId),
    reason: '影响期已满',
  }),
  'starRules.get': async () => ({ year: 2026 }),
  'starRules.preview': async () => ({ year: 2026, rules: otherRules }),
  'starRules.save': async () => ({ year: nextYear(), version: 0, rules: otherRules }),
  'service.list': async (scene) => ({ activityId: await serviceIn(scene) }),
  'service.signUp': async (scene) => ({ activityId: await serviceIn(scene) }),
  'service.withdraw': async (scene) => {
    const activityId = await serviceIn(scene)
    if (scene.who.branchId === branchIn(scene)) {
      await scene.world.as(scene.who).does('service.signUp', { activityId })
    }
    return { activityId }
  },
  'service.checkOut': async (scene) => ({ activityId: await servedIn(scene) }),
  'service.setHours': async (scene) => ({
    activityId: await servedIn(scene),
    memberId: personIn(scene).memberId,
    minutes: 45,
  }),
  'service.theme': async () => ({ on: '2026-05-01' }),
  'service.setTheme': async () => ({ on: '2026-05-01', theme: `文明实践${randomUUID().slice(0, 8)}` }),
  'standing.branches': async () => ({ cadence: 'month', on: '2026-05-01' }),
  'standing.board': async () => ({ cadence: 'halfYear', on: '2026-05-01' }),
  'standing.branch': async (scene) => ({ branchId: branchIn(scene), cadence: 'halfYear', on: '2026-05-01' }),
  'standing.totals': async () => ({ cadence: 'year', on: '2026-05-01' }),
  'brand.list': async () => ({}),
  'brand.get': async (scene) => ({ branchId: branchIn(scene) }),
  'brand.save': async (scene) => {
    const branchId = branchIn(scene)
    const { brand } = await scene.world.as(scene.world.people.officer).does('brand.get', { branchId })
    const name = `先锋${randomUUID().slice(0, 8)}`
    return { branchId, revision: brand?.revision ?? 0, name, story: '每月一篇，写身边的事。' }
  },
  'branch.list': async () => ({}),
  'branch.save': async () => ({
    branchId: randomUUID(),
    name: `新设 ${randomUUID().slice(0, 8)} 支部`,
    kind: 'temporary',
    from: '2026-05-01',
    to: '2026-12-31',
  }),
  'branch.close': async (scene) => ({ branchId: await newBranchIn(scene), lastDay: '2026-05-31' }),
  'branch.merge': async (scene) => ({
    branchId: await newBranchIn(scene),
    into: branchIn(scene),
    from: '2026-06-01',
  }),
  'post.list': async (scene) => ({ branchId: branchIn(scene) }),
  'post.appoint': (scene) => appointmentIn(scene),
  'post.end': async (scene) => {
    const appointment = await appointmentIn(scene)
    await scene.world.as(scene.world.people.officer).does('post.appoint', appointment)
    return { postId: appointment.postId, lastDay: '2026-05-20' }
  },
  'group.list': async (scene) => ({ branchId: branchIn(scene) }),
  'group.save': async (scene) => groupIn(scene),
  'group.close': async (scene) => {
    const group = groupIn(scene)
    await scene.world.as(scene.world.people.officer).does('group.save', group)
    return { groupId: group.groupId, lastDay: '2026-05-31' }
  },
  'contact.save': async ({ world }) => ({
    memberId: world.people.contact.memberId,
    branchIds: [world.branches.A],
  }),
  'duty.list': async () => ({}),
  'duty.save': async ({ world }) => ({
    dutyId: randomUUID(),
    memberId: world.people.contact.memberId,
    title: '到联系支部讲党课',
    note: '每月一次',
    cadence: 'month',
    dueOn: null,
    from: '2026-05-01',
    to: '2026-12-31',
  }),
  'duty.end': async (scene) => ({ dutyId: await dutyIn(scene), lastDay: '2026-12-31' }),
  'duty.done': async (scene) => ({ dutyId: await dutyIn(scene), from: '2026-05-01', note: '已讲' }),
  'duty.undo': async (scene) => ({ dutyId: await dutyIn(scene), from: '2026-05-01' }),
  'rule.list': async () => ({}),
  'rule.change': async () => ({
    kind: 'partyLecture',
    from: '2026-07-01',
    every: { serving: 'quarter', retired: 'year', temporary: null },
  }),
  'obligation.waive': async (scene) => ({ ...(await owedIn(scene)), reason: '集中整顿' }),
  'obligation.unwaive': owedIn,
  'birthday.due': async (scene) => ({ branchId: branchIn(scene), month: '2026-06' }),
  'birthday.make': async (scene) => birthdayOf(branchIn(scene)),
  'birthday.get': async (scene) => ({ activityId: await birthdayIn(scene) }),
  'birthday.tick': async (scene) => ({
    activityId: await birthdayIn(scene),
    memberId: personIn(scene).memberId,
    one: 'gift',
    done: true,
  }),
  'birthday.setTalk': async (scene) => ({
    activityId: await birthdayIn(scene),
    memberId: personIn(scene).memberId,
    talkById: scene.world.people.chief.memberId,
  }),
  'birthday.word': async (scene) => ({ activityId: await birthdayIn(scene), word: '不忘来时路。' }),
  'birthday.card': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'talk.pairs': async () => ({ on: '2026-05-01' }),
  'talk.savePair': async (scene) => ({
    pairId: randomUUID(),
    leaderId: scene.world.people.chief.memberId,
    sectionHeadId: personIn(scene).memberId,
    from: '2026-05-01',
  }),
  'talk.endPair': async (scene) => ({ pairId: await pairIn(scene), to: '2026-06-30' }),
  'meeting.minutes': async (scene) => ({ activityId: await activityIn(scene) }),
  'meeting.saveMinutes': async (scene) => ({
    activityId: await activityIn(scene),
    revision: 0,
    text: '会议记录',
    resolutions: [{ id: randomUUID(), text: '同意' }],
  }),
  'debrief.list': async () => ({ year: 2026 }),
  'debrief.record': async ({ world }) => ({
    year: 2026,
    memberId: world.people.secretaryB.memberId,
    branchId: world.branches.B,
    revision: 0,
    grade: 'good',
    shortcomings: '联系群众不够',
  }),
  'debrief.rectify': async ({ world, about }) => {
    const secretary = about === 'B' ? world.people.secretaryB : world.people.secretaryA
    const key = { year: 2026, memberId: secretary.memberId, branchId: secretary.branchId }
    const officer = world.as(world.people.officer)
    const { debriefs } = await officer.does('debrief.list', { year: 2026 })
    const standing = debriefs.find(
      ({ member, branch }) => member.id === key.memberId && branch.id === key.branchId,
    )
    const revision = standing?.result?.revision ?? 0
    await officer.does('debrief.record', { ...key, revision, grade: 'fair', shortcomings: '调研不够' })
    return { ...key, rectification: '已制定联系群众制度' }
  },
  'talk.record': async (scene) => ({
    talkId: randomUUID(),
    pairId: await pairIn(scene),
    heldOn: '2026-05-20',
    topic: '履职尽责',
  }),
  'talk.takeBack': async (scene) => {
    const talk = { talkId: randomUUID(), pairId: await pairIn(scene), heldOn: '2026-05-20', topic: '谈心' }
    return { talkId: (await scene.world.as(scene.world.people.officer).does('talk.record', talk)).talkId }
  },
  'study.figures': async () => ({ cadence: 'halfYear', on: '2026-05-01' }),
  'topic.save': async () => bookOf(),
  'topic.retire': async ({ world }) => ({ topicId: await catalogued(world) }),
  'topic.restore': async ({ world }) => {
    const topicId = await catalogued(world)
    await world.as(world.people.officer).does('topic.retire', { topicId })
    return { topicId }
  },
  'copies.give': async (scene) => ({
    copiesId: randomUUID(),
    topicId: await catalogued(scene.world),
    branchId: branchIn(scene),
    copies: 12,
    givenOn: '2026-05-20',
    note: '每人一册',
  }),
  'copies.list': async ({ world }) => ({ topicId: await catalogued(world) }),
  'roster.template': async () => ({}),
  'roster.export': async () => ({}),
  'roster.preview': async ({ world }) => rosterOf(world),
  'roster.import': async ({ world }) => {
    const roster = rosterOf(world)
    const { fingerprint } = await world.as(world.people.officer).does('roster.preview', roster)
    return { importId: randomUUID(), ...roster, fingerprint }
  },
  'picture.list': async (scene) => ({ subject: 'activity', subjectId: await activityIn(scene) }),
  'picture.add': async (scene) => ({
    pictureId: randomUUID(),
    subject: 'activity',
    subjectId: await activityIn(scene),
    file: jpegOf().toString('base64'),
  }),
  'picture.remove': async (scene) => ({ pictureId: await picturedIn(scene) }),
  'text.holds': async () => ({ cursor: null }),
  'text.decide': async (scene) => ({ holdId: await heldIn(scene), verdict: 'cleared' }),
  'month.committee': async () => ({}),
  'feedback.send': async () => feedbackOf(),
  'feedback.mine': async () => ({ keys: [SOME_KEY] }),
  'feedback.list': async () => ({ state: 'waiting', cursor: null }),
  'feedback.answer': async (scene) => {
    const feedback = feedbackOf()
    await scene.world.as(personIn(scene)).does('feedback.send', feedback)
    return { feedbackId: feedback.feedbackId, answer: '已转有关支部办理' }
  },
  'settings.about': async () => ({}),
  'settings.get': async () => ({}),
  'settings.change': async ({ world }) => {
    const { settings } = await world.as(world.people.officer).does('settings.get', {})
    const was = settings.checkin
    return { change: { group: 'checkin', was, to: { ...was, makeupDays: was.makeupDays === 7 ? 31 : 7 } } }
  },
  'obligation.year': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'warning.list': async () => ({}),
  'message.count': async () => ({}),
  'message.list': async () => ({ kind: 'activity', cursor: null }),
  'message.read': async ({ world, who }) => {
    const { items } = await world.as(who).does('message.list', {})
    return { messageIds: items.map(({ id }) => id) }
  },
  'message.readAll': async () => ({}),
  'message.offer': async () => ({ template: 'review' }),
  'message.grant': async () => ({ grantId: randomUUID(), template: 'review' }),
  'message.dead': async () => ({ cursor: null }),
  'audit.list': async ({ who }) => ({ actorId: who.memberId, from: '2026-01-01' }),
  'checklist.get': async () => ({}),
  'checklist.save': async ({ world }) => {
    const { version } = await world.as(world.people.officer).does('checklist.get', {})
    const [first, ...rest] = defaultChecklist
    const lookAt = `查看资料 ${randomUUID().slice(0, 8)}`
    return { version, items: [...(first ? [{ ...first, lookAt }] : []), ...rest] }
  },
  'round.propose': async ({ world: { branches } }) => ({
    on: '2026-05-20',
    exclusions: [{ checkingId: branches.A, checkedId: branches.B }],
  }),
  'round.open': async ({ world }) => {
    // Other calls may have set up branches besides.
    const { pairs } = await world.as(world.people.officer).does('round.propose', { on: '2026-05-20' })
    return { roundId: randomUUID(), on: '2026-05-20', pairs }
  },
  'round.changePairs': async ({ world }) => {
    const { A, B, C } = world.branches
    const pairs = [
      { checkingId: A, checkedId: C },
      { checkingId: C, checkedId: B },
      { checkingId: B, checkedId: A },
    ]
    return { roundId: await roundOfThree(world), pairs }
  },
  'checkup.close': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'submitted', submittedAt: new Date('2026-05-01T02:00:00Z') }),
  }),
  'round.list': async () => ({}),
  'round.get': async (scene) => {
    return { roundId: await roundOf(scene.world, await checkingIn(scene)) }
  },
  'checkup.get': async (scene) => ({
    checkupId: scene.about === 'self' ? await checkingIn(scene) : await checkedIn(scene),
  }),
  'checkup.setCheckers': async (scene) => ({
    checkupId: await checkingIn(scene, { checkerIds: [] }),
    memberIds: [personIn(scene).memberId],
  }),
  'checkup.mark': async (scene) => ({
    checkupId: await checkingIn(scene),
    itemKey: 'minutes',
    level: 'part',
    points: 3,
    note: '记录不全',
    revision: 0,
  }),
  'checkup.submit': async (scene) => ({ checkupId: await checkingIn(scene, { marked: itemKeys }) }),
  'checkup.signOff': async (scene) => ({ checkupId: await checkedIn(scene, { state: 'submitted' }) }),
  'checkup.object': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'submitted' }),
    itemKey: 'minutes',
    reason: '有记录',
  }),
  'checkup.decideObjection': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'objected', marked: ['minutes'], objected: ['minutes'] }),
    itemKey: 'minutes',
    mark: { level: 'part', points: 5 },
    comment: '补看了记录',
  }),
  'finding.add': async (scene) => ({
    ...{ findingId: randomUUID(), checkupId: await checkingIn(scene), itemKey: 'minutes' },
    ...{ text: '记录不全', suggestion: '补齐', dueOn: '2026-06-30' },
  }),
  'finding.assign': async (scene) => {
    const [a, b] = [scene.world.people.secretaryA, scene.world.people.secretaryB]
    const responsibleId = (scene.about === 'B' ? b : a).memberId
    return { findingId: await findingAt(scene, 'open'), responsibleId, measure: '补齐', dueOn: '2026-06-30' }
  },
  'finding.submit': async (scene) => ({
    findingId: await findingAt(scene, 'rectifying'),
    evidence: '已补齐',
  }),
  'finding.verify': async (scene) => ({ findingId: await lookedAtIn(scene) }),
  'finding.sendBack': async (scene) => ({ findingId: await lookedAtIn(scene), reason: '缺照片' }),
  'finding.list': async (scene) => {
    await lookedAtIn(scene)
    const branchId = checkedBy(scene.world, branchIn(scene))
    return { branchId, category: 'records', state: 'submitted', order: 'urgent' }
  },
  'finding.change': async (scene) => ({
    ...(await foundIn(scene)),
    ...{ text: '记录不全，缺三月', suggestion: '补齐', dueOn: '2026-06-30' },
  }),
  'finding.remove': foundIn,
  'finding.count': async (scene) => {
    await lookedAtIn(scene)
    return { branchId: checkedBy(scene.world, branchIn(scene)) }
  },
  'lookback.draw': async (scene) => {
    const roundId = await roundOf(scene.world, await struckOffIn(scene))
    return { lookBackId: randomUUID(), roundId, size: { unit: 'percent', amount: 30 } }
  },
  'lookback.list': async (scene) => ({ roundId: await roundOf(scene.world, await struckOffIn(scene)) }),
  'lookback.confirm': drawnIn,
  'lookback.relapse': async (scene) => ({
    ...(await drawnIn(scene)),
    ...{ reason: '又缺了四月', dueOn: '2026-06-30' },
  }),
  'branchStar.ask': async ({ world }) => {
    const { rows } = await world.as(world.people.officer).does('branchStar.board', { year: 2025 })
    // Another day each time, so that there is something to do.
    return { year: 2025, closesOn: addDays('2026-06-01', (rows.length + listsMade++) % 200) }
  },
  'branchStar.mine': async () => ({}),
  'branchStar.get': async (scene) => {
    const { year, branchId } = await starIn(scene)
    return { year, branchId }
  },
  'branchStar.save': async (scene) => ({
    ...(await starIn(scene, { state: 'drafting', marked: [] })),
    marks: [{ itemKey: 'minutes', level: 'part', points: 3, note: '缺一次' }],
    statement: '全年工作扎实',
  }),
  'branchStar.declare': (scene) => starIn(scene, { state: 'drafting' }),
  'branchStar.decline': (scene) => starIn(scene, { state: 'asked' }),
  'branchStar.withdraw': (scene) => starIn(scene),
  'branchStar.board': async (scene) => ({ year: (await starIn(scene)).year }),
  'branchStar.decide': async (scene) => ({ ...(await starIn(scene)), level: 4, reason: '各项工作扎实' }),
  'branchStar.publish': async (scene) => {
    const { year } = await starIn(scene, { state: 'decided', year: nextYear(), closesOn: '2026-05-01' })
    return { year }
  },
  'branchStar.correct': async (scene) => {
    const wishes = { state: 'decided' as const, year: nextYear(), published: true }
    const { year, branchId } = await starIn(scene, wishes)
    return { year, branchId, version: 1, level: 3, reason: '复核时发现漏项' }
  },
  'branchStar.list': async (scene) => {
    const { year } = await inputs['branchStar.correct'](scene)
    return { year }
  },
  'branchStar.history': async (scene) => ({ branchId: branchIn(scene) }),
  'document.attendance': async (scene) => ({ activityId: await activityIn(scene) }),
  'document.blankRoll': async (scene) => ({ activityId: await activityIn(scene) }),
  'document.findings': async (scene) => {
    await lookedAtIn(scene)
    return { branchId: checkedBy(scene.world, branchIn(scene)) }
  },
  'document.stars': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'document.serviceHours': async (scene) => ({
    branchId: branchIn(scene),
    cadence: 'halfYear',
    on: '2026-05-01',
  }),
  'document.birthdays': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'document.handbook': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'campaign.board': async (scene) => ({ year: (await campaignIn(scene)).year }),
  'campaign.branch': async (scene) => ({ year: (await campaignIn(scene)).year, branchId: branchIn(scene) }),
  'campaign.toNominate': async () => ({}),
  'campaign.open': async () => ({ year: 2025 }),
  'campaign.compute': async (scene) => ({ ...(await campaignIn(scene, { state: 'opened' })), isMeant: true }),
  'campaign.nominate': async (scene) => {
    const { memberId, branchId } = candidateIn(scene)
    return {
      ...(await campaignIn(scene)),
      ...{ branchId, revision: 0 },
      nominations: [{ memberId, isNominated: false, reason: '支部大会没有通过' }],
    }
  },
  'campaign.decide': async (scene) => {
    const { memberId } = candidateIn(scene)
    const wishes = { year: nextYear(), candidates: [memberId], nominated: true }
    return {
      ...(await campaignOf(scene.world, wishes)),
      decisions: [{ memberId, verdict: 'declined', reason: '材料不全' }],
    }
  },
  'campaign.confirm': async (scene) => {
    const { year, round } = await inputs['campaign.decide'](scene)
    const { memberId } = candidateIn(scene)
    const decisions = [{ memberId, verdict: 'confirmed' as const, reason: '' }]
    const { chief } = scene.world.people
    await scene.world.as(chief).does('campaign.decide', { year, round, decisions })
    return { year }
  },
  'campaign.announce': (scene) => campaignIn(scene, { state: 'confirmed' }),
  'campaign.publish': (scene) => campaignIn(scene, { state: 'noticed', to: '2026-05-19' }),
  'campaign.stepBack': async (scene) => ({
    ...(await campaignIn(scene, { state: 'confirmed' })),
    ...{ to: 'computed', reason: '漏算了一次活动' },
  }),
  'campaign.correct': async (scene) => ({
    // Of a year by itself: what is published stays.
    ...(await campaignIn(scene, { state: 'published', year: 2000 + (published++ % 20) })),
    ...{ version: 1, memberId: candidateIn(scene).memberId, stars: 4, reason: '复核时发现重复计分' },
  }),
  'campaign.answerObjection': async (scene) => {
    const { objectionId } = await objectedIn(scene)
    return { objectionId, verdict: 'dismissed', answer: '已核实，情况不属实' }
  },
  'campaign.list': async (scene) => campaignIn(scene, { state: 'noticed' }),
  'campaign.object': async (scene) => {
    const { year } = await campaignIn(scene, { state: 'noticed' })
    return objectionOf(year, candidateIn(scene).memberId)
  },
  'warning.remind': async (scene) => {
    // By the 20th nothing is planned for what May owes. The committee's own branch has nobody to remind.
    await scene.world.generateObligations()
    const { A, B } = scene.world.branches
    return { reminderId: randomUUID(), branchIds: [scene.about === 'B' ? B : A] }
  },
}

/** What only the officers of a branch do. */
const BY_A_BRANCH: ActionName[] = [
  'debrief.rectify',
  'checkup.signOff',
  'checkup.object',
  'finding.assign',
  'finding.submit',
  'branchStar.mine',
  'branchStar.save',
  'branchStar.declare',
  'branchStar.decline',
  'branchStar.withdraw',
]

/** Who makes a call: a visitor's is made by somebody new each time, a rectification by who is to rectify. */
export const callerOf = (action: ActionName, { people }: World): Pick<Person, 'openid'> => {
  if (contract[action].deed === null) return { openid: `new-${randomUUID()}` }
  return BY_A_BRANCH.includes(action) ? people.secretaryA : people.officer
}
