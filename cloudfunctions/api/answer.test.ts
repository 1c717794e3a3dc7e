import { Pool } from 'pg'
import { testPorts } from '../../local/testing/ports'
import { handlers } from './handlers'
import { answerWith, type CallLine } from './answer'
import type { Database } from '../database/database'
import { onOneStore, planned, planOf, unchanged, type World } from '../../local/testing/world'

/** The books of a world in which the first `times` transactions lose against somebody else at the very end. */
function losing(world: World, times: number, code = '40P01') {
  let left = times
  const log: CallLine[] = []
  const database: Database = {
    ...world.database,
    transaction: (sight, work, keep) =>
      world.database.transaction(
        sight,
        async (tx, committeeId) => {
          const result = await work(tx, committeeId)
          if (left-- > 0)
            throw Object.assign(new Error('Failed query: 密'), {
              cause: Object.assign(new Error('lost'), { code }),
            })
          return result
        },
        keep,
      ),
  }
  return {
    answer: answerWith({
      handlers,
      database,
      ports: testPorts(),
      now: world.now,
      log: (line) => log.push(line),
    }),
    log,
  }
}

/** The books of a world that nobody gets a connection to. */
const unreachable = (world: World, connect: () => Promise<never>) => {
  let tries = 0
  const transaction = () => (tries++, connect())
  const { answer } = world.on({ ...world.database, transaction })
  return {
    ask: () => answer(world.people.officer.openid, { action: 'organization.me', input: {} }),
    tries: () => tries,
  }
}

const server = process.env.TEST_DATABASE_URL
const onServer = server ? test : test.skip

onOneStore('a call', (newWorld) => {
  test('leaves one line: what was asked, by whom, how it went', async () => {
    const world = await newWorld()
    const { a, secretaryB } = world.people
    const activityId = await planned(world)
    await world.as(a[0]!).send('organization.me', {})
    await world.as(secretaryB).send('activity.close', { activityId })
    await world.as({ openid: 'nobody' }).send('organization.me', {})
    expect(world.log.slice(-3)).toEqual(
      [
        ['organization.me', a[0]!.memberId, 'ok'],
        ['activity.close', secretaryB.memberId, 'NOT_YOUR_BRANCH'],
        ['organization.me', null, 'NOT_A_MEMBER'],
      ].map(([action, actor, outcome]) => ({
        requestId: expect.any(String) as string,
        milliseconds: expect.any(Number) as number,
        action,
        actor,
        outcome,
      })),
    )
  })

  test.each([
    ['a field is missing', {}, 'activityId', '填写的内容不对：内容不完整'],
    ['a field is of another type', { activityId: 7 }, 'activityId', '填写的内容不对：编号不对'],
    [
      'a field is too much',
      { activityId: '00000000-0000-4000-8000-000000000000', x: 1 },
      'x',
      '填写的内容不对：有多余的内容',
    ],
    ['it is no object', 'x', undefined, '填写的内容不对：内容不完整'],
  ])('is refused when %s, naming the field', async (_, input, field, message) => {
    const world = await newWorld()
    const refusal = await unchanged(world, () =>
      world.as(world.people.officer).refusal('activity.close', input),
    )
    expect(refusal).toEqual({ code: 'INVALID_INPUT', message, ...(field && { field }) })
  })

  test.each([
    ['title', '长'.repeat(61), '名称最多 60 字'],
    ['title', '  ', '请填写名称'],
    ['note', '长'.repeat(501), '说明最多 500 字'],
    ['startsAt', '明天', '时间不对'],
    ['countsOn', '2026-02-30', '日期不对'],
    ['kind', 'party', '请选择活动种类'],
    ['hostBranchIds', Array(51).fill('00000000-0000-4000-8000-000000000000'), '一次最多 50 个'],
  ])('whose %s is wrong says so in the user’s words', async (field, value, reason) => {
    const world = await newWorld()
    const input = { ...planOf(world), [field]: value }
    expect(await world.as(world.people.officer).refusal('activity.plan', input)).toEqual({
      code: 'INVALID_INPUT',
      message: `填写的内容不对：${reason}`,
      field,
    })
  })

  test('that lost against another is tried again, and done once', async () => {
    const world = await newWorld()
    const { answer, log } = losing(world, 2)
    const plan = planOf(world)
    const { openid } = world.people.officer
    expect(await answer(openid, { action: 'activity.plan', input: plan })).toMatchObject({ ok: true })
    const books = await world.books()
    expect([books.activity!.length, books.audit_line!.length, log.length]).toEqual([1, 1, 1])
  })

  test('that loses again and again is refused as busy, and nothing is done', async () => {
    const world = await newWorld()
    const { answer } = losing(world, 99, '40001')
    const { openid } = world.people.officer
    const answered = await unchanged(world, () =>
      answer(openid, { action: 'activity.plan', input: planOf(world) }),
    )
    expect(answered).toMatchObject({ ok: false, error: { code: 'BUSY' } })
  })

  test.each([
    ['of the pool’s came free', new Error('timeout exceeded when trying to connect')],
    ['more is let in', Object.assign(new Error('sorry, too many clients already'), { code: '53300' })],
    [
      'more is let in, said by a wrapper',
      new Error('x', { cause: Object.assign(new Error(), { code: '53300' }) }),
    ],
  ])('that gets no connection, since none %s, is refused as busy at once', async (_, error) => {
    const { ask, tries } = unreachable(await newWorld(), () => Promise.reject(error))
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'BUSY' } })
    expect(tries()).toBe(1)
  })

  onServer('that a real pool keeps waiting is refused as busy', async () => {
    const pool = new Pool({ connectionString: server, max: 1, connectionTimeoutMillis: 2000 })
    const taken = await pool.connect()
    const { ask } = unreachable(await newWorld(), async () => {
      await pool.connect()
      throw new Error('there was a connection')
    })
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'BUSY' } })
    taken.release()
    await pool.end()
  })

  test('that cannot reach the server at all is a fault', async () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const { ask } = unreachable(await newWorld(), () => Promise.reject(error))
    expect(await ask()).toMatchObject({ ok: false, fault: true })
  })

  test('that breaks is rolled back, and its line holds no word of it', async () => {
    const world = await newWorld()
    const { answer, log } = losing(world, 1, '58000')
    const { openid } = world.people.officer
    const answered = await unchanged(world, () =>
      answer(openid, { action: 'activity.plan', input: planOf(world) }),
    )
    expect(answered).toMatchObject({ ok: false, fault: true, error: { code: 'FAULT' } })
    expect(log).toMatchObject([{ outcome: 'fault', error: expect.stringContaining('lost') as string }])
    expect(JSON.stringify(log)).not.toContain('密')
  })

  test('of somebody with a post acts by it from its first day to its last', async () => {
    const world = await newWorld()
    world.at('2019-12-31', '23:59')
    expect(await world.as(world.people.secretaryA).code('submission.inbox', {})).toBe('NOT_PERMITTED')
    world.at('2020-01-01', '00:00')
    await world.as(world.people.secretaryA).does('submission.inbox', {})
    world.at('2021-06-30', '23:59')
    await world.as(world.people.left).does('submission.inbox', {})
    world.at('2021-07-01', '00:00')
    expect(await world.as(world.people.left).code('submission.inbox', {})).toBe('MEMBER_LEFT')
  })
})
