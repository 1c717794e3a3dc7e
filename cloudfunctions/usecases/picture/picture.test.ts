import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { handlers } from '../../../local/handlers'
import { exif, jpegOf, pngOf, remarked, withSegments } from '../../../local/testing/pictures'
import { testFiles, testFilesFolder, testPorts } from '../../../local/testing/ports'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, planned, unchanged, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'
import { answerWith } from '../../api/answer'
import { checkup, finding } from '../../database/schema/checkup'
import { file } from '../../database/schema/content'
import { message } from '../../database/schema/message'
import { settleCheck } from './settle'

const photo = jpegOf()
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const addingTo = (
  subjectId: string,
  change: Partial<InputOf<'picture.add'>> = {},
): InputOf<'picture.add'> => ({
  pictureId: randomUUID(),
  subject: 'activity',
  subjectId,
  file: base64(photo),
  ...change,
})

const seenBy = async (world: World, who: World['people']['officer'], subjectId: string) =>
  (await world.as(who).does('picture.list', { subject: 'activity', subjectId })).pictures

/** How many files of the committee the store holds. */
const stored = ({ id }: World) => {
  const folder = path.join(testFilesFolder, id)
  return existsSync(folder) ? readdirSync(folder).length : 0
}

const checkIdOf = (world: World, pictureId: string) =>
  world.database.transaction({ committeeId: world.id }, async (tx) => {
    const row = (await tx.select().from(file)).find(({ id }) => id === pictureId)
    return row?.checkId ?? ''
  })

const settled = (world: World, checkId: string, passed: boolean) =>
  settleCheck(
    { database: world.database, files: testFiles, now: world.now(), newId: randomUUID },
    checkId,
    passed,
  )

onEveryStore('pictures', (newWorld) => {
  test('are added, seen by who may see the activity, and removed for good', async () => {
    const world = await newWorld()
    const { a, b, secretaryA, organizerA } = world.people
    const subjectId = await planned(world)
    const taken = withSegments(photo, [[0xe1, exif()]])
    const adding = addingTo(subjectId, { file: base64(taken) })
    expect(await world.as(secretaryA).does('picture.add', adding)).toEqual({ state: 'visible' })
    await unchanged(world, async () => {
      expect(await world.as(secretaryA).does('picture.add', adding)).toEqual({ state: 'visible' })
      expect(await world.as(organizerA).code('picture.add', adding)).toBe('ID_TAKEN')
    })
    expect(stored(world)).toBe(1)

    const [picture] = await seenBy(world, a[0]!, subjectId)
    expect(picture).toMatchObject({ id: adding.pictureId, width: 8, height: 8, state: 'visible' })
    const { pathname, searchParams } = new URL(picture!.link, 'http://host')
    const kept = await testFiles.open(pathname.replace('/files/', ''), searchParams)
    expect(kept).toEqual({ type: 'image/jpeg', bytes: photo })
    const list = { subject: 'activity', subjectId }
    expect(await world.as(b[0]!).code('picture.list', list)).toBe('NOT_YOUR_BRANCH')

    const { pictureId } = adding
    await world.as(organizerA).does('picture.remove', { pictureId })
    await unchanged(world, () => world.as(organizerA).does('picture.remove', { pictureId }))
    expect([await seenBy(world, a[0]!, subjectId), stored(world)]).toEqual([[], 0])
    expect(await world.as(secretaryA).does('picture.add', adding)).toEqual({ state: 'removed' })
  })

  test('of a guest’s activity: those on its roll see them', async () => {
    const world = await newWorld()
    const { A, B } = world.membersOf
    const hostBranchIds = [world.branches.A, world.branches.B]
    const subjectId = await planned(world, { hostBranchIds, expectedMemberIds: [...A, ...B] })
    await world.as(world.people.secretaryB).does('picture.add', addingTo(subjectId))
    expect(await seenBy(world, world.people.a[0]!, subjectId)).toHaveLength(1)
  })

  test('of a brand: who may edit it adds them, everybody sees them', async () => {
    const world = await newWorld()
    const { a, b, secretaryA, secretaryB, officer } = world.people
    const subject = { subject: 'brand' as const, subjectId: world.branches.A }
    const adding = addingTo(subject.subjectId, subject)
    expect(await world.as(secretaryB).code('picture.add', adding)).toBe('NOT_YOUR_BRANCH')
    expect(await world.as(a[0]!).code('picture.add', adding)).toBe('NOT_YOUR_BRANCH')
    await world.as(secretaryA).does('picture.add', adding)
    await world.as(officer).does('picture.add', addingTo(subject.subjectId, subject))
    expect((await world.as(b[0]!).does('picture.list', subject)).pictures).toHaveLength(2)
  })

  test('of a finding: who checks adds what they found, the checked branch how it was put right', async () => {
    const world = await newWorld()
    const { a, b, secretaryA, secretaryB, contact, leaderA } = world.people
    const { A: checkingId, B: checkedId } = world.branches
    const checkerIds = [a[0]!.memberId]
    const checkupId = await checkupOf(world, { checkingId, checkedId, checkerIds })
    const subjectId = await findingOf(world, checkupId, 'open', { branchId: checkedId })
    const found = { subject: 'finding' as const, subjectId }
    const evidence = { subject: 'evidence' as const, subjectId }
    const add = (who: Person, subject: typeof found | typeof evidence) => {
      const adding = addingTo(subjectId, subject)
      return world.as(who).send('picture.add', adding)
    }
    const code = async (who: Person, subject: typeof found | typeof evidence) => {
      const answer = await add(who, subject)
      return answer.ok ? 'ok' : answer.error.code
    }
    const becomes = (state: 'signed', now: 'rectifying' | 'submitted') =>
      world.database.transaction({ committeeId: world.id }, async (tx) => {
        await tx.update(checkup).set({ state })
        await tx.update(finding).set({ state: now, responsibleId: b[0]!.memberId, measure: '补' })
      })
    expect(await code(a[0]!, found)).toBe('ok')
    expect(await code(contact, found)).toBe('ok')
    expect([await code(secretaryA, found), await code(a[1]!, found), await code(secretaryB, found)]).toEqual(
      Array(3).fill('NOT_YOUR_BRANCH'),
    )
    expect(await code(secretaryB, evidence)).toBe('CHECKUP_NOT_SUBMITTED')
    await becomes('signed', 'rectifying')
    expect(await code(a[0]!, found)).toBe('CHECKUP_SUBMITTED')
    expect(await code(secretaryB, evidence)).toBe('ok')
    expect([await code(a[0]!, evidence), await code(b[0]!, evidence)]).toEqual(
      Array(2).fill('NOT_YOUR_BRANCH'),
    )
    const list = async (who: Person, subject: typeof found | typeof evidence) =>
      (await world.as(who).does('picture.list', subject)).pictures.map(({ id }) => id)
    const [first] = await list(secretaryB, found)
    const [shown] = await list(a[0]!, evidence)
    expect(await world.as(a[0]!).code('picture.remove', { pictureId: first! })).toBe('CHECKUP_SUBMITTED')
    await becomes('signed', 'submitted')
    expect(await code(secretaryB, evidence)).toBe('FINDING_SUBMITTED')
    expect(await world.as(secretaryB).code('picture.remove', { pictureId: shown! })).toBe('FINDING_SUBMITTED')
    expect(await list(contact, found)).toHaveLength(2)
    expect(await world.as(leaderA).code('picture.list', found)).toBe('NOT_YOUR_BRANCH')
  })

  test('no more than thirty, and what is removed makes room', async () => {
    const world = await newWorld({ a: 1, b: 1 })
    const secretary = world.as(world.people.secretaryA)
    const subjectId = await planned(world)
    const adding = Array.from({ length: 30 }, () => addingTo(subjectId))
    for (const each of adding) await secretary.does('picture.add', each)
    await unchanged(world, async () => {
      expect(await secretary.code('picture.add', addingTo(subjectId))).toBe('PICTURES_ENOUGH')
    })
    expect(stored(world)).toBe(30)
    await secretary.does('picture.remove', { pictureId: adding[0]!.pictureId })
    await secretary.does('picture.add', addingTo(subjectId))
    expect((await seenBy(world, world.people.a[0]!, subjectId)).map(({ id }) => id)).not.toContain(
      adding[0]!.pictureId,
    )
  })

  test('what waits for the check is its adder’s alone until the answer comes', async () => {
    const world = await newWorld()
    const { a, secretaryA, organizerA } = world.people
    const subjectId = await planned(world)
    const waits = () => addingTo(subjectId, { file: base64(remarked(photo, '待查样例')) })
    const [good, bad] = [waits(), waits()]
    for (const each of [good, bad]) {
      expect(await world.as(secretaryA).does('picture.add', each)).toEqual({ state: 'pending' })
    }
    const states = async (who = a[0]!) => (await seenBy(world, who, subjectId)).map(({ state }) => state)
    expect(await states(secretaryA)).toEqual(['pending', 'pending'])
    expect([await states(), await states(organizerA)]).toEqual([[], []])

    const badCheck = await checkIdOf(world, bad.pictureId)
    expect(await settled(world, await checkIdOf(world, good.pictureId), true)).toBe(true)
    expect(await settled(world, badCheck, false)).toBe(true)
    expect([await states(), await states(secretaryA)]).toEqual([['visible'], ['visible']])
    expect(stored(world)).toBe(1)
    const told = await world.database.transaction({ committeeId: world.id }, (tx) =>
      tx.select().from(message).where(eq(message.kind, 'text')),
    )
    expect(told).toMatchObject([
      { memberId: secretaryA.memberId, kind: 'text', text: '您放的一张照片没有通过内容检查，已经撤下' },
    ])
    await unchanged(world, async () => {
      expect(await settled(world, badCheck, true)).toBe(false)
      expect(await settled(world, 'made up', true)).toBe(false)
      expect(await settled(world, '', true)).toBe(false)
    })
  })

  test('what the books do not take does not stay in the store', async () => {
    const world = await newWorld()
    const subjectId = await planned(world)
    const { secretaryA } = world.people
    const ports = testPorts()
    const add = async (change: Partial<typeof ports>, later = () => Promise.resolve()) => {
      const answer = answerWith({
        handlers,
        database: world.database,
        ports: {
          ...ports,
          pictureCheck: async (...asked) => {
            await later()
            return ports.pictureCheck(...asked)
          },
          ...change,
        },
        now: world.now,
        log: () => undefined,
      })
      return answer(secretaryA.openid, { action: 'picture.add', input: addingTo(subjectId) })
    }
    const away = () => Promise.reject(new Error('away'))
    expect(await add({ pictureCheck: away })).toMatchObject({ error: { code: 'PICTURE_UNCHECKED' } })
    // While the check is asked the activity is cancelled.
    const cancel = async () => {
      const officer = world.as(world.people.officer)
      await officer.does('activity.cancel', { activityId: subjectId, reason: '改期' })
    }
    expect(await add({}, cancel)).toMatchObject({ error: { code: 'ACTIVITY_CANCELLED' } })
    expect(stored(world)).toBe(0)
  })
})

refusesAll('pictures', [
  [
    'a file that is not what its name says',
    'PICTURE_NOT_ONE',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world), { file: base64(Buffer.from('<html>photo.jpg</html>')) }),
    ],
  ],
  [
    'a picture that breaks off',
    'PICTURE_BROKEN',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world), { file: base64(photo.subarray(0, -2)) }),
    ],
  ],
  [
    'a hundred megapixels in a hundred bytes',
    'PICTURE_TOO_VAST',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world), { file: base64(pngOf({ says: [10_000, 10_000] })) }),
    ],
  ],
  [
    'more than 4 MB',
    'INVALID_INPUT',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world), { file: base64(Buffer.alloc(4 * 1024 * 1024 + 3)) }),
    ],
  ],
  [
    'what the content check says no to',
    'PICTURE_RISKY',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world), { file: base64(remarked(photo, '违规样例')) }),
    ],
  ],
  [
    'to another branch’s activity',
    'NOT_YOUR_BRANCH',
    async (world) => [world.people.secretaryB, 'picture.add', addingTo(await planned(world))],
  ],
  [
    'to a draft',
    'ACTIVITY_NOT_OPEN',
    async (world) => [
      world.people.secretaryA,
      'picture.add',
      addingTo(await planned(world, { publish: false })),
    ],
  ],
  [
    'looking at another branch’s',
    'NOT_YOUR_BRANCH',
    async (world) => [
      world.people.b[0]!,
      'picture.list',
      { subject: 'activity', subjectId: await planned(world) },
    ],
  ],
  [
    'looking at a draft’s',
    'NOT_FOUND',
    async (world) => [
      world.people.a[0]!,
      'picture.list',
      { subject: 'activity', subjectId: await planned(world, { publish: false }) },
    ],
  ],
  [
    'looking at another committee’s',
    'NOT_FOUND',
    async (world, other) => [
      world.people.officer,
      'picture.list',
      { subject: 'activity', subjectId: await planned(other) },
    ],
  ],
  [
    'removing another branch’s',
    'NOT_YOUR_BRANCH',
    async (world) => {
      const adding = addingTo(await planned(world))
      await world.as(world.people.secretaryA).does('picture.add', adding)
      return [world.people.secretaryB, 'picture.remove', { pictureId: adding.pictureId }]
    },
  ],
])
