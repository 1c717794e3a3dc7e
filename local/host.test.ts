import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { answerWith, type CallLine } from '../cloudfunctions/api/answer'
import { exif, jpegOf, pngOf, withSegments } from './testing/pictures'
import { testFilesFolder, testFilesSecret, testPorts } from './testing/ports'
import type { Database } from '../cloudfunctions/database/database'
import { localFiles } from './files'
import { tell } from '../cloudfunctions/database/messages'
import { deliver } from '../cloudfunctions/usecases/message/deliver'
import { localCourier } from './courier'
import { handlers } from './handlers'
import { listPeople, openidOf } from './people'
import { type Door, openDoor } from './testing/door'
import { onOneStore, planned, unchanged, type World } from './testing/world'

const post = (url: string, body: string, token?: string) =>
  fetch(`${url}/functions/api`, {
    method: 'POST',
    body,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })

/** Asks as no browser would: the path exactly as given. */
const rawRequest = (url: string, line: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port) })
    let said = ''
    socket.on('data', (chunk) => (said += chunk.toString()))
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
    socket.write(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
  })

onOneStore('the host', (newWorld) => {
  let world: World
  let door: Door
  beforeAll(async () => {
    world = await newWorld()
    door = await openDoor(world)
  })
  afterAll(() => door.close())

  const me = JSON.stringify({ action: 'organization.me' })
  const token = () => door.tokens.issue(world.people.a[0]!.openid)

  test('answers a signed-in member, and names the request', async () => {
    const response = await post(door.url, me, token())
    expect(response.status).toBe(200)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = (await response.json()) as { ok: boolean; data: unknown; requestId?: string }
    expect(body).toEqual({ ok: true, data: expect.objectContaining({ name: '甲1' }) as unknown })
  })

  test.each([
    ['no token', () => undefined],
    ['a token that says nothing', () => 'x'],
    ['a forged token', () => token().replace(/\..*/, '.AAAA')],
    [
      'somebody else’s signature',
      () => `${door.tokens.issue('open-1').split('.')[0]}.${token().split('.')[1]}`,
    ],
  ])('with %s nobody is known: 401', async (_, tokenOf) => {
    const response = await unchanged(world, () => post(door.url, me, tokenOf()))
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      ok: false,
      error: { code: 'NOT_SIGNED_IN', message: '请先登录' },
    })
  })

  test('somebody who is bound to no member is told so', async () => {
    const response = await post(door.url, me, door.tokens.issue('open-stranger'))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_A_MEMBER' } })
  })

  test.each([
    '{"action":',
    '',
    'null',
    '[]',
    '"organization.me"',
    '{"action":1}',
    '{"action":"no.such"}',
    '{"action":"__proto__"}',
  ])('what is no call is answered with a code: %s', async (body) => {
    const response = await unchanged(world, () => post(door.url, body, token()))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } })
  })

  test.each([1, 8])('more than %i MB is too much: 413', async (megabytes) => {
    const body = JSON.stringify({ action: 'organization.me', input: 'x'.repeat(megabytes * 1024 * 1024) })
    const response = await unchanged(world, () => post(door.url, body, token()))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { code: 'TOO_LARGE' } })
  })

  test('a member’s text is in no line of the log', async () => {
    const text = '这句话只给书记看'
    const input = { submissionId: 'x', content: { kind: 'reflection', title: text, body: text } }
    await post(door.url, JSON.stringify({ action: 'submission.submit', input }), token())
    await post(door.url, JSON.stringify({ action: text, input }), token())
    expect(JSON.stringify(world.log)).not.toContain(text)
    expect(world.log.at(-1)).toMatchObject({ action: '?', outcome: 'UNKNOWN_ACTION' })
  })

  test('a fault says no more than its number, and leaves one line without the member’s text', async () => {
    const lines: CallLine[] = []
    // Given books that may not be written, the database itself refuses in the midst of the work.
    const readOnly: Database = {
      ...world.database,
      transaction: (sight, work, keep) =>
        world.database.transaction(
          sight,
          async (tx, committeeId) => {
            await tx.execute(sql`set transaction read only`)
            return work(tx, committeeId)
          },
          keep,
        ),
    }
    const answer = answerWith({
      handlers,
      database: readOnly,
      ports: testPorts(),
      now: world.now,
      log: (line) => lines.push(line),
    })
    const broken = await openDoor({ answer, database: readOnly })
    const text = '机密的一句\n又一句'
    const input = {
      submissionId: '00000000-0000-4000-8000-000000000001',
      content: { kind: 'reflection', title: '题', body: text },
    }
    const said = await post(
      broken.url,
      JSON.stringify({ action: 'submission.submit', input }),
      broken.tokens.issue(world.people.a[0]!.openid),
    )
    await broken.close()

    expect(said.status).toBe(500)
    const body = await said.text()
    const requestId = said.headers.get('x-request-id')!
    expect(JSON.parse(body)).toEqual({
      ok: false,
      error: { code: 'FAULT', message: `系统出错了，请稍后再试（编号 ${requestId.slice(0, 8)}）` },
    })
    expect(lines).toMatchObject([{ requestId, action: 'submission.submit', outcome: 'fault' }])
    expect(lines[0]!.error).toContain('read-only transaction')
    expect(JSON.stringify(lines)).not.toMatch(/机密|又一句|insert into/)
  })

  test('choosing who one is: refused where it is off', async () => {
    for (const [path, method] of [
      ['/local/people', 'GET'],
      ['/local/sign-in', 'POST'],
      ['/local/sent', 'GET'],
      ['/local/clock', 'POST'],
      ['/local/x', 'GET'],
    ]) {
      const response = await fetch(door.url + path, { method })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'LOCAL_SIGN_IN_OFF' } })
    }
  })

  test('shows what would have left for WeChat, within its limits', async () => {
    const ours = await newWorld({ settings: { messages: { templates: { reminder: 'T3' } } } })
    const courier = localCourier(ours.database, ours.id)
    const signIn = {
      people: () => Promise.resolve([]),
      openidOf: () => Promise.resolve(null),
      sent: () => courier.sent(),
      setAhead: () => ours.now(),
    }
    const local = await openDoor({ ...ours, signIn })
    const [member] = ours.people.a
    const send = (openid: string, templateId: string) =>
      courier.send({ openid, templateId, text: '很长的话'.repeat(9), at: ours.now(), page: 'pages/x' })
    expect(await send('nobody', 'T3')).toMatchObject({ failed: expect.stringContaining('40003') as string })
    expect(await send(member!.openid, 'T9')).toMatchObject({
      failed: expect.stringContaining('40037') as string,
    })
    expect(await send(member!.openid, 'T3')).toMatchObject({
      failed: expect.stringContaining('43101') as string,
    })

    await ours.as(member!).does('message.grant', { grantId: randomUUID(), template: 'reminder' })
    await ours.database.transaction({ committeeId: ours.id }, (tx) =>
      tell({ tx, committeeId: ours.id, now: ours.now(), ports: testPorts() }, [
        {
          memberId: member!.memberId,
          kind: 'reminder',
          key: 'one',
          text: '很长的话'.repeat(9),
          subjectId: null,
        },
      ]),
    )
    expect(await deliver(ours.database, courier, ours.id, () => ours.now())).toMatchObject({ sent: 1 })
    expect(await send(member!.openid, 'T3')).toMatchObject({ retry: false })
    expect(await (await fetch(`${local.url}/local/sent`)).json()).toEqual([
      {
        openid: member!.openid,
        templateId: 'T3',
        page: 'pages/messages/index',
        data: { thing1: `${'很长的话'.repeat(4)}很长的…`, time2: '2026-05-20 10:00' },
      },
    ])
    await local.close()
  })

  test('choosing who one is: everybody who has not left, and a token that works', async () => {
    const { database, id } = world
    const signIn = {
      people: () => listPeople(database, id, '2026-05-20'),
      openidOf: (memberId: string) => openidOf(database, id, memberId, world.now()),
      sent: () => [],
      setAhead: (days: number) => new Date(world.now().getTime() + days * 24 * 3600_000),
    }
    const local = await openDoor({ ...world, signIn })
    const clock = (body: string) => fetch(`${local.url}/local/clock`, { method: 'POST', body })
    expect(await (await clock('{"daysAhead":8}')).json()).toEqual({ now: '2026-05-28T02:00:00.000Z' })
    for (const body of ['{}', '{', '{"daysAhead":-1}', '{"daysAhead":1.5}', '{"daysAhead":400}']) {
      expect((await clock(body)).status).toBe(400)
    }
    const signInAs = (body: string) => fetch(`${local.url}/local/sign-in`, { method: 'POST', body })
    const newcomer = async () =>
      ((await (await signInAs('{"newcomer":true}')).json()) as { token: string }).token
    const first = await newcomer()
    expect(await (await post(local.url, me, first)).json()).toMatchObject({ error: { code: 'NOT_A_MEMBER' } })
    expect(await newcomer()).not.toBe(first)

    const people = (await (await fetch(`${local.url}/local/people`)).json()) as { name: string }[]
    expect(people.map(({ name }) => name).sort()).toEqual(
      [
        '甲1',
        '甲2',
        '甲3',
        '乙1',
        '乙2',
        '甲书记',
        '甲组织',
        '甲组长',
        '乙书记',
        '委员',
        '党务',
        '机关书记',
      ].sort(),
    )
    expect(people[0]).toHaveProperty('posts')
    const signedIn = await signInAs(JSON.stringify({ memberId: world.people.officer.memberId }))
    const { token: theirs } = (await signedIn.json()) as { token: string }
    expect(await (await post(local.url, me, theirs)).json()).toMatchObject({ data: { name: '党务' } })
    const nobody = [
      '{}',
      '{',
      'null',
      '{"memberId":1}',
      '{"memberId":"------------------------------------"}',
    ]
    for (const body of [...nobody, JSON.stringify({ memberId: world.id })]) {
      expect((await signInAs(body)).status).toBe(404)
    }
    await local.close()
  })

  describe('pictures', () => {
    const adding = (subjectId: string, file: Buffer) => ({
      pictureId: randomUUID(),
      subject: 'activity' as const,
      subjectId,
      file: file.toString('base64'),
    })
    /** The link to a picture of a new activity of branch A. */
    const linkTo = async (photo: Buffer) => {
      const subjectId = await planned(world)
      await door.as(world.people.secretaryA).does('picture.add', adding(subjectId, photo))
      const seen = { subject: 'activity' as const, subjectId }
      const { pictures } = await door.as(world.people.a[0]!).does('picture.list', seen)
      return pictures[0]!.link
    }
    const refusalOf = async (link: string, url = door.url) => {
      const response = await fetch(url + link)
      return [response.status, ((await response.json()) as { error: { code: string } }).error.code]
    }

    test('are given by a link, as what they are, without the place where they were taken', async () => {
      const photo = jpegOf()
      const response = await fetch(door.url + (await linkTo(withSegments(photo, [[0xe1, exif()]]))))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('image/jpeg')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('cache-control')).toMatch(/^private/)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(photo)
      expect((await fetch(door.url + (await linkTo(pngOf())))).headers.get('content-type')).toBe('image/png')
    })

    test('are not given by a link that was changed, or is another’s, or has expired', async () => {
      const [one, other] = [await linkTo(jpegOf()), await linkTo(jpegOf())]
      const [path = '', query = ''] = one.split('?')
      const [otherPath = ''] = other.split('?')
      const until = /until=(\d+)/.exec(one)?.[1] ?? ''
      for (const link of [
        path,
        `${path}?`,
        `${otherPath}?${query}`,
        one.replace(until, String(Number(until) + 1)),
        one.replace(/mac=..../, 'mac=0000'),
        `/files/..%2f..%2fpackage.json?${query}`,
        `/files/%00?${query}`,
        `/files/x?${query}`,
      ]) {
        expect([link, await refusalOf(link)]).toEqual([link, [403, 'LINK_EXPIRED']])
      }
      const later = localFiles(testFilesFolder, testFilesSecret, () => Date.now() + 10 * 60_000)
      const laterDoor = await openDoor({ ...world, files: later })
      expect(await refusalOf(one, laterDoor.url)).toEqual([403, 'LINK_EXPIRED'])
      await laterDoor.close()
    })

    test('that were removed are gone, whoever has a link still', async () => {
      const subjectId = await planned(world)
      const added = adding(subjectId, jpegOf())
      const secretary = door.as(world.people.secretaryA)
      await secretary.does('picture.add', added)
      const { pictures } = await secretary.does('picture.list', { subject: 'activity', subjectId })
      await secretary.does('picture.remove', { pictureId: added.pictureId })
      expect(await refusalOf(pictures[0]!.link)).toEqual([404, 'NOT_FOUND'])
    })
  })

  test('the link of a QR code leads to the check-in page', async () => {
    const response = await fetch(`${door.url}/c?c=ab.cd.EF&x=%0d%0a`, { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/#/pages/checkin/index?c=ab.cd.EF&x=%0d%0a')
  })

  test('the link on a printed roll leads to where the paper list is entered', async () => {
    const response = await fetch(`${door.url}/p?id=a%26b`, { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(
      '/#/packages/secretary/pages/roll/index?mode=paper&id=a%26b',
    )
  })

  test('health is the database’s', async () => {
    expect((await fetch(`${door.url}/healthz`)).status).toBe(200)
    const ping = () => Promise.reject(new Error('away'))
    const ill = await openDoor({ ...world, database: { ping } })
    const response = await fetch(`${ill.url}/healthz`)
    expect([response.status, await response.json()]).toEqual([503, { ok: false }])
    await ill.close()
  })

  test('only the app’s own files are served, whatever path is asked for', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dangjian-app-'))
    const app = path.join(folder, 'app')
    mkdirSync(path.join(app, 'js'), { recursive: true })
    writeFileSync(path.join(app, 'index.html'), 'the app')
    writeFileSync(path.join(app, 'js', 'app.0123abcd.js'), 'code')
    writeFileSync(path.join(folder, 'secret.txt'), 'secret')
    const host = await openDoor({ ...world, app })

    const page = await fetch(host.url)
    expect([await page.text(), page.headers.get('cache-control')]).toEqual(['the app', 'no-cache'])
    const code = await fetch(`${host.url}/js/app.0123abcd.js`)
    expect(code.headers.get('cache-control')).toContain('immutable')
    for (const asked of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/js/..%5c..%5csecret.txt',
      '/....//secret.txt',
      '//',
      '//secret.txt',
      '/%',
      '/%00',
      '/../../../../etc/passwd',
      'http://x/../secret.txt',
      'http://[/',
    ]) {
      const said = await rawRequest(host.url, `GET ${asked}`)
      expect(said).toMatch(/^HTTP\/1\.1 (?:400|404)/)
      expect(said).not.toMatch(/secret$|root:/)
    }
    expect((await fetch(`${host.url}/index.html`, { method: 'DELETE' })).status).toBe(404)
    await host.close()
    rmSync(folder, { recursive: true })
  })
})
