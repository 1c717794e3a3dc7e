import { handedIn, onEveryStore, planned, type World } from '../../../local/testing/world'
import { testPorts } from '../../../local/testing/ports'
import type { Person } from '../../../local/testing/committee'
import { remindMembers } from './remind'

const night = (world: World) => remindMembers(world.database, world.id, world.now(), testPorts())
const textsOf = async (world: World, who: Person) =>
  (await world.as(who).does('message.list', {})).items.map(({ text }) => text)

onEveryStore('the night', (newWorld) => {
  test('tells of tomorrow’s activity who is still expected, once', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a
    const activityId = await planned(world, { startsIn: 24 * 60, title: '明日活动' })
    world.at('2026-05-20', '20:00')
    const entries = [{ memberId: two!.memberId, status: 'leave' as const }]
    await world.as(world.people.officer).does('checkin.record', { activityId, source: 'secretary', entries })
    await night(world)
    await night(world)
    const tomorrow = '明天 10:00“明日活动”，三楼会议室'
    expect((await textsOf(world, one!)).filter((text) => text === tomorrow)).toHaveLength(1)
    expect(await textsOf(world, two!)).not.toContain(tomorrow)
  })

  test('tells celebrants a week before the gathering, and a branch’s secretary of a month without one', async () => {
    // Everybody of a test committee joined in June.
    const world = await newWorld()
    const { a, secretaryA, organizerA, secretaryB } = world.people
    world.at('2026-05-23', '01:10')
    await night(world)
    expect(await textsOf(world, secretaryA)).toEqual([])
    world.at('2026-05-26', '01:10')
    await night(world)
    const open = [expect.stringMatching(/^6 月有 \d+ 名同志过政治生日，还没有安排$/) as string]
    expect(await textsOf(world, secretaryA)).toEqual(open)
    expect(await textsOf(world, secretaryB)).toEqual(open)
    expect(await textsOf(world, organizerA)).toEqual([])
    await world.as(world.people.officer).does('birthday.make', {
      activityId: '11111111-1111-4111-8111-111111111111',
      branchId: world.branches.A,
      month: '2026-06',
      title: '6 月政治生日',
      startsAt: '2026-06-18T07:00:00.000Z',
      endsAt: '2026-06-18T08:00:00.000Z',
      place: '党员活动室',
    })
    const mine = async () => (await textsOf(world, a[0]!)).filter((text) => text.includes('周年'))
    world.at('2026-06-10', '01:10')
    await night(world)
    expect(await mine()).toEqual([])
    world.at('2026-06-11', '01:10')
    await night(world)
    world.at('2026-06-12', '01:10')
    await night(world)
    expect(await mine()).toEqual([
      '您的 16 周年政治生日活动定于 6 月 18 日在党员活动室举行，可以先写下心里话',
    ])
    expect(await textsOf(world, secretaryB)).toEqual(open)
  })

  test('tells who reviews of what has waited three days', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    await handedIn(world, a[0]!)
    world.at('2026-05-22', '01:10')
    await night(world)
    expect(await textsOf(world, secretaryA)).toHaveLength(1)
    world.at('2026-05-23', '01:10')
    await night(world)
    world.at('2026-05-24', '01:10')
    await night(world)
    expect(await textsOf(world, secretaryA)).toHaveLength(2)
    expect((await textsOf(world, secretaryA))[0]).toBe('有 1 条提交等您审批，最早的是 5 月 20 日交的')
  })
})
