import { throughDoor } from '../../../local/testing/door'
import { codeOf, onEveryStore, planned, unchanged } from '../../../local/testing/world'

onEveryStore('checking in', (newWorld) => {
  test('a member who scans the code on the screen is in, and told where', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { people } = world
      const activityId = await planned(world, { startsIn: 10 })
      const code = await codeOf(world, activityId)

      const answer = await world.as(people.a[0]!).does('checkin.checkIn', { code })

      expect(answer).toEqual({
        outcome: 'present',
        at: world.now().toISOString(),
        activityId,
        title: '主题党日',
        place: '三楼会议室',
      })
      const again = await unchanged(world, () => world.as(people.a[0]!).does('checkin.checkIn', { code }))
      expect(again.outcome).toBe('alreadyIn')
    })
  })
})
