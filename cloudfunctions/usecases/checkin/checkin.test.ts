import { throughDoor } from '../../../local/testing/door'
import { codeOf, onEveryStore, planned, unchanged, verdictOn } from '../../../local/testing/world'

const place = { latitude: 26.0806, longitude: 119.2965 }

onEveryStore('checking in', (newWorld) => {
  test('by the code on the screen: in at once, and a second time answers the first', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const member = world.as(world.people.a[0]!)
      const activityId = await planned(world, { startsIn: 10 })
      const code = await codeOf(world, activityId)
      const at = world.now().toISOString()
      const said = { at, activityId, title: '主题党日', place: '三楼会议室' }

      expect(await member.does('checkin.checkIn', { code })).toEqual({ outcome: 'present', ...said })

      world.later(5)
      const again = () => member.does('checkin.checkIn', { code })
      expect(await unchanged(world, again)).toEqual({ outcome: 'alreadyIn', ...said })
      const screen = await world.as(world.people.secretaryA).does('checkin.showCode', { activityId })
      expect(screen).toMatchObject({ expected: 6, present: 1, leave: 0, latest: ['甲1'] })
    })
  })

  test('by the code of the step before, by a bare code, and by eight characters typed', async () => {
    const world = await newWorld()
    const [one, two, three] = world.people.a.map((person) => world.as(person))
    const activityId = await planned(world, { startsIn: 10 })
    const { link, typed } = await world.as(world.people.secretaryA).does('checkin.showCode', { activityId })
    world.later(0.25)
    expect(await one!.does('checkin.checkIn', { code: link })).toMatchObject({ outcome: 'present' })
    expect(await two!.does('checkin.checkIn', { code: link.replace(/.*=/, '') })).toMatchObject({
      outcome: 'present',
    })
    const code = ` ${typed.toLowerCase()} `
    expect(await three!.does('checkin.checkIn', { code, activityId })).toMatchObject({ outcome: 'present' })
  })

  test('from the first minute of the window to its last', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a.map((person) => world.as(person))
    const activityId = await planned(world, { startsIn: 30, minutes: 60 })
    expect(await one!.does('checkin.checkIn', { code: await codeOf(world, activityId) })).toMatchObject({
      outcome: 'present',
    })
    world.later(90)
    expect(await two!.does('checkin.checkIn', { code: await codeOf(world, activityId) })).toMatchObject({
      outcome: 'present',
    })
  })

  test('two scans of one member at once are one attendance', async () => {
    const world = await newWorld()
    const activityId = await planned(world, { startsIn: 10 })
    const code = await codeOf(world, activityId)
    const member = world.as(world.people.a[0]!)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => member.does('checkin.checkIn', { code })),
    )
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array<string>(5).fill('alreadyIn'),
      'present',
    ])
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1)
    const audit = (await world.books()).audit_line!.filter((line) => line.includes('"checkin"'))
    expect(audit).toHaveLength(1)
  })

  test('near the place: inside and outside are in, and only verdict and rounded distance are kept', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const [inside, outside, unknown] = world.people.a
      const activityId = await planned(world, { startsIn: 10, nearby: place })
      const secretary = world.as(world.people.secretaryA)
      const far = { latitude: place.latitude + 0.01, longitude: place.longitude }
      await world.as(inside!).does('checkin.nearby', { activityId, position: place })
      await world.as(outside!).does('checkin.nearby', { activityId, position: far })
      await world.as(unknown!).does('checkin.nearby', { activityId })
      const { lines } = await secretary.does('activity.roll', { activityId })
      const placeOf = (memberId: string) => lines.find((line) => line.memberId === memberId)?.place
      expect(placeOf(inside!.memberId)).toEqual({ verdict: 'inside', distanceMetres: 0 })
      expect(placeOf(outside!.memberId)).toEqual({ verdict: 'outside', distanceMetres: 1100 })
      expect(placeOf(unknown!.memberId)).toEqual({ verdict: 'unknown', distanceMetres: null })
      const kept = (await world.books()).attendance!.join()
      expect(kept).not.toContain('26.0')
    })
  })

  test('a code that ran out on a slow network is in while it holds, and waits for the nod after that', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a.map((person) => world.as(person))
    const activityId = await planned(world, { startsIn: 10 })
    const code = await codeOf(world, activityId)
    world.later(20 / 60)
    const scannedAt = world.now().toISOString()
    world.later(8 / 60)
    expect(await one!.does('checkin.checkIn', { code, scannedAt })).toMatchObject({ outcome: 'present' })
    world.later(4 / 60)
    expect(await two!.does('checkin.checkIn', { code, scannedAt })).toMatchObject({
      outcome: 'waiting',
      at: scannedAt,
    })
  })

  test('a code scanned without network waits for the nod, once, and then counts as of the scan', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const member = world.as(world.people.a[0]!)
      const secretary = world.as(world.people.secretaryA)
      const activityId = await planned(world, { startsIn: 0, minutes: 60 })
      const code = await codeOf(world, activityId)
      const scannedAt = world.now().toISOString()
      world.later(120)
      await secretary.does('activity.close', { activityId })

      const sent = await member.does('checkin.checkIn', { code, scannedAt })
      expect(sent).toMatchObject({ outcome: 'waiting', at: scannedAt })
      expect(await unchanged(world, () => member.does('checkin.checkIn', { code, scannedAt }))).toEqual(sent)
      const { items } = await secretary.does('submission.inbox', {})
      expect(items).toMatchObject([{ kind: 'makeup', activityId, scannedAt }])

      await secretary.does('submission.review', verdictOn(items[0]!.id))
      const { lines } = await secretary.does('activity.roll', { activityId })
      expect(lines.filter(({ status }) => status === 'present')).toMatchObject([
        { source: 'scan', recordedAt: scannedAt },
      ])
      expect(await member.does('checkin.checkIn', { code, scannedAt })).toMatchObject({
        outcome: 'alreadyIn',
        at: scannedAt,
      })
      expect(await world.recount()).toEqual([])
    })
  })
})

onEveryStore('the roll', (newWorld) => {
  test('ticked before closing, entered on paper after it: the figures follow, the first source stays', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const secretary = world.as(world.people.secretaryA)
      const [one, two, three] = world.membersOf.A
      const activityId = await planned(world, { startsIn: 0, minutes: 60 })
      const tick = {
        activityId,
        source: 'secretary' as const,
        entries: [
          { memberId: one!, status: 'present' as const },
          { memberId: two!, status: 'leave' as const },
        ],
      }
      const counts = { expected: 5, present: 1, leave: 1 }
      expect(await secretary.does('checkin.record', tick)).toEqual({ changed: 2, ...counts })
      expect(await unchanged(world, () => secretary.does('checkin.record', tick))).toEqual({
        changed: 0,
        ...counts,
      })
      world.later(60)
      await secretary.does('activity.close', { activityId })

      const paper = {
        activityId,
        source: 'paper' as const,
        entries: world.membersOf.A.slice(0, 3).map((memberId) => ({ memberId, status: 'present' as const })),
      }
      expect(await secretary.does('checkin.record', paper)).toEqual({
        changed: 2,
        expected: 6,
        present: 3,
        leave: 0,
      })
      const { lines } = await secretary.does('activity.roll', { activityId })
      const sourceOf = (id?: string) => lines.find(({ memberId }) => memberId === id)?.source
      expect([sourceOf(one), sourceOf(two), sourceOf(three)]).toEqual(['secretary', 'paper', 'paper'])
      expect(await world.recount()).toEqual([])

      const undone = { ...paper, entries: [{ memberId: three!, status: 'expected' as const }] }
      expect(await secretary.does('checkin.record', undone)).toMatchObject({ changed: 1, present: 2 })
      expect(
        (await secretary.does('activity.roll', { activityId })).lines.find(
          ({ memberId }) => memberId === three,
        ),
      ).toMatchObject({
        status: 'absent',
      })
      expect(await world.recount()).toEqual([])
    })
  })
})
