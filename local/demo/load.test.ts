import { and, between, eq, lt } from 'drizzle-orm'
import { dateOf, yearOf, yearsBetween } from '../../src/domain/calendar'
import { findingStates, overdueDays } from '../../src/domain/finding'
import { limits } from '../../src/domain/limits'
import { statementWords } from '../../src/domain/report'
import { defaultSettings } from '../../src/domain/settings'
import { testPorts } from '../testing/ports'
import { branchesBetween, isMemberOn } from '../../cloudfunctions/database/roster'
import type { Database, Tx } from '../../cloudfunctions/database/database'
import { activity, activityHost } from '../../cloudfunctions/database/schema/activity'
import { binding } from '../../cloudfunctions/database/schema/binding'
import { finding, findingStep } from '../../cloudfunctions/database/schema/checkup'
import { obligation } from '../../cloudfunctions/database/schema/obligation'
import { group, groupMember, member } from '../../cloudfunctions/database/schema/organization'
import { appraisalGrade } from '../../cloudfunctions/database/schema/star'
import { talk } from '../../cloudfunctions/database/schema/talk'
import { getRound, listRounds } from '../../cloudfunctions/usecases/checkup/round'
import { campaignBoard } from '../../cloudfunctions/usecases/campaign/board'
import { campaignList } from '../../cloudfunctions/usecases/campaign/list'
import { starBoard } from '../../cloudfunctions/usecases/branchStar/board'
import { listStars } from '../../cloudfunctions/usecases/branchStar/list'
import { listHonours } from '../../cloudfunctions/usecases/honour/list'
import { listContests } from '../../cloudfunctions/usecases/star/contests'
import { proveEntries } from '../../cloudfunctions/usecases/star/prove'
import { listDuties } from '../../cloudfunctions/usecases/duty/list'
import { listFeedback } from '../../cloudfunctions/usecases/feedback/list'
import { listGroups } from '../../cloudfunctions/usecases/group/list'
import { getReport } from '../../cloudfunctions/usecases/report/get'
import { proveFigure } from '../../cloudfunctions/usecases/report/proof'
import { branchStanding } from '../../cloudfunctions/usecases/standing/branches'
import { listTotals } from '../../cloudfunctions/usecases/standing/totals'
import { studyFigures } from '../../cloudfunctions/usecases/study/figures'
import { inbox } from '../../cloudfunctions/usecases/submission/inbox'
import { listTalkPairs } from '../../cloudfunctions/usecases/talk/pairs'
import { recount } from '../../cloudfunctions/usecases/total/recount'
import { listWarnings } from '../../cloudfunctions/usecases/warning/list'
import type { Context, UseCase } from '../../cloudfunctions/usecases/usecase'
import type { MemberActionName, OutputOf, ParsedInputOf } from '../../src/contract/contract'
import { openPglite } from '../pglite'
import { branches } from './branches'
import { demoCommitteeId as committeeId, loadDemo } from './load'
import { actorOn, demoOrganisation, partyAffairsOfficer, secretaryOn } from './organisation'

// A Monday afternoon in the middle of a half-year, as good as any: nothing depends on the clock.
const now = new Date('2026-11-23T15:20:00+08:00')
const today = dateOf(now)
const ports = testPorts('http://127.0.0.1:11612')
const organisation = demoOrganisation(now)

let database: Database
const reported: string[] = []

beforeAll(async () => {
  database = await openPglite()
  await loadDemo(database, now, ports, (line) => reported.push(line))
}, 600_000)

afterAll(() => database.close())

const inBooks = <T>(work: (tx: Tx) => Promise<T>) => database.transaction({ committeeId }, work)

/** What a use case answers a member of the demo. */
const asked = <A extends MemberActionName>(
  memberId: string,
  useCase: UseCase<A>,
  input: ParsedInputOf<A>,
): Promise<OutputOf<A>> =>
  inBooks(async (tx) => {
    const actor = actorOn(organisation, memberId, today)
    const context: Context = {
      tx,
      actor,
      settings: defaultSettings,
      now,
      today,
      requestId: 'test',
      ports,
      textHeld: false,
    }
    const result = await useCase(context, input)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  })

const officer = partyAffairsOfficer(organisation)
const totalsOf2022 = () => asked(officer, listTotals, { cadence: 'halfYear', on: '2022-06-30' })

describe('the first half of 2022, figure for figure', () => {
  test.each([
    ['studySession', 95],
    ['integrityEducation', 17],
    ['volunteerService', 33],
  ] as const)('%s was held %i times', async (kind, held) => {
    const { sum } = await totalsOf2022()
    expect(sum.held[kind]).toBe(held)
  })

  test.each([
    ['《中国共产党宣传工作简史》', 14],
    ['《闽山闽水物华新》等四部', 12],
  ])('%s was studied in %i sessions', async (title, sessions) => {
    const { sum, topics } = await totalsOf2022()
    const id = topics.find((each) => each.title === title)?.id ?? ''
    expect(sum.studied[id]).toBe(sessions)
  })

  test('the catalogue’s figures by book say the same', async () => {
    const { topics, cells } = await asked(officer, studyFigures, { cadence: 'halfYear', on: '2022-06-30' })
    const sessions = ({ title, id, figures }: (typeof topics)[number]) => [
      title,
      figures.sessions,
      cells.filter(({ topicId }) => topicId === id).reduce((sum, cell) => sum + cell.sessions, 0),
    ]
    expect(topics.filter(({ kind }) => kind !== 'topic').map(sessions)).toEqual([
      ['《中国共产党宣传工作简史》', 14, 14],
      ['《闽山闽水物华新》等四部', 12, 12],
    ])
  })

  test('15 members, 5 Party workers and 2 branches were honoured', async () => {
    const { given, honours } = await asked(officer, listHonours, { year: 2022 })
    expect(Object.values(given).map(({ count }) => count)).toEqual([15, 5, 2])
    expect(honours.every(({ on }) => '2022-01-01' <= on && on <= '2022-06-30')).toBe(true)
  })

  test('32 five-star members were named, in the half-year, after their public notice', async () => {
    const { list } = await asked(officer, campaignList, { year: 2021 })
    expect(list?.branches.reduce((sum, { members }) => sum + members.length, 0)).toBe(32)
    expect(list?.published?.version).toBe(1)
    const { steps } = await asked(officer, campaignBoard, { year: 2021, withChanges: false })
    expect(steps.map(({ to }) => to)).toEqual(['opened', 'computed', 'confirmed', 'noticed', 'published'])
    expect(steps.every(({ at }) => '2022-01-01' <= at && at <= '2022-06-30')).toBe(true)
  })

  test('79 reflections were approved', async () => {
    const { sum } = await totalsOf2022()
    expect(sum.reflections).toBe(79)
  })

  test('194 people took part in volunteer services', async () => {
    const { sum } = await totalsOf2022()
    expect(sum.present.volunteerService).toBe(194)
  })

  test('15 talks between leaders and section heads were held, one a pair', async () => {
    const { coverage, pairs } = await asked(officer, listTalkPairs, { on: '2022-06-30' })
    expect(coverage).toEqual({ done: 15, of: 15 })
    expect(pairs.every(({ state }) => state === 'met')).toBe(true)
    const talks = await inBooks((tx) =>
      tx
        .select({ id: talk.id })
        .from(talk)
        .where(and(eq(talk.committeeId, committeeId), between(talk.heldOn, '2022-01-01', '2022-06-30'))),
    )
    expect(talks).toHaveLength(15)
  })

  test('one check-up round found 78 problems at the ten serving branches, all struck off within the half-year', async () => {
    const { rounds } = await asked(officer, listRounds, {})
    const of2022 = rounds.filter(({ from }) => from === '2022-01-01')
    expect(of2022).toMatchObject([
      { state: 'closed', signed: 10, of: 10, found: 78, verified: 78, overdue: 0 },
    ])
    const struckOff = await inBooks((tx) =>
      tx
        .select({ id: findingStep.findingId })
        .from(findingStep)
        .where(
          and(
            eq(findingStep.committeeId, committeeId),
            eq(findingStep.step, 'verified'),
            lt(findingStep.at, new Date('2022-07-01T00:00:00+08:00')),
          ),
        ),
    )
    expect(struckOff).toHaveLength(78)
  })

  test('the committee held what it owed: a forum and a conference a quarter', async () => {
    const rows = await inBooks((tx) =>
      tx
        .select({ kind: obligation.kind, from: obligation.from, metOn: obligation.metOn })
        .from(obligation)
        .where(
          and(
            eq(obligation.committeeId, committeeId),
            eq(obligation.ownerId, committeeId),
            lt(obligation.from, '2022-07-01'),
          ),
        ),
    )
    expect(rows.map(({ kind, from }) => `${kind} ${from}`).sort()).toEqual([
      'secretaryConference 2022-01-01',
      'secretaryConference 2022-04-01',
      'youthForum 2022-01-01',
      'youthForum 2022-04-01',
    ])
    expect(rows.every(({ metOn }) => metOn !== null)).toBe(true)
  })

  test('six of ten serving branches declared for five-star branch 2021', async () => {
    const { rows, published } = await asked(officer, starBoard, { year: 2021 })
    expect(rows).toHaveLength(10)
    expect(rows.filter(({ self }) => self?.missing === 0)).toHaveLength(6)
    expect(rows.filter(({ decision }) => decision !== null)).toHaveLength(6)
    expect(published?.version).toBe(1)
  })

  test('the committee is the sum of its branches', async () => {
    const { rows, sum } = await totalsOf2022()
    expect(rows).toHaveLength(15)
    const added = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0)
    expect(added(({ held }) => held.studySession ?? 0)).toBe(sum.held.studySession)
    expect(added(({ present }) => present.volunteerService ?? 0)).toBe(sum.present.volunteerService)
    expect(added(({ reflections }) => reflections)).toBe(sum.reflections)
  })

  test('ten serving branches are ranked, the most zealous first, well apart', async () => {
    const { rows } = await asked(officer, branchStanding, { cadence: 'halfYear', on: '2022-06-30' })
    expect(rows).toHaveLength(10)
    const scores = rows.map(({ score }) => score ?? 0)
    expect(rows[0]?.branchName).toBe('理论科支部')
    expect(rows[9]?.branchName).toBe('出版科支部')
    expect((scores[0] ?? 0) - (scores[9] ?? 0)).toBeGreaterThan(20)
    expect(rows[9]?.missed).toContain('未开展志愿服务')
  })
})

describe('the report of the first half of 2022', () => {
  const halfYear = { from: '2022-01', to: '2022-06', branchId: null }
  const valuesOf = async (input: ParsedInputOf<'report.get'>) => {
    const { report } = await asked(officer, getReport, input)
    return new Map(report.figures.map(({ key, value }) => [key, value]))
  }

  test('has every figure of the organ’s own, and the one that it had left blank', async () => {
    const { topics } = await totalsOf2022()
    const studied = (title: string) => `studied:${topics.find((each) => each.title === title)?.id ?? ''}`
    const figures = await valuesOf(halfYear)
    const forums = await inBooks((tx) =>
      tx
        .select({ id: activity.id })
        .from(activity)
        .where(
          and(
            eq(activity.kind, 'youthForum'),
            eq(activity.state, 'closed'),
            between(activity.heldOn, '2022-01-01', '2022-06-30'),
          ),
        ),
    )
    expect(forums.length).toBeGreaterThan(0)
    const expected = {
      servingBranches: 10,
      starDeclared: 6,
      temporaryBranches: 4,
      youthGroups: 11,
      'held:studySession': 95,
      [studied('《中国共产党宣传工作简史》')]: 14,
      [studied('《闽山闽水物华新》等四部')]: 12,
      reflections: 79,
      checkupRounds: 1,
      found: 78,
      verified: 78,
      'held:integrityEducation': 17,
      talks: 15,
      fiveStarMembers: 32,
      'honours:outstandingMember': 15,
      'honours:outstandingWorker': 5,
      'honours:advancedBranch': 2,
      'held:volunteerService': 33,
      'present:volunteerService': 194,
      'held:youthForum': forums.length,
    }
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, figures.get(key)]))).toEqual(expected)
    expect(figures.get('youngCovered')).toBe(figures.get('youngMembers'))
  })

  test('proves each figure by as many records, of the committee and of branches', async () => {
    for (const branchId of [null, branches.theory.id, branches.press.id]) {
      const figures = await valuesOf({ ...halfYear, branchId })
      for (const [figure, value] of figures) {
        const proof = await asked(officer, proveFigure, { ...halfYear, branchId, figure, cursor: null })
        const proved = proof.inHours ? Math.round(proof.sum / 6) / 10 : proof.sum
        expect([figure, proved]).toEqual([figure, value])
        expect(proof.figure.value).toBe(value)
        expect(proof.items).toHaveLength(Math.min(proof.count, limits.pageSize))
        if (figure !== 'copies' && !proof.inHours) expect([figure, proof.count]).toEqual([figure, value])
      }
    }
  })

  test('is whole sentences without a blank, for the committee, each branch and each cadence', async () => {
    const periods = [
      ['2022-01', '2022-06'],
      ['2021-07', '2021-12'],
      ['2022-03', '2022-05'],
      ['2026-01', '2026-12'],
      ['2026-11', '2027-04'],
    ] as const
    for (const [from, to] of periods) {
      for (const branchId of [null, branches.theory.id, branches.press.id]) {
        const { report } = await asked(officer, getReport, { from, to, branchId })
        for (const { statements } of report.sections) {
          expect(statements.length).toBeGreaterThan(0)
          for (const statement of statements) {
            expect(statementWords(statement, report.figures)).toMatch(/^[^{}]+[^，。、：][。]$/)
            for (const phrase of statement.phrases) {
              if (typeof phrase === 'string') continue
              expect(report.figures.map(({ key }) => key)).toContain(phrase.figure)
            }
          }
        }
      }
    }
  })
})

describe('the roster', () => {
  test('has ten serving branches, one retired and, in 2022, four temporary ones', async () => {
    const kindsBetween = async (from: string, to: string) => {
      const found = await inBooks((tx) => branchesBetween(tx, committeeId, from, to))
      return ['serving', 'retired', 'temporary'].map(
        (kind) => found.filter((each) => each.kind === kind).length,
      )
    }
    expect(await kindsBetween('2022-01-01', '2022-06-30')).toEqual([10, 1, 4])
    expect(await kindsBetween(today, today)).toEqual([10, 1, 0])
  })

  test('has 200 to 260 members, each bound and none of them twice', async () => {
    const members = await inBooks((tx) =>
      tx
        .select({ id: member.id, name: member.name, openid: binding.openid })
        .from(member)
        .innerJoin(binding, and(eq(binding.committeeId, member.committeeId), eq(binding.memberId, member.id)))
        .where(and(eq(member.committeeId, committeeId), isMemberOn(today))),
    )
    expect(members.length).toBeGreaterThanOrEqual(200)
    expect(members.length).toBeLessThanOrEqual(260)
    expect(new Set(members.map(({ name }) => name)).size).toBe(members.length)
    expect(members.every(({ id, openid }) => openid === `local-${id}`)).toBe(true)
  })

  test('has eleven youth groups: everybody of 40 or younger in exactly one, nobody older in any', async () => {
    const rows = await inBooks((tx) =>
      tx
        .select({ groupId: group.id, memberId: groupMember.memberId })
        .from(group)
        .innerJoin(
          groupMember,
          and(eq(groupMember.committeeId, group.committeeId), eq(groupMember.groupId, group.id)),
        )
        .where(and(eq(group.committeeId, committeeId), eq(group.kind, 'youth'))),
    )
    const members = await inBooks((tx) =>
      tx
        .select({ id: member.id, bornOn: member.bornOn })
        .from(member)
        .where(and(eq(member.committeeId, committeeId), isMemberOn(today))),
    )
    const young = members.filter(({ bornOn }) => yearsBetween(bornOn ?? '', today) <= 40)
    expect(new Set(rows.map(({ groupId }) => groupId)).size).toBe(11)
    expect(rows.map(({ memberId }) => memberId).sort()).toEqual(young.map(({ id }) => id).sort())
  })

  test('covers N of N with its youth groups, as the committee sees it', async () => {
    const { groups, coverage } = await asked(officer, listGroups, { branchId: null })
    const youth = groups.filter(({ kind }) => kind === 'youth')
    expect(youth).toHaveLength(11)
    expect(coverage.young).toBeGreaterThan(50)
    expect(coverage).toEqual({ covered: coverage.young, young: coverage.young, unknown: [] })
    expect(youth.reduce((sum, { members }) => sum + members.length, 0)).toBe(coverage.young)
  })

  test('has duties for its five committee members: most done, a few behind, the present ones open', async () => {
    const { holders } = await asked(officer, listDuties, {})
    const members = holders.filter(({ posts }) => posts.includes('committeeMember'))
    expect(members).toHaveLength(5)
    expect(
      members.every(({ contactBranches, duties }) => contactBranches.length > 1 && duties.length > 1),
    ).toBe(true)
    const states = members.flatMap(({ duties }) =>
      duties.flatMap(({ occurrences }) => occurrences.map(({ state }) => state)),
    )
    const count = (state: string) => states.filter((each) => each === state).length
    expect(count('done')).toBeGreaterThan(50)
    expect(count('behind')).toBe(4)
    expect(count('due')).toBeGreaterThanOrEqual(10)
  })

  test('let everybody join the Party between 20 and 45', () => {
    for (const { bornOn, joinedOn } of organisation.members) {
      const age = Number(joinedOn.slice(0, 4)) - Number(bornOn.slice(0, 4))
      expect(age).toBeGreaterThanOrEqual(20)
      expect(age).toBeLessThanOrEqual(45)
    }
  })
})

describe('the books', () => {
  test('are what a recount of the records says', async () => {
    expect(await inBooks((tx) => recount(tx, committeeId))).toEqual([])
  })

  test('reported their progress', () => {
    expect(reported.length).toBeGreaterThan(12)
  })
})

describe('the present', () => {
  const open = () =>
    inBooks((tx) =>
      tx
        .select({
          id: activity.id,
          startsAt: activity.startsAt,
          endsAt: activity.endsAt,
          latitude: activity.latitude,
          branchId: activityHost.branchId,
        })
        .from(activity)
        .innerJoin(
          activityHost,
          and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
        )
        .where(and(eq(activity.committeeId, committeeId), eq(activity.state, 'published'))),
    )

  test('has activities under way in four branches and more, one of them near a place, one joint', async () => {
    const underWay = (await open()).filter(({ startsAt, endsAt }) => startsAt <= now && now <= endsAt)
    expect(new Set(underWay.map(({ branchId }) => branchId)).size).toBeGreaterThanOrEqual(4)
    expect(underWay.some(({ latitude }) => latitude !== null)).toBe(true)
    expect(underWay.length).toBeGreaterThan(new Set(underWay.map(({ id }) => id)).size)
  })

  test('has some that are over and not closed, and some to come', async () => {
    const rows = await open()
    expect(rows.filter(({ endsAt }) => endsAt < now).length).toBeGreaterThanOrEqual(2)
    expect(rows.filter(({ startsAt }) => startsAt > now).length).toBeGreaterThanOrEqual(10)
  })

  test('has ten submissions of all four kinds waiting for one secretary', async () => {
    const secretary = secretaryOn(organisation, branches.civility.id, today)
    const { items, waiting } = await asked(secretary, inbox, { cursor: null })
    expect(waiting).toBe(10)
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['reflection', 'serviceReport', 'makeup', 'leave']),
    )
    expect(items.some(({ scannedAt }) => scannedAt !== null)).toBe(true)
  })

  test('has one branch or two behind, as the committee is warned', async () => {
    const { branches: behind } = await asked(officer, listWarnings, {})
    expect(behind.map(({ branchName }) => branchName)).toContain('外宣科支部')
    expect(behind.length).toBeLessThanOrEqual(2)
  })

  test('has the one thing waiting for the committee that no branch officer may review', async () => {
    const { items } = await asked(officer, inbox, { cursor: null })
    expect(items.map(({ branchName }) => branchName)).toEqual(['出版科支部'])
  })

  test('has a round of check-ups in every state, with findings in every state, some late, one that recurs', async () => {
    const { rounds } = await asked(officer, listRounds, {})
    expect(rounds.map(({ from, state }) => [from, state])).toEqual([
      ['2026-07-01', 'open'],
      ['2026-01-01', 'closed'],
      ['2022-01-01', 'closed'],
    ])
    const { checkups } = await asked(officer, getRound, { roundId: rounds[0]?.id ?? '' })
    const states = checkups.map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['checking', 'submitted', 'objected', 'signed']))
    const found = await inBooks((tx) => tx.select().from(finding).where(eq(finding.committeeId, committeeId)))
    const open = found.filter(({ checkupId }) => checkups.some(({ id }) => id === checkupId))
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(findingStates))
    expect(open.filter((each) => overdueDays(each, today) > 0).length).toBeGreaterThan(2)
    expect(open.filter(({ recursId }) => recursId !== null)).toHaveLength(1)
  })

  test('has this year’s five-star branches asked, some declared, none decided; all earlier ones published', async () => {
    const { rows, asked: year } = await asked(officer, starBoard, { year: 2026 })
    const states = rows.map(({ state }) => state).sort()
    expect(year?.isClosed).toBe(false)
    expect([...new Set(states)]).toEqual(['asked', 'declared', 'drafting', 'notDeclared'])
    const { years, list } = await asked(officer, listStars, { year: 2023 })
    expect(years).toEqual([2025, 2024, 2023, 2022, 2021])
    expect(list).toMatchObject({ version: 2, corrections: [{ from: 4, to: 3 }] })
  })

  test('has complaints and suggestions, signed and anonymous, of each one answered and one not', async () => {
    for (const state of ['waiting', 'answered'] as const) {
      const { items } = await asked(officer, listFeedback, { state, cursor: null })
      expect(items.map(({ author }) => author === null)).toEqual([true, false])
    }
  })
})

test('the stars: entries agree with the records, last year is appraised, one contest waits', async () => {
  expect(await inBooks((tx) => proveEntries(tx, committeeId))).toEqual([])
  const graded = await inBooks((tx) =>
    tx
      .select()
      .from(appraisalGrade)
      .where(eq(appraisalGrade.year, yearOf(today) - 1)),
  )
  expect(graded.length).toBeGreaterThan(100)
  expect((await asked(officer, listContests, {})).items).toHaveLength(1)
})
