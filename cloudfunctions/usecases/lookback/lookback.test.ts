import { createHmac, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { ActionName, InputOf } from '../../../src/contract/contract'
import { drawSample } from '../../../src/domain/lookback'
import { finding } from '../../database/schema/checkup'

/** A check-up of B by A, whose first plain member checks, and its round. */
async function ofB(world: World) {
  const checkupId = await checkupOf(world, {
    checkingId: world.branches.A,
    checkedId: world.branches.B,
    checkerIds: [world.people.a[0]!.memberId],
    state: 'signed',
  })
  const { round } = await world.as(world.people.officer).does('checkup.get', { checkupId })
  return { checkupId, roundId: round.id }
}
const struckOff = (world: World, checkupId: string, responsibleId?: string) =>
  findingOf(world, checkupId, 'verified', {
    branchId: world.branches.B,
    ...(responsibleId && { responsibleId }),
  })
const drawOf = (roundId: string, amount = 2): InputOf<'lookback.draw'> => ({
  lookBackId: randomUUID(),
  roundId,
  size: { unit: 'count', amount },
})
/** One finding of B's that was drawn. */
async function drawn(world: World, responsibleId?: string) {
  const { checkupId, roundId } = await ofB(world)
  const findingId = await struckOff(world, checkupId, responsibleId)
  const draw = drawOf(roundId)
  await world.as(world.people.officer).does('lookback.draw', draw)
  return { roundId, findingId, lookBackId: draw.lookBackId }
}

onEveryStore('a look-back', (newWorld) => {
  test('is drawn by the server, looked at, and what is there again goes back', async () => {
    const world = await newWorld()
    const { officer, a, secretaryA, secretaryB } = world.people
    const { checkupId, roundId } = await ofB(world)
    const all = [
      await struckOff(world, checkupId),
      await struckOff(world, checkupId),
      await struckOff(world, checkupId),
    ]
    await findingOf(world, checkupId, 'submitted', { branchId: world.branches.B })
    const asOfficer = world.as(officer)
    const list = async (who: Person = officer) => world.as(who).does('lookback.list', { roundId })
    expect(await list()).toEqual({ lookBacks: [], candidates: 3, may: { draw: true } })
    const draw = drawOf(roundId)
    expect(await asOfficer.does('lookback.draw', draw)).toEqual({ drawn: 2, of: 3 })
    await unchanged(world, () => asOfficer.does('lookback.draw', draw))

    // With what is kept anybody draws the same.
    const { lookBacks, may } = await list()
    const [first] = lookBacks
    expect([lookBacks.length, first!.number, first!.of, first!.drawn, may.draw]).toEqual([1, 1, 3, 2, false])
    const mac = (text: string) => createHmac('sha256', Buffer.from(first!.seed, 'hex')).update(text).digest()
    const again = drawSample(
      all.map((id) => ({ id, branchId: world.branches.B })),
      draw.size,
      mac,
    )
    expect(first!.lines.map(({ finding }) => finding.id).sort()).toEqual(again.map(({ id }) => id).sort())
    expect(await asOfficer.code('lookback.draw', drawOf(roundId))).toBe('LOOKBACK_UNFINISHED')

    // Who checks sees them to look at; the checked branch does not know what was drawn.
    expect((await list(a[0])).lookBacks[0]!.lines.map(({ may }) => may.look)).toEqual([true, true])
    expect((await list(secretaryB)).lookBacks[0]!.lines).toEqual([])
    const { lookBackId } = draw
    const [one, two] = again.map(({ id }) => id)
    await world.as(a[0]!).does('lookback.confirm', { lookBackId, findingId: one! })
    await unchanged(world, () => world.as(a[0]!).does('lookback.confirm', { lookBackId, findingId: one! }))
    const relapse = { lookBackId, findingId: two!, reason: '又缺四月', dueOn: '2026-07-01' }
    expect(await world.as(secretaryA).does('lookback.relapse', relapse)).toEqual({
      verdict: 'relapsed',
      state: 'rectifying',
    })
    await unchanged(world, () => world.as(secretaryA).does('lookback.relapse', relapse))
    const { items } = await world.as(secretaryB).does('finding.list', { state: 'rectifying' })
    expect(items).toMatchObject([
      { id: two, dueOn: '2026-07-01', measure: '补齐记录', evidence: null, may: { submit: true } },
    ])
    expect(items[0]!.steps.at(-1)).toMatchObject({ step: 'relapsed', text: '又缺四月', by: '甲书记' })
    expect(await asOfficer.does('finding.count', { roundId })).toMatchObject({ verified: 2, rectifying: 1 })

    // The next draw leaves out what is in place.
    expect((await list()).candidates).toBe(1)
    const next = drawOf(roundId, 5)
    expect(await asOfficer.does('lookback.draw', next)).toEqual({ drawn: 1, of: 1 })
    expect((await list()).lookBacks.map(({ number }) => number)).toEqual([2, 1])
  })

  test('one of each branch is drawn where there is room, of two draws at once one is', async () => {
    const world = await newWorld()
    const { checkupId, roundId } = await ofB(world)
    for (let made = 0; made < 9; made++) await struckOff(world, checkupId)
    const { C } = world.branches
    const lonely = await findingOf(world, checkupId, 'verified', { branchId: C })
    const officer = world.as(world.people.officer)
    const draws = [drawOf(roundId), drawOf(roundId)]
    const answers = await Promise.all(draws.map((draw) => officer.send('lookback.draw', draw)))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'LOOKBACK_UNFINISHED',
      'ok',
    ])
    const { lookBacks } = await officer.does('lookback.list', { roundId })
    expect(lookBacks[0]!.lines.map(({ finding }) => finding.id)).toContain(lonely)
  })
})

type Given = Parameters<typeof refusesAll>[1][number][2]
const looks =
  (
    action: 'lookback.confirm' | 'lookback.relapse',
    who: (world: World) => Person,
    change: (world: World) => { responsibleId?: string; dueOn?: string } = () => ({}),
    before: (world: World, line: { lookBackId: string; findingId: string }) => Promise<unknown> = async () =>
      null,
  ): Given =>
  async (world) => {
    const { responsibleId, dueOn = '2026-07-01' } = change(world)
    const { lookBackId, findingId } = await drawn(world, responsibleId)
    const line = { lookBackId, findingId }
    await before(world, line)
    return [who(world), action, action === 'lookback.confirm' ? line : { ...line, reason: '又缺', dueOn }]
  }
const byChecker = ({ people }: World) => people.a[0]!
const draws =
  (change: Partial<InputOf<'lookback.draw'>> = {}): Given =>
  async (world) => {
    const { roundId } = await ofB(world)
    return [world.people.officer, 'lookback.draw', { ...drawOf(roundId), ...change }]
  }
const elsewhere =
  (action: ActionName): Given =>
  async (world, other) => {
    const { roundId, ...line } = await drawn(other)
    const input =
      action === 'lookback.confirm' ? line : action === 'lookback.list' ? { roundId } : drawOf(roundId)
    return [world.people.officer, action, input]
  }

// prettier-ignore
refusesAll('a look-back refuses', [
  ['a draw of what is not there', 'LOOKBACK_NOTHING', draws()],
  ['a draw of a round that is none', 'NOT_FOUND', draws({ roundId: randomUUID() })],
  ['a draw of more than all', 'INVALID_INPUT', draws({ size: { unit: 'percent', amount: 101 } })],
  ['a draw of none', 'INVALID_INPUT', draws({ size: { unit: 'count', amount: 0 } })],
  ['a draw by who does not run check-ups', 'NOT_PERMITTED', async (world) => [world.people.secretaryA, 'lookback.draw', drawOf((await ofB(world)).roundId)]],
  ['a draw while others wait', 'LOOKBACK_UNFINISHED', async (world) => [world.people.officer, 'lookback.draw', drawOf((await drawn(world)).roundId)]],
  ['an id that is taken', 'ID_TAKEN', async (world) => {
    const { lookBackId } = await drawn(world)
    const { checkupId, roundId } = await ofB(world)
    await struckOff(world, checkupId)
    return [world.people.officer, 'lookback.draw', { ...drawOf(roundId), lookBackId }]
  }],
  ['the checked branch', 'NOT_YOUR_BRANCH', looks('lookback.confirm', ({ people }) => people.secretaryB)],
  ['who is not named', 'NOT_YOUR_BRANCH', looks('lookback.relapse', ({ people }) => people.a[1]!)],
  ['who put it right', 'FINDING_OWN', looks('lookback.confirm', byChecker, (world) => ({ responsibleId: byChecker(world).memberId }))],
  ['who put it right, that it is there again', 'FINDING_OWN', looks('lookback.relapse', byChecker, (world) => ({ responsibleId: byChecker(world).memberId }))],
  ['a date that is past', 'FINDING_DUE_PAST', looks('lookback.relapse', byChecker, () => ({ dueOn: '2026-05-19' }))],
  ['another verdict', 'LOOKBACK_LOOKED', looks('lookback.relapse', byChecker, undefined, (world, line) => world.as(byChecker(world)).does('lookback.confirm', line))],
  ['the same of somebody else', 'LOOKBACK_LOOKED', looks('lookback.confirm', ({ people }) => people.officer, undefined, (world, line) => world.as(byChecker(world)).does('lookback.confirm', line))],
  ['what was not drawn', 'NOT_FOUND', async (world) => {
    const { checkupId } = await ofB(world)
    const { lookBackId } = await drawn(world)
    return [byChecker(world), 'lookback.confirm', { lookBackId, findingId: await struckOff(world, checkupId) }]
  }],
  ['what the books have as not struck off', 'FINDING_NOT_VERIFIED', looks('lookback.confirm', byChecker, undefined, (world, { findingId }) => world.database.transaction({ committeeId: world.id }, (tx) => tx.update(finding).set({ state: 'submitted' }).where(eq(finding.id, findingId))))],
  ['the officer of the checked branch', 'CHECKER_OF_CHECKED', async (world) => {
    const checkupId = await checkupOf(world, { checkingId: world.branches.A, checkedId: world.branches.C, state: 'signed' })
    const findingId = await findingOf(world, checkupId, 'verified', { branchId: world.branches.C })
    const { round } = await world.as(world.people.officer).does('checkup.get', { checkupId })
    const draw = drawOf(round.id)
    await world.as(world.people.officer).does('lookback.draw', draw)
    return [world.people.chief, 'lookback.confirm', { lookBackId: draw.lookBackId, findingId }]
  }],
  ['another committee’s line', 'NOT_FOUND', elsewhere('lookback.confirm')],
  ['another committee’s round', 'NOT_FOUND', elsewhere('lookback.list')],
  ['a draw of another committee’s round', 'NOT_FOUND', elsewhere('lookback.draw')],
])
