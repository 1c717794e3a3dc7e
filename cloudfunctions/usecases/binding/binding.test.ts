import { randomUUID } from 'node:crypto'
import { handlers } from '../../../local/handlers'
import { throughDoor } from '../../../local/testing/door'
import { testPorts } from '../../../local/testing/ports'
import { bindCodeFor, entered, newMember, someMobile } from '../../../local/testing/members'
import { onEveryStore, type World } from '../../../local/testing/world'
import { answerWith } from '../../api/answer'
import type { Database } from '../../database/database'

const visitor = () => ({ openid: `new-${randomUUID()}` })
const auditOf = async (world: World) =>
  (await world.books()).audit_line!.map((line) => (JSON.parse(line) as { action: string }).action)

onEveryStore('binding', (newWorld) => {
  test('a code binds a newcomer to the member it was made for, forgiving how it is typed', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { secretaryA, officer } = world.people
      const memberId = await entered(world)
      const secretary = world.as(secretaryA)
      const { code, expiresAt } = await secretary.does('binding.makeCode', { codeId: randomUUID(), memberId })
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
      expect(Date.parse(expiresAt) - world.now().getTime()).toBe(7 * 24 * 3600_000)
      // Only a digest is kept: neither the books nor the log hold the code.
      expect(JSON.stringify(await world.books())).not.toContain(code)
      expect((await secretary.does('member.get', { memberId })).binding).toEqual({
        boundAt: null,
        openCode: { expiresAt },
      })

      const phone = world.as(visitor())
      expect(await phone.code('organization.me', {})).toBe('NOT_A_MEMBER')
      const typed = ` ${code.slice(0, 4).toLowerCase()} -${code.slice(4)}`.replaceAll('1', 'l')
      expect(await phone.does('binding.bind', { code: typed })).toEqual({ memberId, name: '新同志' })
      expect(await phone.does('organization.me', {})).toMatchObject({ memberId, name: '新同志' })
      expect((await world.as(officer).does('member.get', { memberId })).binding).toEqual({
        boundAt: world.now().toISOString(),
        openCode: null,
      })
      expect(await auditOf(world)).toEqual(expect.arrayContaining(['binding.makeCode', 'binding.bind']))
    })
  })

  test('a lost answer is asked for again, and a newer code revokes the older', async () => {
    const world = await newWorld()
    const memberId = await entered(world)
    const secretary = world.as(world.people.secretaryA)
    const asked = { codeId: randomUUID(), memberId }
    const first = await secretary.does('binding.makeCode', asked)
    const books = await world.books()
    expect(await secretary.does('binding.makeCode', asked)).toEqual(first)
    expect(await world.books()).toEqual(books)
    const second = await secretary.does('binding.makeCode', { codeId: randomUUID(), memberId })
    expect(second.code).not.toBe(first.code)
    expect(await secretary.code('binding.makeCode', asked)).toBe('BIND_CODE_REVOKED')
    expect(await world.as(visitor()).code('binding.bind', { code: first.code })).toBe('BIND_CODE_REVOKED')
    await world.as(visitor()).does('binding.bind', { code: second.code })
  })

  test('two at once with one code: one of them is bound', async () => {
    const world = await newWorld()
    const code = await bindCodeFor(world, await entered(world))
    const both = await Promise.all(
      Array.from({ length: 2 }, () => world.as(visitor()).send('binding.bind', { code })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'BIND_CODE_USED' } })
  })

  test('one at once with two codes is bound to one member, and the other code stays good', async () => {
    const world = await newWorld()
    const codes = [
      await bindCodeFor(world, await entered(world)),
      await bindCodeFor(world, await entered(world, newMember(world, world.branches.B))),
    ]
    const who = visitor()
    const both = await Promise.all(codes.map((code) => world.as(who).send('binding.bind', { code })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const spare = codes[both.findIndex(({ ok }) => !ok)]!
    await world.as(visitor()).does('binding.bind', { code: spare })
  })

  test('five failed tries within an hour, and a WeChat waits, the right code in hand or not', async () => {
    const world = await newWorld()
    const code = await bindCodeFor(world, await entered(world))
    const who = visitor()
    // At once, so that none slips by uncounted; and what cannot be a code counts as nothing.
    await world.as(who).code('binding.bind', { code: '123' })
    const wrong = await Promise.all(
      Array.from({ length: 7 }, () => world.as(who).code('binding.bind', { code: '00000000' })),
    )
    expect(wrong.filter((each) => each === 'BIND_CODE_WRONG')).toHaveLength(5)
    expect(await world.as(who).refusal('binding.bind', { code })).toMatchObject({
      code: 'BIND_TOO_OFTEN',
      message: '试的次数太多，请 60 分钟后再试',
    })
    world.later(45)
    expect((await world.as(who).refusal('binding.bindByPhone', { phoneCode: 'local-1' })).message).toContain(
      ' 15 分钟',
    )
    world.later(15)
    // Somebody else was never held up by it; and after the hour neither are they.
    await world.as(visitor()).code('binding.bind', { code: '00000000' })
    expect(await world.as(who).does('binding.bind', { code })).toMatchObject({ name: '新同志' })
  })

  test('the phone number that WeChat vouches for binds by its digest', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const digits = someMobile()
      const phone = `+86 ${digits.slice(0, 3)}-${digits.slice(3)}`
      const memberId = await entered(world, newMember(world, world.branches.A, { phone }))
      expect(JSON.stringify(await world.books())).not.toContain(digits)
      const who = world.as(visitor())
      expect(await who.code('binding.bindByPhone', { phoneCode: `local-${someMobile()}` })).toBe(
        'BIND_PHONE_UNKNOWN',
      )
      expect(await who.does('binding.bindByPhone', { phoneCode: `local-${digits}` })).toMatchObject({
        memberId,
      })
      const again = world.as(visitor())
      expect(await again.code('binding.bindByPhone', { phoneCode: `local-${digits}` })).toBe(
        'BIND_MEMBER_BOUND',
      )
    })
  })

  test('WeChat is asked while no transaction is open, once, and for nobody who has to wait', async () => {
    const world = await newWorld()
    const digits = someMobile()
    const memberId = await entered(world, newMember(world, world.branches.A, { phone: digits }))
    const asked: { code: string; open: number }[] = []
    let open = 0
    let losing = 0
    const database: Database = {
      ...world.database,
      transaction: async (sight, work, keep) => {
        open++
        try {
          return await world.database.transaction(
            sight,
            async (tx, caller) => {
              const result = await work(tx, caller)
              // The second transaction of the call, which comes after the answer, loses a race at its end.
              if (asked.length > 0 && losing-- > 0) throw Object.assign(new Error('lost'), { code: '40P01' })
              return result
            },
            keep,
          )
        } finally {
          open--
        }
      },
    }
    const answer = answerWith({
      handlers,
      database,
      ports: {
        ...testPorts(),
        phoneNumberOf: async (code) => {
          asked.push({ code, open })
          // Had the call kept its connection, the embedded database would have none for this.
          await database.ping()
          return code === 'good' ? digits : null
        },
      },
      now: world.now,
      log: () => undefined,
    })
    const call = async (openid: string, phoneCode: string) =>
      answer(openid, { action: 'binding.bindByPhone', input: { phoneCode } })
    losing = 2
    const { openid } = visitor()
    expect(await call(openid, 'good')).toMatchObject({ ok: true, data: { memberId } })
    expect(asked.splice(0)).toEqual([{ code: 'good', open: 0 }])
    expect(await call(openid, 'good')).toMatchObject({ error: { code: 'BOUND_ALREADY' } })
    expect(asked).toEqual([])
    const guesser = visitor()
    const guesses: unknown[] = []
    for (let tried = 0; tried < 6; tried++) guesses.push(await call(guesser.openid, 'bad'))
    expect(guesses.slice(0, 5)).toEqual(
      Array(5).fill(
        expect.objectContaining({
          error: expect.objectContaining({ code: 'BIND_PHONE_UNREADABLE' }) as unknown,
        }),
      ),
    )
    expect(guesses[5]).toMatchObject({ error: { code: 'BIND_TOO_OFTEN' } })
    expect(asked.splice(0)).toEqual(Array(5).fill({ code: 'bad', open: 0 }))
  })

  test('a phone that two committees know binds where its owner belongs today', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    const phone = someMobile()
    const here = await entered(world, newMember(world, world.branches.A, { phone }))
    const there = await entered(other, newMember(other, other.branches.A, { phone }))
    expect(await world.as(visitor()).code('binding.bindByPhone', { phoneCode: `local-${phone}` })).toBe(
      'BIND_PHONE_TWICE',
    )
    const leaves = { memberId: there, lastDay: '2026-05-10' }
    await other.as(other.people.officer).does('member.leave', leaves)
    expect(
      await world.as(visitor()).does('binding.bindByPhone', { phoneCode: `local-${phone}` }),
    ).toMatchObject({
      memberId: here,
    })
  })

  test('a new phone: the secretary unbinds, the old one is out at once, a new code binds the new one', async () => {
    const world = await newWorld()
    const { secretaryA, a } = world.people
    const lost = a[0]!
    const secretary = world.as(secretaryA)
    await secretary.does('binding.unbind', { memberId: lost.memberId })
    await secretary.does('binding.unbind', { memberId: lost.memberId })
    expect((await auditOf(world)).filter((action) => action === 'binding.unbind')).toHaveLength(1)
    expect(await world.as(lost).code('organization.me', {})).toBe('NOT_A_MEMBER')
    const { memberId } = lost
    const { code } = await secretary.does('binding.makeCode', { codeId: randomUUID(), memberId })
    const found = visitor()
    await world.as(found).does('binding.bind', { code })
    expect(await world.as(found).does('organization.me', {})).toMatchObject({ memberId, name: '甲1' })
  })

  test('who has left reads so, and may be bound anew: in another committee, or here as a new line', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    const { left } = world.people
    expect(await world.as(left).code('organization.me', {})).toBe('MEMBER_LEFT')
    const here = await entered(world)
    await world.as(left).does('binding.bind', { code: await bindCodeFor(world, here) })
    expect(await world.as(left).does('organization.me', {})).toMatchObject({ memberId: here })
    const gone = other.people.left
    world.later(1)
    await world.as(gone).does('binding.bind', { code: await bindCodeFor(world, await entered(world)) })
    expect(await world.as(gone).does('organization.me', {})).toMatchObject({ name: '新同志' })
  })
})
