import { type CampaignWishes, campaignOf, easyRules, objectionOf } from '../../../local/testing/campaigns'
import type { Person } from '../../../local/testing/committee'
import { type Given, refusesAll } from '../../../local/testing/refusals'
import { honourOf, otherRules, vetoOf } from '../../../local/testing/memberStars'
import { onEveryStore, refused, unchanged, type World } from '../../../local/testing/world'
import { defaultSettings } from '../../../src/domain/settings'
import type { ActionName } from '../../../src/contract/contract'
import type { Stars } from '../../../src/domain/campaign'

const year = 2026
const officerOf = (world: World) => world.as(world.people.officer)

/** The year's rules by which 优秀 alone makes five stars, and the appraisal of A with two of them. */
async function appraised(world: World) {
  const { officer, a } = world.people
  await world.as(officer).does('starRules.save', { year, version: 0, rules: easyRules })
  const grades = world.membersOf.A.map((memberId) => ({
    memberId,
    grade: memberId === a[0]!.memberId || memberId === a[1]!.memberId ? ('优秀' as const) : ('合格' as const),
  }))
  const appraisal = { branchId: world.branches.A, year, revision: 0, heldOn: '2026-05-18', grades }
  await world.as(world.people.secretaryA).does('appraisal.save', appraisal)
}

onEveryStore('the yearly campaign', (newWorld) => {
  test('a year, from the opening to the published stars and a correction', async () => {
    const world = await newWorld()
    const { a, b, chief, secretaryA, contact } = world.people
    const { A } = world.branches
    await appraised(world)
    const officer = officerOf(world)
    expect(await officer.does('campaign.board', {})).toMatchObject({ year, state: null, named: 0, steps: [] })

    // Opened: the rules are settled, what the stars are made of is not.
    expect(await officer.does('campaign.open', { year })).toEqual({ state: 'opened' })
    await unchanged(world, () => officer.does('campaign.open', { year }))
    expect(await officer.does('starRules.get', { year })).toMatchObject({ isOpen: false, maySave: false })
    expect(
      await refused(world, world.people.officer, 'starRules.save', { year, version: 1, rules: otherRules }),
    ).toBe('STAR_YEAR_FROZEN')
    await officer.does('honour.record', honourOf(b[0]!.memberId))

    // Computed: B and C have no appraisal, which somebody has to mean.
    const board = await officer.does('campaign.board', { year })
    expect(board.missing.appraisals).toHaveLength(2)
    expect(await refused(world, world.people.officer, 'campaign.compute', { year })).toBe(
      'CAMPAIGN_UNAPPRAISED',
    )
    const { rated } = await officer.does('campaign.compute', { year, isMeant: true })
    expect(rated).toBe(world.membersOf.A.length + world.membersOf.B.length + world.membersOf.C.length)
    for (const action of ['honour.record', 'veto.record'] as const) {
      const input = action === 'honour.record' ? honourOf(a[2]!.memberId) : vetoOf(a[2]!.memberId)
      expect(await refused(world, world.people.officer, action, input)).toBe('STAR_RECORDS_FROZEN')
    }

    // The branch is told, and nominates one of its two.
    expect((await world.as(secretaryA).does('campaign.toNominate', {})).items).toMatchObject([
      { year, branch: { id: A }, unsaid: 2 },
    ])
    const { items: inbox } = await world.as(secretaryA).does('message.list', {})
    expect(inbox.map(({ text }) => text)).toContain(`${year} 年的星级已计算，请推荐本支部的五星级党员`)
    const ofBranch = await world.as(secretaryA).does('campaign.branch', { year, branchId: A })
    expect(ofBranch).toMatchObject({ state: 'computed', revision: 0, mayNominate: true })
    expect(ofBranch.members.filter(({ isCandidate }) => isCandidate).map(({ member }) => member.id)).toEqual(
      [a[0], a[1]].map((person) => person!.memberId),
    )
    const nomination = {
      ...{ year, branchId: A, revision: 0 },
      nominations: [
        { memberId: a[0]!.memberId, isNominated: true, reason: '' },
        { memberId: a[1]!.memberId, isNominated: false, reason: '本人主动让出名额' },
      ],
    }
    expect(await world.as(secretaryA).does('campaign.nominate', nomination)).toEqual({ revision: 1 })
    await unchanged(world, () => world.as(secretaryA).does('campaign.nominate', nomination))

    // The committee decides on each and confirms.
    expect(await refused(world, world.people.officer, 'campaign.confirm', { year })).toBe(
      'CAMPAIGN_UNDECIDED',
    )
    const decisions = [{ memberId: a[0]!.memberId, verdict: 'confirmed' as const, reason: '' }]
    expect(await officer.does('campaign.decide', { year, round: 1, decisions })).toEqual({ named: 1 })
    await unchanged(world, () => officer.does('campaign.decide', { year, round: 1, decisions }))
    // Before the notice the branch does not see what the committee decided.
    expect(
      (await world.as(secretaryA).does('campaign.branch', { year, branchId: A })).members[0]?.decision,
    ).toBeNull()
    expect(await world.as(a[1]!).does('campaign.list', {})).toEqual({ years: [], objections: [], list: null })
    await officer.does('campaign.confirm', { year })
    await unchanged(world, () => officer.does('campaign.confirm', { year }))

    // On notice for five working days: 20 May 2026 is a Wednesday.
    expect(await officer.does('campaign.announce', { year })).toEqual({ state: 'noticed', to: '2026-05-27' })
    await unchanged(world, () => officer.does('campaign.announce', { year }))
    expect((await world.as(b[0]!).does('campaign.list', {})).list).toMatchObject({
      ...{ year, state: 'noticed', published: null, own: null, mayObject: true },
      notice: { from: '2026-05-20', to: '2026-05-27', workdaysLeft: 5, isGuess: false },
      branches: [{ branch: { id: A }, members: [{ id: a[0]!.memberId }] }],
    })

    // Somebody objects; it is dismissed, with an answer that they read.
    const objection = objectionOf(year, a[0]!.memberId)
    await world.as(b[0]!).does('campaign.object', objection)
    await unchanged(world, () => world.as(b[0]!).does('campaign.object', objection))
    expect((await world.as(contact).does('campaign.board', { year })).objections).toEqual([])
    expect((await officer.does('campaign.board', { year })).objections).toMatchObject([
      { by: { id: b[0]!.memberId }, about: { id: a[0]!.memberId }, answer: null, mayAnswer: true },
    ])
    world.at('2026-05-28', '09:00')
    expect(await refused(world, world.people.officer, 'campaign.publish', { year })).toBe(
      'CAMPAIGN_OBJECTIONS',
    )
    const answer = {
      objectionId: objection.objectionId,
      verdict: 'dismissed' as const,
      answer: '全年四次，有记录',
    }
    await officer.does('campaign.answerObjection', answer)
    await unchanged(world, () => officer.does('campaign.answerObjection', answer))
    expect((await world.as(b[0]!).does('campaign.list', {})).objections).toMatchObject([
      { answer: { verdict: 'dismissed', text: '全年四次，有记录' } },
    ])

    // Published: everybody has theirs, and a retry is told so.
    expect(await officer.does('campaign.publish', { year })).toEqual({ version: 1 })
    await unchanged(world, () => world.as(chief).does('campaign.publish', { year }))
    const ownOf = async (person: (typeof a)[number]) =>
      (await world.as(person).does('campaign.list', { year })).list?.own
    expect(await ownOf(a[0]!)).toEqual({
      ...{ stars: 5, score: 70, reason: '', isCorrected: false },
      fiveStarSince: '2026-05-28T01:00:00.000Z',
    })
    expect(await ownOf(a[1]!)).toEqual({
      ...{ stars: 4, score: 70, reason: '本人主动让出名额', isCorrected: false, fiveStarSince: null },
    })
    expect(await world.as(a[1]!).does('star.rating', { year })).toMatchObject({
      published: { stars: 4, reason: '本人主动让出名额', correctedFrom: null },
    })
    expect(
      await refused(world, world.people.officer, 'campaign.stepBack', { year, to: 'opened', reason: '重来' }),
    ).toBe('CAMPAIGN_PUBLISHED')

    // A correction is a new version beside the old.
    const correction = {
      ...{ year, version: 1, memberId: a[1]!.memberId, stars: 5 as const },
      reason: '让出名额系登记错误',
    }
    expect(await officer.does('campaign.correct', correction)).toEqual({ version: 2 })
    await unchanged(world, () => officer.does('campaign.correct', correction))
    expect(await world.as(a[1]!).does('star.rating', { year })).toMatchObject({
      published: { stars: 5, reason: '让出名额系登记错误', correctedFrom: 4 },
    })
    expect((await world.as(b[0]!).does('campaign.list', { year })).list?.branches[0]?.members).toHaveLength(2)
    expect((await officer.does('campaign.board', { year })).published).toMatchObject({
      version: 2,
      corrections: [{ member: { id: a[1]!.memberId }, from: 4, to: 5, reason: '让出名额系登记错误' }],
    })
    expect((await officer.does('campaign.board', { year })).steps.map(({ from, to }) => [from, to])).toEqual([
      [null, 'opened'],
      ['opened', 'computed'],
      ['computed', 'confirmed'],
      ['confirmed', 'noticed'],
      ['noticed', 'published'],
    ])
  })

  test('an objection that is upheld takes the campaign back, and the name off the next notice', async () => {
    const world = await newWorld()
    const { a, b } = world.people
    const candidates = [a[0]!.memberId, a[1]!.memberId]
    await campaignOf(world, { year, candidates, state: 'noticed', to: '2026-05-19' })
    const officer = officerOf(world)
    world.at('2026-05-19', '10:00')
    const objection = objectionOf(year, a[0]!.memberId)
    await world.as(b[0]!).does('campaign.object', objection)
    const { objectionId } = objection
    await officer.does('campaign.answerObjection', { objectionId, verdict: 'upheld', answer: '情况属实' })
    world.at('2026-05-21', '10:00')
    expect(await refused(world, world.people.officer, 'campaign.publish', { year })).toBe('CAMPAIGN_UPHELD')
    const back = { year, to: 'computed' as const, reason: '采纳公示异议' }
    await officer.does('campaign.stepBack', back)
    await unchanged(world, () => officer.does('campaign.stepBack', back))
    // The notice is gone; what one objected, with its answer, is not.
    expect(await world.as(b[0]!).does('campaign.list', {})).toMatchObject({
      ...{ years: [], list: null },
      objections: [{ answer: { verdict: 'upheld', text: '情况属实' } }],
    })
    const decisions = [{ memberId: a[0]!.memberId, verdict: 'declined' as const, reason: '公示异议属实' }]
    expect(await officer.does('campaign.decide', { year, round: 1, decisions })).toEqual({ named: 1 })
    await officer.does('campaign.confirm', { year })
    const { to } = await officer.does('campaign.announce', { year })
    world.at(to, '10:00')
    expect(await refused(world, world.people.officer, 'campaign.publish', { year })).toBe(
      'CAMPAIGN_NOTICE_RUNS',
    )
    world.later(24 * 60)
    await officer.does('campaign.publish', { year })
    expect((await world.as(b[0]!).does('campaign.list', {})).list?.branches).toMatchObject([
      { members: [{ id: a[1]!.memberId }] },
    ])
    expect((await world.as(a[0]!).does('campaign.list', {})).list?.own).toMatchObject({
      stars: 4,
      reason: '公示异议属实',
    })
    expect((await officer.does('campaign.board', { year })).steps).toContainEqual(
      expect.objectContaining({ from: 'noticed', to: 'computed', reason: '采纳公示异议' }),
    )
  })

  test('taken back to the opening, the stars are computed anew, and what was said of candidates stays', async () => {
    const world = await newWorld()
    const { a } = world.people
    await appraised(world)
    const officer = officerOf(world)
    await officer.does('campaign.open', { year })
    await officer.does('campaign.compute', { year, isMeant: true })
    const nominations = [a[0]!, a[1]!].map(({ memberId }) => ({ memberId, isNominated: true, reason: '' }))
    const { A } = world.branches
    await officer.does('campaign.nominate', { year, branchId: A, revision: 0, nominations })
    await officer.does('campaign.stepBack', { year, to: 'opened', reason: '漏登一项处分' })
    await officer.does('veto.record', vetoOf(a[0]!.memberId))
    await officer.does('campaign.compute', { year, isMeant: true })
    const { nominees, round, changed } = await officer.does('campaign.board', { year, withChanges: true })
    expect([nominees.map(({ member }) => member.id), round, changed]).toEqual([[a[1]!.memberId], 2, 0])
    const [line] = (await officer.does('campaign.branch', { year, branchId: A })).members.filter(
      ({ member }) => member.id === a[0]!.memberId,
    )
    expect(line).toMatchObject({ computed: 1, isCandidate: false, nomination: null })
  })

  test('somebody is five-star from when they were named, unless a correction took it back meanwhile', async () => {
    const world = await newWorld()
    const [first, second] = world.people.a
    await campaignOf(world, { year, candidates: [first!.memberId], state: 'published' })
    const since = async (person = first!) => {
      const { list } = await world.as(person).does('campaign.list', { year })
      return list?.own?.fiveStarSince
    }
    const correct = async (day: string, version: number, memberId: string, stars: Stars) => {
      world.at(day, '10:00')
      await officerOf(world).does('campaign.correct', { year, version, memberId, stars, reason: '登记错误' })
    }
    const published = '2026-05-18T01:00:00.000Z'
    expect([await since(), await since(second)]).toEqual([published, null])
    // What is corrected of another makes a newer list, not a newer naming.
    await correct('2026-06-01', 1, second!.memberId, 5)
    expect([await since(), await since(second)]).toEqual([published, '2026-06-01T02:00:00.000Z'])
    await correct('2026-06-08', 2, first!.memberId, 4)
    expect(await since()).toBeNull()
    await correct('2026-06-15', 3, first!.memberId, 5)
    await correct('2026-06-22', 4, second!.memberId, 4)
    expect([await since(), await since(second)]).toEqual(['2026-06-15T02:00:00.000Z', null])
    expect(await world.as(first!).does('star.rating', { year })).toMatchObject({
      published: { stars: 5, correctedFrom: 4, at: '2026-06-15T02:00:00.000Z' },
    })
  })

  test('what changed since the computation is counted when it is asked for', async () => {
    const world = await newWorld()
    // The books hold none of what these stars were given for.
    await campaignOf(world, { year, candidates: [world.people.a[0]!.memberId] })
    const officer = officerOf(world)
    const { changed, branches } = await officer.does('campaign.board', { year, withChanges: true })
    expect(changed).toBe(branches.reduce((sum, { members }) => sum + members, 0))
    expect((await officer.does('campaign.board', { year })).changed).toBeNull()
  })

  test('a year without rules of its own keeps the defaults with its opening', async () => {
    const world = await newWorld()
    expect(await officerOf(world).does('starRules.get', { year })).toMatchObject({ version: 0 })
    await officerOf(world).does('campaign.open', { year })
    expect(await officerOf(world).does('starRules.get', { year })).toMatchObject({
      ...{ version: 1, isOpen: false },
      rules: defaultSettings.star,
    })
    // Taken back to before the opening they may be changed again.
    const back = { year, to: 'withdrawn' as const, reason: '办法还要讨论' }
    await officerOf(world).does('campaign.stepBack', back)
    await officerOf(world).does('starRules.save', { year, version: 1, rules: otherRules })
    expect(await officerOf(world).does('campaign.open', { year })).toEqual({ state: 'opened' })
  })

  test('a quota is held', async () => {
    const world = await newWorld()
    const { a } = world.people
    const rated = world.membersOf.A.length + world.membersOf.B.length + world.membersOf.C.length
    // One of all of them, whole members.
    const fiveStarPercent = Math.ceil(100 / rated)
    await officerOf(world).does('starRules.save', {
      year,
      version: 0,
      rules: { ...easyRules, fiveStarPercent },
    })
    await campaignOf(world, { year, candidates: [a[0]!.memberId, a[1]!.memberId], nominated: true })
    const decisions = [a[0]!, a[1]!].map(({ memberId }) => ({
      memberId,
      verdict: 'confirmed' as const,
      reason: '',
    }))
    const input = { year, round: 1, decisions }
    expect(await refused(world, world.people.officer, 'campaign.decide', input)).toBe('CAMPAIGN_QUOTA')
    await officerOf(world).does('campaign.decide', { ...input, decisions: decisions.slice(0, 1) })
    expect(await officerOf(world).does('campaign.board', { year })).toMatchObject({ most: 1, named: 1 })
  })

  test('two branches nominate at once, and two officers of one do not overwrite each other', async () => {
    const world = await newWorld()
    const { a, b, secretaryA, organizerA, secretaryB } = world.people
    await campaignOf(world, { year, candidates: [a[0]!.memberId, b[0]!.memberId] })
    const of = (branchId: string, memberId: string, reason = '') => ({
      ...{ year, branchId, revision: 0 },
      nominations: [{ memberId, isNominated: reason === '', reason }],
    })
    const { A, B } = world.branches
    const answers = await Promise.all([
      world.as(secretaryA).send('campaign.nominate', of(A, a[0]!.memberId)),
      world.as(organizerA).send('campaign.nominate', of(A, a[0]!.memberId, '材料不全')),
      world.as(secretaryB).send('campaign.nominate', of(B, b[0]!.memberId)),
    ])
    expect(answers.map(({ ok }) => ok).filter((ok) => !ok)).toHaveLength(1)
    expect(answers[2]).toMatchObject({ ok: true })
    expect(JSON.stringify(answers)).toContain('CAMPAIGN_CHANGED')
  })
})

const candidateOf = ({ people }: World) => people.a[0]!.memberId
const withCampaign =
  (wishes: Partial<CampaignWishes>, call: (world: World) => ReturnType<Given>): Given =>
  async (world) => {
    await campaignOf(world, { year, candidates: [candidateOf(world)], ...wishes })
    return call(world)
  }
const byOfficer =
  (action: ActionName, input: (world: World) => object = () => ({ year })) =>
  (world: World): Awaited<ReturnType<Given>> => [world.people.officer, action, input(world)]
const nominating = (nominations: (world: World) => object[], wishes: Partial<CampaignWishes> = {}): Given =>
  withCampaign(wishes, (world) => [
    world.people.secretaryA,
    'campaign.nominate',
    { year, branchId: world.branches.A, revision: 0, nominations: nominations(world) },
  ])
const deciding = (
  decisions: (world: World) => object[],
  wishes: Partial<CampaignWishes> = {},
  round = 1,
): Given =>
  withCampaign({ nominated: true, ...wishes }, (world) => [
    world.people.officer,
    'campaign.decide',
    { year, round, decisions: decisions(world) },
  ])
const objecting = (wishes: Partial<CampaignWishes>, aboutId: (world: World) => string = candidateOf): Given =>
  withCampaign(wishes, (world) => [world.people.b[0]!, 'campaign.object', objectionOf(year, aboutId(world))])
const confirmed = (memberId: string) => [{ memberId, verdict: 'confirmed', reason: '' }]
const correcting = (wishes: object, campaign: Partial<CampaignWishes> = { state: 'published' }): Given =>
  withCampaign(
    campaign,
    byOfficer('campaign.correct', (world) => ({
      ...{ year, version: 1, memberId: candidateOf(world), stars: 4, reason: '重复计分' },
      ...wishes,
    })),
  )
const objected = async (world: World, by: Person, aboutId = candidateOf(world)) => {
  const objection = objectionOf(year, aboutId)
  await world.as(by).does('campaign.object', objection)
  return objection.objectionId
}
const answering = (by: (world: World) => Person, wishes: Partial<CampaignWishes> = {}): Given =>
  withCampaign({ state: 'noticed', ...wishes }, async (world) => {
    const objectionId = await objected(world, by(world))
    return [
      world.people.officer,
      'campaign.answerObjection',
      { objectionId, verdict: 'upheld', answer: '属实' },
    ]
  })

// prettier-ignore
refusesAll('the yearly campaign refuses', [
  ['to open a year long past', 'CAMPAIGN_YEAR', byOfficer('campaign.open', () => ({ year: 2024 }))],
  ['to open what is computed', 'CAMPAIGN_STATE', withCampaign({}, byOfficer('campaign.open'))],
  ['to compute what is not open', 'CAMPAIGN_NOT_OPEN', byOfficer('campaign.compute')],
  ['to compute again without a step back', 'CAMPAIGN_STATE', withCampaign({}, byOfficer('campaign.compute'))],
  ['to compute without appraisals unless it is meant', 'CAMPAIGN_UNAPPRAISED', withCampaign({ state: 'opened' }, byOfficer('campaign.compute'))],
  ['to nominate in another branch', 'NOT_YOUR_BRANCH', withCampaign({}, ({ people, branches }) => [people.secretaryB, 'campaign.nominate', { year, branchId: branches.A, revision: 0, nominations: [] }])],
  ['to nominate before anything is computed', 'CAMPAIGN_STATE', nominating((world) => [{ memberId: candidateOf(world), isNominated: true, reason: '' }], { state: 'opened' })],
  ['to nominate once it is confirmed', 'CAMPAIGN_STATE', nominating((world) => [{ memberId: candidateOf(world), isNominated: true, reason: '' }], { state: 'confirmed' })],
  ['to nominate somebody without the points', 'CAMPAIGN_NO_CANDIDATE', nominating((world) => [{ memberId: world.people.a[1]!.memberId, isNominated: true, reason: '' }])],
  ['to pass a candidate over in silence', 'CAMPAIGN_UNSAID', nominating(() => [])],
  ['not to nominate without a reason', 'CAMPAIGN_REASON', nominating((world) => [{ memberId: candidateOf(world), isNominated: false, reason: ' ' }])],
  ['to nominate over what another said', 'CAMPAIGN_CHANGED', nominating((world) => [{ memberId: candidateOf(world), isNominated: false, reason: '材料不全' }], { nominated: true })],
  ['to decide on a round that is past', 'CAMPAIGN_CHANGED', deciding((world) => confirmed(candidateOf(world)), {}, 2)],
  ['to decide on whom nobody nominated', 'CAMPAIGN_NOT_NOMINATED', deciding((world) => confirmed(world.people.a[1]!.memberId))],
  ['to decide on oneself', 'CAMPAIGN_OWN', async (world) => {
    const { officer } = world.people
    await campaignOf(world, { year, candidates: [officer.memberId], nominated: true })
    return [officer, 'campaign.decide', { year, round: 1, decisions: confirmed(officer.memberId) }]
  }],
  ['to decline without a reason', 'CAMPAIGN_REASON', deciding((world) => [{ memberId: candidateOf(world), verdict: 'declined', reason: '' }])],
  ['to decide once it is on notice', 'CAMPAIGN_STATE', deciding((world) => confirmed(candidateOf(world)), { state: 'noticed' })],
  ['to confirm before every branch has said', 'CAMPAIGN_UNNOMINATED', withCampaign({}, byOfficer('campaign.confirm'))],
  ['to confirm nobody', 'CAMPAIGN_NOBODY', withCampaign({ candidates: [] }, byOfficer('campaign.confirm'))],
  ['to announce what is not confirmed', 'CAMPAIGN_STATE', withCampaign({}, byOfficer('campaign.announce'))],
  ['a notice shorter than the rules', 'CAMPAIGN_NOTICE', withCampaign({ state: 'confirmed' }, byOfficer('campaign.announce', () => ({ year, until: '2026-05-26' })))],
  ['a notice without an end', 'CAMPAIGN_NOTICE', withCampaign({ state: 'confirmed' }, byOfficer('campaign.announce', () => ({ year, until: '2027-05-26' })))],
  ['to publish before the notice is over', 'CAMPAIGN_NOTICE_RUNS', withCampaign({ state: 'noticed', to: '2026-05-20' }, byOfficer('campaign.publish'))],
  ['to publish what was never on notice', 'CAMPAIGN_STATE', withCampaign({ state: 'confirmed' }, byOfficer('campaign.publish'))],
  ['to step forward by stepping back', 'CAMPAIGN_STATE', withCampaign({}, byOfficer('campaign.stepBack', () => ({ year, to: 'noticed', reason: '跳过审定' })))],
  ['to step back without a reason', 'INVALID_INPUT', withCampaign({}, byOfficer('campaign.stepBack', () => ({ year, to: 'opened', reason: '' })))],
  ['to correct what is not out', 'CAMPAIGN_NOT_PUBLISHED', correcting({}, { state: 'noticed' })],
  ['to correct to the same', 'CAMPAIGN_SAME', correcting({ stars: 5 })],
  ['to correct over another correction', 'CAMPAIGN_LIST_CHANGED', correcting({ version: 0 })],
  ['to correct somebody who was not rated', 'NOT_FOUND', withCampaign({ state: 'published' }, byOfficer('campaign.correct', (world) => ({ year, version: 1, memberId: world.people.left.memberId, stars: 4, reason: '重复计分' })))],
  ['to correct one’s own', 'CAMPAIGN_OWN', withCampaign({ state: 'published' }, byOfficer('campaign.correct', ({ people }) => ({ year, version: 1, memberId: people.officer.memberId, stars: 5, reason: '重复计分' })))],
  ['an objection where nothing is on notice', 'CAMPAIGN_NO_NOTICE', objecting({ state: 'confirmed' })],
  ['an objection after the notice', 'CAMPAIGN_NOTICE_OVER', objecting({ state: 'noticed', to: '2026-05-19' })],
  ['an objection to who is not on it', 'CAMPAIGN_NOT_NAMED', objecting({ state: 'noticed' }, ({ people }) => people.a[1]!.memberId)],
  ['a second objection to the same name', 'CAMPAIGN_OBJECTED', withCampaign({ state: 'noticed' }, async (world) => {
    await objected(world, world.people.b[0]!)
    return [world.people.b[0]!, 'campaign.object', objectionOf(year, candidateOf(world))]
  })],
  ['an objection under another’s id', 'ID_TAKEN', withCampaign({ state: 'noticed' }, async (world) => {
    const objectionId = await objected(world, world.people.b[0]!)
    return [world.people.a[1]!, 'campaign.object', { ...objectionOf(year, candidateOf(world)), objectionId }]
  })],
  ['to answer one’s own objection', 'CAMPAIGN_OBJECTION_OWN', answering(({ people }) => people.officer)],
  ['to answer what is about oneself', 'CAMPAIGN_OBJECTION_OWN', async (world) => {
    const { officer, b } = world.people
    await campaignOf(world, { year, candidates: [officer.memberId], state: 'noticed' })
    const objectionId = await objected(world, b[0]!, officer.memberId)
    return [officer, 'campaign.answerObjection', { objectionId, verdict: 'upheld', answer: '属实' }]
  }],
  ['a second answer', 'CAMPAIGN_OBJECTION_ANSWERED', withCampaign({ state: 'noticed' }, async (world) => {
    const objectionId = await objected(world, world.people.b[0]!)
    await world.as(world.people.chief).does('campaign.answerObjection', { objectionId, verdict: 'dismissed', answer: '不属实' })
    return [world.people.officer, 'campaign.answerObjection', { objectionId, verdict: 'upheld', answer: '属实' }]
  })],
  ['a notice of fewer than five working days', 'STAR_RULES_NOTICE', ({ people }) => [people.officer, 'starRules.save', { year, version: 0, rules: { ...otherRules, noticeWorkdays: 4 } }]],
])
