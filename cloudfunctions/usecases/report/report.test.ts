import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { beginChaos, take, turmoil } from '../../../local/testing/chaos'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import { honoured, vetoed } from '../../../local/testing/memberStars'
import { figuresOfRecords } from '../../../local/testing/reportFigures'
import {
  handedIn,
  held,
  onEveryStore,
  onOneStore,
  paired,
  verdictOn,
  type World,
} from '../../../local/testing/world'
import type { OutputOf } from '../../../src/contract/contract'
import { dateOf } from '../../../src/domain/calendar'
import { statementWords } from '../../../src/domain/report'

const firstHalf = { from: '2026-01', to: '2026-06' }
type Report = OutputOf<'report.get'>['report']

const valueOf = ({ figures }: Report, key: string) => figures.find((each) => each.key === key)?.value
const wordsOf = ({ sections, figures }: Report, key: string) =>
  sections
    .find((section) => section.key === key)
    ?.statements.map((statement) => statementWords(statement, figures))
const reportOf = async (world: World, branchId: string | null = null): Promise<Report> =>
  (await world.as(world.people.officer).does('report.get', { ...firstHalf, branchId })).report

/** A figure with all its records, page by page. */
async function proved(world: World, asked: { branchId: string | null; figure: string }) {
  const ask = (cursor: string | null) =>
    world.as(world.people.officer).does('report.proof', { ...firstHalf, ...asked, cursor })
  const first = await ask(null)
  const items = [...first.items]
  for (let next = first.nextCursor; next !== null;) {
    const page = await ask(next)
    items.push(...page.items)
    next = page.nextCursor
  }
  return { ...first, items }
}

/** The rows of the books by table, as plain objects. */
async function rowsOf(world: World) {
  const books = await world.books()
  return (table: string) =>
    (books[table] ?? []).map((row) => JSON.parse(row) as Record<string, string | number | null>)
}

/** A spring in which a little of everything happens. */
async function spring(world: World): Promise<void> {
  const { people, branches, membersOf, topicIds } = world
  const officer = world.as(people.officer)
  for (const month of ['03', '04', '05']) await world.generateObligations(`2026-${month}-01`)
  const both = {
    hostBranchIds: [branches.A, branches.B],
    expectedMemberIds: [...membersOf.A, ...membersOf.B],
  }
  await held(world, { kind: 'studySession', topicIds: [topicIds[0]] })
  await held(world, { kind: 'studySession', topicIds, ...both })
  await held(world, { kind: 'volunteerService', ...both, present: membersOf.A.slice(0, 2), frontLine: true })
  await held(world, { kind: 'integrityEducation' })
  await held(world, { startsIn: -60 * 24 * 35 })
  const essay = await handedIn(world, people.a[0]!)
  await officer.does('submission.review', verdictOn(essay))
  const content = {
    kind: 'serviceReport',
    title: '服务',
    servedOn: '2026-05-01',
    minutes: 45,
    body: '正文',
  } as const
  await officer.does('submission.review', verdictOn(await handedIn(world, people.b[0]!, content)))
  const checkupId = await checkupOf(world, { checkingId: branches.A, checkedId: branches.B, state: 'signed' })
  await findingOf(world, checkupId, 'open', { branchId: branches.B, dueOn: '2026-05-10' })
  await findingOf(world, checkupId, 'verified', { branchId: branches.B, dueOn: '2026-05-10' })
  await honoured(world, people.a[0]!.memberId)
  await vetoed(world, people.b[0]!.memberId)
  await paired(world, people.chief)
}

onEveryStore('a report', (newWorld) => {
  test('proves every figure by as many records, of the committee and of a branch', async () => {
    const world = await newWorld()
    await spring(world)
    for (const branchId of [null, world.branches.A, world.branches.B]) {
      const { figures } = await reportOf(world, branchId)
      for (const { key, value } of figures) {
        const proof = await proved(world, { branchId, figure: key })
        expect([key, proof.figure.value]).toEqual([key, value])
        expect([key, proof.inHours ? Math.round(proof.sum / 6) / 10 : proof.sum]).toEqual([key, value])
        expect(new Set(proof.items.map(({ id }) => id)).size).toBe(proof.count)
        if (!proof.inHours) expect([key, proof.count]).toEqual([key, value])
      }
    }
  }, 300_000)

  test('proves every figure of its tables, branch by branch', async () => {
    const world = await newWorld()
    await spring(world)
    const { report } = await world
      .as(world.people.officer)
      .does('report.get', { from: '2026-05', to: '2026-06', branchId: null })
    const shown = report.sections
      .flatMap(({ tables }) => tables)
      .flatMap(({ rows, figures = [] }) =>
        figures.flatMap((row, line) =>
          row.flatMap((figure, place) => (figure ? [{ ...figure, value: rows[line]?.[place] }] : [])),
        ),
      )
    expect(new Set(shown.map(({ branchId }) => branchId))).toContain(world.branches.B)
    expect(shown.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['members', 'missed', 'held:themeDay']),
    )
    for (const { key, branchId = null, value } of shown) {
      const asked = { from: '2026-05', to: '2026-06', branchId, figure: key }
      const { figure } = await world.as(world.people.officer).does('report.proof', asked)
      expect([key, branchId, figure.value]).toEqual([key, branchId, value])
    }
  }, 300_000)

  test('says what happened in sentences, and plainly what did not', async () => {
    const world = await newWorld({ a: 3, b: 2 })
    const empty = await reportOf(world)
    expect(wordsOf(empty, 'study')).toEqual([
      '本期没有组织学习研讨。',
      '本期没有通过审核的心得体会。',
      '本期没有讲授党课。',
    ])
    expect(wordsOf(empty, 'youth')).toContain('青年讲坛本期没有开讲。')
    expect(empty.sections.map(({ key }) => key)).not.toContain('compared')

    await spring(world)
    const report = await reportOf(world)
    const people = valueOf(report, 'present:studySession')
    expect(wordsOf(report, 'study')).toContain(
      `组织学习研讨 3 场，${people} 人次参加，其中学习学习主题 1 3 场、学习主题 2 2 场。`,
    )
    expect(wordsOf(report, 'study')).toContain('撰写并通过审核的心得体会 1 篇。')
    expect(wordsOf(report, 'branches')?.[0]).toBe('查找问题 2 个，已整改销号 1 个，至今整改逾期 1 个。')
    expect(wordsOf(await reportOf(world, world.branches.A), 'study')).toContain(
      '撰写并通过审核的心得体会 1 篇。',
    )
  })

  test('reads by page, and keeps to itself whom a veto concerns', async () => {
    const world = await newWorld({ a: 60 })
    const { people, branches } = world
    await held(world)
    await vetoed(world, people.b[0]!.memberId)
    const asked = { ...firstHalf, figure: 'present:themeDay' }
    const first = await world.as(people.officer).does('report.proof', asked)
    const second = await world.as(people.officer).does('report.proof', { ...asked, cursor: first.nextCursor })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, first.count - 50, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(first.count)

    const vetoes = { ...firstHalf, figure: 'vetoes' }
    expect((await world.as(people.officer).does('report.proof', vetoes)).count).toBe(1)
    expect((await world.as(people.contact).refusal('report.proof', vetoes)).code).toBe('REPORT_VETOES')
    const ofB = { ...vetoes, branchId: branches.B }
    expect((await world.as(people.secretaryB).does('report.proof', ofB)).count).toBe(1)
    expect((await world.as(people.secretaryA).refusal('report.proof', ofB)).code).toBe('NOT_YOUR_BRANCH')
    expect((await world.as(people.secretaryA).refusal('report.get', firstHalf)).code).toBe('NOT_PERMITTED')
  })

  test('knows no figure that is not one, and no branch that is not there', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const proof = (figure: string, branchId: string | null = null) =>
      officer.refusal('report.proof', { ...firstHalf, branchId, figure })
    for (const figure of ['toString', 'held:', 'held:constructor', 'studied:nothing', 'present:youthForum']) {
      expect([figure, (await proof(figure)).code]).toEqual([figure, 'NOT_FOUND'])
    }
    expect((await proof('')).code).toBe('INVALID_INPUT')
    expect((await proof('duties', world.branches.A)).code).toBe('NOT_FOUND')
    const elsewhere = { ...firstHalf, branchId: world.groupId }
    expect((await officer.refusal('report.get', elsewhere)).code).toBe('NOT_FOUND')
    const reversed = { from: '2026-06', to: '2026-01' }
    expect((await officer.refusal('report.get', reversed)).code).toBe('INVALID_INPUT')
  })

  test('compares with as many months before, where the books know them', async () => {
    const world = await newWorld()
    await spring(world)
    const ask = { from: '2026-05', to: '2026-06' }
    const { report } = await world.as(world.people.officer).does('report.get', ask)
    const themeDay = report.figures.find(({ key }) => key === 'held:themeDay')
    expect(themeDay).toMatchObject({ value: 0, before: 1 })
    const compared = report.sections.find(({ key }) => key === 'compared')
    expect(compared?.tables[0]?.rows).toContainEqual(['主题党日（场）', 0, 1, -1])
  })
})

onOneStore('a report’s figures', (newWorld) => {
  const numRuns = Number(process.env.CHAOS_RUNS ?? 4)

  test('are what the records say, whatever people do', async () => {
    await fc.assert(
      fc.asyncProperty(turmoil(14, 8), async (steps) => {
        const chaos = beginChaos(await newWorld({ a: 3, b: 2 }))
        const { world } = chaos
        for (const group of steps) await Promise.all(group.map((step) => take(chaos, step)))
        const rows = await rowsOf(world)
        const today = dateOf(world.now())
        for (const branchId of [null, ...Object.values(world.branches)]) {
          const { figures } = await reportOf(world, branchId)
          const asked = { from: '2026-01-01', to: '2026-06-30', today, branchId }
          const recounted = figuresOfRecords(rows, asked)
          const said = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
          expect({ ...said, ...recounted }).toEqual(said)
          const unsaid = Object.keys(said).filter((key) => !(key in recounted) && said[key] !== 0)
          const besides =
            /^(members|servingBranches|celebrants|serviceHours|checkup|nextOwed|frontLine|copies)/
          expect(unsaid.filter((key) => !besides.test(key))).toEqual([])
        }
      }),
      { numRuns, interruptAfterTimeLimit: numRuns * 10_000 },
    )
  }, 600_000)
})

onEveryStore('a frozen report', (newWorld) => {
  test('keeps its figures, and says what changed since', async () => {
    const world = await newWorld()
    await spring(world)
    const { officer, contact, secretaryA } = world.people
    const freezeId = randomUUID()
    const frozen = await reportOf(world)
    await world.as(officer).does('report.freeze', { freezeId, ...firstHalf })
    expect((await world.as(officer).does('report.freezes', {})).items).toMatchObject([
      { id: freezeId, label: '2026 年上半年', branch: null, by: officer.name, changes: 0 },
    ])

    await held(world, { kind: 'integrityEducation', expectedMemberIds: world.membersOf.A.slice(0, 2) })
    await world.as(officer).does('report.freeze', { freezeId, ...firstHalf })

    const read = await world.as(contact).does('report.frozen', { freezeId })
    expect(read.report).toEqual(frozen)
    expect(read.changes).toContainEqual({
      ...{ key: 'held:integrityEducation', name: '廉政教育', unit: '场', before: 1, now: 2 },
    })
    expect(read.changes.map(({ key }) => key)).toContain('present:integrityEducation')
    expect(read.changes.map(({ key }) => key)).not.toContain('reflections')
    const [line] = (await world.as(officer).does('report.freezes', {})).items
    expect(line?.changes).toBe(read.changes.length)
    expect((await world.as(secretaryA).refusal('report.frozen', { freezeId })).code).toBe('NOT_PERMITTED')
    expect(
      (await world.as(officer).refusal('report.freeze', { freezeId, from: '2026-02', to: '2026-06' })).code,
    ).toBe('ID_TAKEN')
  })

  test('of a branch is for its officers too; of a time to come there is none', async () => {
    const world = await newWorld()
    const { branches, people } = world
    const asked = { freezeId: randomUUID(), ...firstHalf, branchId: branches.A }
    await world.as(people.officer).does('report.freeze', asked)
    const own = await world.as(people.secretaryA).does('report.freezes', { branchId: branches.A })
    expect(own.items.map(({ branch }) => branch)).toEqual([{ id: branches.A, name: '第A党支部' }])
    expect((await world.as(people.secretaryB).refusal('report.frozen', asked)).code).toBe('INVALID_INPUT')
    const theirs = { freezeId: asked.freezeId }
    expect((await world.as(people.secretaryB).refusal('report.frozen', theirs)).code).toBe('NOT_YOUR_BRANCH')
    const ahead = { freezeId: randomUUID(), from: '2026-07', to: '2026-12' }
    expect((await world.as(people.officer).refusal('report.freeze', ahead)).code).toBe('REPORT_NOT_BEGUN')
    expect((await world.as(people.contact).refusal('report.freeze', ahead)).code).toBe('NOT_PERMITTED')
  })
})
