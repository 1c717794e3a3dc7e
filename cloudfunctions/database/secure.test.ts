import { randomUUID } from 'node:crypto'
import { getTableName, type SQL, sql } from 'drizzle-orm'
import { handedIn, onEveryStore, planned, verdictOn, type World } from '../../local/testing/world'
import { tables } from '../../local/testing/tables'
import { sealAudit } from '../usecases/audit/seal'
import { bindAttempt, bindCode } from './schema/binding'
import { celebrant, celebrantOne } from './schema/birthday'
import { starOf } from '../../local/testing/branchStars'
import { campaignOf, objectionOf } from '../../local/testing/campaigns'
import { contestOf, honoured, otherRules, vetoed } from '../../local/testing/memberStars'
import { brand } from './schema/brand'
import {
  checker,
  checklist,
  checklistItem,
  checkup,
  checkupRound,
  finding,
  findingStep,
  itemMark,
  lookBack,
  lookBackLine,
  objection,
} from './schema/checkup'
import { file, textHold } from './schema/content'
import { duty, dutyDone } from './schema/duty'
import { debrief, minutes, resolution } from './schema/meeting'
import { delivery, feedback, grant, message } from './schema/message'
import { reminder, ruleVersion } from './schema/obligation'
import { exemption } from './schema/organization'
import { serviceTheme, signUp } from './schema/service'
import { bookCopies } from './schema/study'
import { talk, talkPair } from './schema/talk'

/** A row in each table that no call above writes. */
async function rowsOfTheOrganisation({ id: committeeId, people, branches, database }: World) {
  const [by, other] = [people.officer.memberId, people.chief.memberId]
  const base = () => ({ committeeId, id: randomUUID() })
  const now = new Date()
  const dutyId = randomUUID()
  const pairId = randomUUID()
  await database.transaction({ committeeId }, async (tx) => {
    await tx
      .insert(bindCode)
      .values({ ...base(), memberId: other, digest: 'digest', madeBy: by, madeAt: now, expiresAt: now })
    await tx.insert(exemption).values({
      ...base(),
      memberId: other,
      reason: 'age',
      note: '',
      from: today,
      decidedOn: today,
      recordedBy: by,
      recordedAt: now,
    })
    await tx.insert(duty).values({
      ...base(),
      id: dutyId,
      memberId: other,
      title: '联系支部',
      note: '',
      from: today,
      madeBy: by,
      madeAt: now,
    })
    await tx
      .insert(dutyDone)
      .values({ committeeId, dutyId, from: today, doneOn: today, note: '', recordedBy: by, recordedAt: now })
    await tx
      .insert(talkPair)
      .values({ ...base(), id: pairId, leaderId: by, sectionHeadId: other, from: today })
    await tx
      .insert(talk)
      .values({ ...base(), pairId, heldOn: today, topic: '谈心', recordedBy: by, recordedAt: now })
    await tx.insert(ruleVersion).values({
      committeeId,
      kind: 'themeDay',
      from: '2030-01-01',
      every: { serving: 'month', retired: null, temporary: null },
      changedBy: by,
      changedAt: now,
    })
    await tx
      .insert(reminder)
      .values({ ...base(), branchId: branches.A, memberId: other, text: '提醒', by, at: now })
    await tx.insert(bindAttempt).values({ committeeId, openid: 'somebody', at: now })
  })
}

/** The same of each kind of work, messages and pictures. */
async function rowsOfTheWork(world: World, activityId: string, topicId: string) {
  const { id: committeeId, people, branches, database } = world
  const [by, memberId] = [people.officer.memberId, people.chief.memberId]
  const base = () => ({ committeeId, id: randomUUID() })
  const now = new Date()
  const recorded = { recordedBy: by, recordedAt: now }
  const messageId = randomUUID()
  await database.transaction({ committeeId }, async (tx) => {
    await tx.insert(celebrant).values({ committeeId, activityId, memberId })
    await tx.insert(celebrantOne).values({ committeeId, activityId, memberId, one: 'oath', ...recorded })
    await tx.insert(minutes).values({ committeeId, activityId, ...recorded })
    await tx.insert(resolution).values({ ...base(), activityId, place: 1, text: '同意' })
    await tx
      .insert(debrief)
      .values({ committeeId, year: 2026, memberId, branchId: branches.A, grade: 'good', ...recorded })
    await tx
      .insert(bookCopies)
      .values({ ...base(), topicId, branchId: branches.A, copies: 3, givenOn: today, ...recorded })
    await tx.insert(signUp).values({ committeeId, activityId, memberId, branchId: branches.A, at: now })
    await tx
      .insert(serviceTheme)
      .values({ committeeId, from: '2026-04-01', theme: '春风行动', setBy: by, setAt: now })
    await tx
      .insert(brand)
      .values({ committeeId, branchId: branches.A, name: '先锋', story: '', savedBy: by, savedAt: now })
    await tx
      .insert(message)
      .values({ ...base(), id: messageId, memberId, kind: 'activity', key: 'key', text: '通知', at: now })
    await tx.insert(grant).values({ ...base(), memberId, template: 'activity', grantedAt: now })
    await tx
      .insert(delivery)
      .values({ committeeId, messageId, template: 'activity', state: 'waiting', dueAt: now })
    await tx.insert(feedback).values({ ...base(), text: '建议', at: now })
    await tx.insert(textHold).values({
      ...base(),
      subject: 'word',
      subjectId: activityId,
      authorId: memberId,
      state: 'waiting',
      at: now,
    })
    await tx.insert(file).values({
      ...base(),
      subject: 'activity',
      subjectId: activityId,
      state: 'visible',
      type: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
      storeKey: randomUUID(),
      addedBy: by,
      addedAt: now,
    })
  })
}

/** The same of a check-up and what it found. */
async function rowsOfACheckup({ id: committeeId, people, branches, database }: World) {
  const [by, memberId] = [people.officer.memberId, people.chief.memberId]
  const at = new Date()
  const [roundId, checkupId, findingId] = [randomUUID(), randomUUID(), randomUUID()]
  const [itemKey, group] = ['lecture', 'organizationalLife' as const]
  await database.transaction({ committeeId }, async (tx) => {
    await tx.insert(checklist).values({ committeeId, version: 1, savedBy: by, savedAt: at })
    await tx.insert(checklistItem).values({
      committeeId,
      version: 1,
      key: itemKey,
      place: 1,
      group,
      title: '党课',
      lookAt: '',
      points: 5,
    })
    await tx.insert(checkupRound).values({
      committeeId,
      id: roundId,
      from: '2026-01-01',
      to: '2026-06-30',
      checklistVersion: 1,
      state: 'open',
      openedBy: by,
      openedAt: at,
    })
    const { A: checkingId, B: checkedId } = branches
    await tx
      .insert(checkup)
      .values({ committeeId, id: checkupId, roundId, checkingId, checkedId, state: 'checking' })
    await tx.insert(checker).values({ committeeId, checkupId, memberId })
    await tx.insert(itemMark).values({
      ...{ committeeId, checkupId, itemKey, level: 'none' as const, points: 0, note: '' },
      ...{ revision: 1, markedBy: by, markedAt: at },
    })
    await tx.insert(objection).values({ committeeId, checkupId, itemKey, reason: '有记录', by, at })
    await tx.insert(finding).values({
      ...{ committeeId, id: findingId, checkupId, branchId: checkedId, itemKey, category: group },
      ...{ text: '没有记录', suggestion: '补上', dueOn: today, state: 'open' as const },
      ...{ foundBy: by, foundAt: at },
    })
    await tx
      .insert(findingStep)
      .values({ committeeId, id: randomUUID(), findingId, step: 'found', text: '', by, at })
    const lookBackId = randomUUID()
    await tx.insert(lookBack).values({
      ...{ committeeId, id: lookBackId, roundId, number: 1, unit: 'count' as const, amount: 1, seed: '00' },
      ...{ candidateIds: [findingId], drawnBy: by, drawnAt: at },
    })
    await tx.insert(lookBackLine).values({ committeeId, lookBackId, findingId })
  })
}

/** A committee with at least one row in every table. */
async function full(world: World): Promise<World> {
  const { people, topicIds } = world
  const activityId = await planned(world, { startsIn: 0, kind: 'studySession', topicIds })
  await world.as(people.officer).does('activity.close', { activityId })
  await world.as(people.officer).does('submission.review', verdictOn(await handedIn(world, people.a[0]!)))
  await world.generateObligations()
  await rowsOfTheOrganisation(world)
  await rowsOfTheWork(world, activityId, topicIds[0])
  await rowsOfACheckup(world)
  await starOf(world, { branchId: world.branches.A, state: 'decided', published: true })
  await contestOf(world, people.a[0]!)
  const candidates = [people.a[1]!.memberId]
  await campaignOf(world, { year: 2024, candidates, state: 'published' })
  await campaignOf(world, { year: 2025, candidates, state: 'noticed' })
  await world.as(people.b[0]!).does('campaign.object', objectionOf(2025, people.a[1]!.memberId))
  await honoured(world, people.a[0]!.memberId)
  await vetoed(world, people.a[0]!.memberId)
  const officer = world.as(people.officer)
  await officer.does('starRules.save', { year: 2026, version: 0, rules: otherRules })
  const grades = [{ memberId: people.a[0]!.memberId, grade: '合格' as const }]
  const appraisal = { branchId: world.branches.A, year: 2026, revision: 0, heldOn: today, grades }
  await officer.does('appraisal.save', appraisal)
  await officer.does('report.freeze', { freezeId: randomUUID(), from: '2026-01', to: '2026-06' })
  await sealAudit(world.database, world.id, new Date(world.now().getTime() + 3_600_000))
  return world
}

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows
const named = tables.map((table) => ({ table, name: getTableName(table) }))

const today = '2026-05-20'
const APPEND_ONLY = [
  ...['audit_line', 'audit_block', 'score_entry', 'review', 'reminder', 'finding_step'],
  ...['branch_star_list', 'branch_star_level', 'star_rules'],
  ...['campaign_step', 'campaign_rating', 'star_list', 'star_line', 'report_freeze'],
]
/** Asked before a committee is known: a second policy shows what its key, or its openid, fits. */
const SEEN_BY_KEY = ['binding', 'bind_code', 'bind_attempt', 'member', 'file']

onEveryStore('a connection', (newWorld) => {
  let ours: World
  let theirs: World
  beforeAll(async () => {
    ours = await full(await newWorld())
    theirs = await full(await newWorld())
  })

  /** Runs one statement in sight of our committee, and undoes it. */
  const inOurSight = (statement: SQL) =>
    ours.database.transaction(
      { committeeId: ours.id },
      async (tx) => rowsOf(await tx.execute(statement)),
      () => false,
    )

  test('every table is locked by committee, for its owner too', async () => {
    const rows = await inOurSight(sql`
      select relname as name, relrowsecurity and relforcerowsecurity as locked,
        (select count(*)::int from pg_policy where polrelid = c.oid) as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
    expect(rows.map(({ name }) => name).sort()).toEqual(named.map(({ name }) => name).sort())
    for (const { name, locked, policies } of rows) {
      const parted = [...APPEND_ONLY, ...SEEN_BY_KEY].includes(String(name))
      expect([name, locked, policies]).toEqual([name, true, parted ? 2 : 1])
    }
  })

  test.each(named)(
    'sees and changes its own rows of $name, and none of another committee’s',
    async ({ name }) => {
      const table = sql.identifier(name)
      const mine = await inOurSight(sql`select committee_id from ${table}`)
      expect(mine.length).toBeGreaterThan(0)
      expect(new Set(mine.map(({ committee_id }) => committee_id))).toEqual(new Set([ours.id]))
      if (APPEND_ONLY.includes(name)) return
      // Changed to what it is already, so that no other key gets in the way.
      const changed = await inOurSight(sql`update ${table} set committee_id = committee_id
      where committee_id = ${theirs.id} or committee_id = ${ours.id} returning committee_id`)
      expect(changed.length).toBe(mine.length)
      expect(
        await inOurSight(sql`delete from ${table} where committee_id = ${theirs.id} returning 1`),
      ).toEqual([])
    },
  )

  test.each(named)('cannot put a row of $name into another committee', async ({ name }) => {
    const table = sql.identifier(name)
    const copied = ours.database.transaction({ committeeId: ours.id }, async (tx) => {
      const [row] = rowsOf(await tx.execute(sql`select to_jsonb(t) as row from ${table} t limit 1`))
      const forged = JSON.stringify({ ...(row!.row as object), committee_id: theirs.id })
      await tx.execute(
        sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${forged}::jsonb)`,
      )
    })
    await expect(copied).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level security') as string },
    })
  })

  test.each(APPEND_ONLY)('adds to %s and takes nothing back', async (name) => {
    const table = sql.identifier(name)
    for (const statement of [
      sql`update ${table} set committee_id = committee_id`,
      sql`delete from ${table}`,
      sql`truncate ${table}`,
    ]) {
      await expect(inOurSight(statement)).rejects.toMatchObject({
        cause: { message: `permission denied for table ${name}` },
      })
    }
  })

  test('of somebody not yet known sees their own binding and committee, or nothing at all', async () => {
    const seenBy = (openid: string) =>
      ours.database.transaction({ openid, today }, async (tx, caller) => ({
        committeeId: caller?.committeeId ?? null,
        bindings: rowsOf(await tx.execute(sql`select openid from binding where committee_id <> ${ours.id}`)),
        members: rowsOf(await tx.execute(sql`select distinct committee_id from member`)),
      }))
    expect(await seenBy(ours.people.a[0]!.openid)).toEqual({
      committeeId: ours.id,
      bindings: [],
      members: [{ committee_id: ours.id }],
    })
    expect(await seenBy('nobody')).toEqual({ committeeId: null, bindings: [], members: [] })
  })

  describe('of a visitor', () => {
    const visitor = (openid: string, key: SQL, statement: SQL) =>
      ours.database.transaction(
        { openid, today },
        async (tx) => {
          await tx.execute(key)
          return rowsOf(await tx.execute(statement))
        },
        () => false,
      )
    const holding = (name: string, value: string) => sql`select set_config(${name}, ${value}, true)`

    test('sees the bind code whose digest they say, and can do nothing to it', async () => {
      const codes = sql`select distinct digest from bind_code`
      expect(await visitor('nobody', holding('app.bind_digest', 'digest'), codes)).toEqual([
        { digest: 'digest' },
      ])
      expect(await visitor('nobody', holding('app.bind_digest', 'other'), codes)).toEqual([])
      expect(await visitor('nobody', holding('app.bind_digest', ''), codes)).toEqual([])
      for (const change of [
        sql`update bind_code set used_at = now() returning 1`,
        sql`delete from bind_code returning 1`,
      ]) {
        expect(await visitor('nobody', holding('app.bind_digest', 'digest'), change)).toEqual([])
      }
    })

    test('sees the member whose phone they have, and can do nothing to them', async () => {
      const { memberId } = ours.people.a[0]!
      const phone = `digest of ${memberId}`
      const known = (statement: SQL) =>
        ours.database.transaction(
          { committeeId: ours.id },
          async (tx) => {
            await tx.execute(sql`update member set phone_digest = ${phone} where id = ${memberId}`)
            await tx.execute(sql`set local app.committee_id = ''`)
            await tx.execute(holding('app.phone_digest', phone))
            return rowsOf(await tx.execute(statement))
          },
          () => false,
        )
      expect(await known(sql`select id from member`)).toEqual([{ id: memberId }])
      expect(await known(sql`update member set name = 'x' returning 1`)).toEqual([])
      expect(await known(sql`delete from member returning 1`)).toEqual([])
      expect(await visitor('nobody', holding('app.phone_digest', 'x'), sql`select 1 from member`)).toEqual([])
    })

    test('sees and writes their own failed tries, in no committee', async () => {
      const mine = holding('app.openid', 'somebody-new')
      const insert = (openid: string, committeeId: string) =>
        visitor(
          'somebody-new',
          mine,
          sql`insert into bind_attempt (committee_id, openid, at) values (${committeeId}, ${openid}, now()) returning openid`,
        )
      const none = '00000000-0000-0000-0000-000000000000'
      expect(await insert('somebody-new', none)).toEqual([{ openid: 'somebody-new' }])
      for (const [openid, committeeId] of [
        ['somebody-else', none],
        ['somebody-new', ours.id],
      ] as const) {
        await expect(insert(openid, committeeId)).rejects.toMatchObject({
          cause: { message: expect.stringContaining('row-level security') as string },
        })
      }
      // A committee's own row of theirs is not shown to them either.
      expect(await visitor('somebody', mine, sql`select 1 from bind_attempt`)).toEqual([])
    })
  })

  test('does not keep its sight for who comes after', async () => {
    await Promise.all(Array.from({ length: 20 }, () => inOurSight(sql`select 1`)))
    const seen = await Promise.all(
      Array.from({ length: 20 }, () =>
        ours.database.transaction({ openid: 'nobody', today }, async (tx) =>
          rowsOf(await tx.execute(sql`select 1 from member`)),
        ),
      ),
    )
    expect(seen.flat()).toEqual([])
  })

  test.each(["x'; drop table member; --", '', 'a b', "'", 'x'.repeat(200)])(
    'takes no sight from %s',
    async (openid) => {
      await expect(ours.database.transaction({ openid, today }, async () => 1)).rejects.toThrow('not fit')
      expect((await ours.books()).member).not.toEqual([])
    },
  )

  test('gives back what a failed transaction had taken', async () => {
    for (let time = 0; time < 30; time++) {
      await expect(inOurSight(sql`select 1 / 0`)).rejects.toThrow()
    }
    expect(await inOurSight(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })
})
