import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { dateOf, daysBetween, instantAt, yearOf } from '@/domain/calendar'
import { ask, DESK, host, launch, listPeople, open, type Person, picture, seen, signIn } from './browser'
import { fromNow, MARGIN_MS, sameDay } from './today'

/** A member contests → the secretary answers → opened, computed, nominated, decided, on notice, published, certified. */

const TITLE = '走查主题党日'

let browser: Browser
let officer: Person
let secretary: Person
let member: Person
let branchId = ''
let memberId = ''
let memberName = ''
let year = 0

/** Sets the host's clock ahead of the machine's. */
const setAhead = (daysAhead: number) =>
  fetch(`${host()}/local/clock`, { method: 'POST', body: JSON.stringify({ daysAhead }) })

beforeAll(async () => {
  await sameDay()
  year = yearOf(dateOf(new Date()))
  browser = await launch()
  const people = await listPeople()
  const clerk = people.find(({ posts }) => posts.includes('党务工作者'))
  if (!clerk) throw new Error('the demo organisation lacks a Party-affairs officer')
  officer = await signIn(browser, clerk, DESK)
  // A branch of the demo in which many can be graded, and not the officer's own.
  const { branches } = await ask(officer, 'organization.branches', {})
  for (const { id, name } of branches) {
    const here = people.filter(({ branch }) => branch === name)
    const chief = here.find(({ posts }) => posts.includes('支部书记'))
    const { members } = await ask(officer, 'appraisal.get', { branchId: id, year })
    const graded = members.filter(({ isProbationary, isElsewhere }) => !isProbationary && !isElsewhere)
    const plain = here.find(
      ({ posts, memberId: one }) => posts.length === 0 && graded.some((each) => each.id === one),
    )
    if (name === clerk.branch || !chief || !plain || graded.length < 6) continue
    ;[branchId, memberId, memberName] = [id, plain.memberId, plain.name]
    secretary = await signIn(browser, chief)
    member = await signIn(browser, plain)
    break
  }
  if (branchId === '') throw new Error('the demo organisation lacks a branch to walk in')
}, 2 * MARGIN_MS)

afterAll(async () => {
  await setAhead(0)
  await browser.close()
})

afterEach(() => {
  const people = [officer, secretary, member].filter(Boolean)
  expect(people.flatMap(({ faults }) => faults)).toEqual([])
})

const button = ({ page }: Person, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const inDialog = ({ page }: Person, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).filter({ visible: true }).first()
const choice = ({ page }: Person, name: string) =>
  page.getByRole('radio', { name, exact: true }).filter({ visible: true }).first()
const typed = ({ page }: Person, label: string | RegExp) =>
  page.getByRole('dialog').getByLabel(label).filter({ visible: true }).first()

/** A page that stands open already is left first, so that the server is asked anew. */
async function openAnew(person: Person, path: string) {
  await open(person, '/pages/me/index')
  await seen(person.page, '关于').waitFor()
  await open(person, path)
}
const BOARD = () => `/packages/committee/pages/campaign/index?year=${year}`

test('a member sees where their points come from, and contests a record', async () => {
  // Held with them put down as absent.
  const { date, start, end } = fromNow()
  const { members } = await ask(secretary, 'organization.members', { branchIds: [branchId] })
  const activityId = randomUUID()
  await ask(secretary, 'activity.plan', {
    ...{ activityId, kind: 'themeDay', title: TITLE, place: '三楼会议室', publish: true },
    startsAt: instantAt(date, start).toISOString(),
    endsAt: instantAt(date, end).toISOString(),
    ...{ hostBranchIds: [branchId], expectedMemberIds: members.map(({ id }) => id) },
  })
  await ask(secretary, 'checkin.record', {
    ...{ activityId, source: 'secretary' },
    entries: members.map(({ id }) => ({ memberId: id, status: id === memberId ? 'absent' : 'present' })),
  })
  await ask(secretary, 'activity.close', { activityId })

  await open(member, '/pages/stars/index')
  await button(member, /组织生活/).click()
  await picture(member, 'campaign-01-member')
  await button(member, `对${TITLE}有异议`).click()
  await typed(member, TITLE).fill('那天我到了，签到表上有我的名字。')
  await inDialog(member, '提交').click()
  await seen(member.page, '异议：那天我到了，签到表上有我的名字。').waitFor()
})

test('the secretary answers, and the member reads it', async () => {
  await open(secretary, '/packages/secretary/pages/inbox/index')
  await button(secretary, `答复${memberName}`).click()
  await typed(secretary, '答复内容').fill('已核对签到表，确实漏登，请补签。')
  await picture(secretary, 'campaign-02-answer')
  await inDialog(secretary, '答复').click()
  await seen(secretary.page, '已答复').waitFor()
  await openAnew(member, '/pages/stars/index')
  await button(member, /组织生活/).click()
  await seen(member.page, /已核对签到表，确实漏登，请补签。/).waitFor()
})

test('the officer opens the campaign and computes the stars', async () => {
  // Rules by which whoever is graded 优秀 has the points, so that the walk does not hang on what the demo holds.
  const { rules, version } = await ask(officer, 'starRules.get', { year })
  const easy = { ...rules, thresholds: [4, 3, 2, 1] as [number, number, number, number] }
  await ask(officer, 'starRules.save', { year, version, rules: easy })
  const { members, revision } = await ask(secretary, 'appraisal.get', { branchId, year })
  await ask(secretary, 'appraisal.save', {
    ...{ branchId, year, revision, heldOn: dateOf(new Date()) },
    grades: members
      .filter(({ isProbationary, isElsewhere }) => !isProbationary && !isElsewhere)
      .map(({ id }) => ({ memberId: id, grade: id === memberId ? ('优秀' as const) : ('合格' as const) })),
  })
  await open(officer, BOARD())
  await button(officer, '启动').click()
  await inDialog(officer, '启动').click()
  await button(officer, '计算星级').waitFor()
  await picture(officer, 'campaign-03-opened')
  await button(officer, '计算星级').click()
  await inDialog(officer, '计算').click()
  await button(officer, '审定名单').waitFor()
  await picture(officer, 'campaign-04-computed')
})

test('the branch nominates', async () => {
  await open(secretary, '/pages/workbench/index')
  await seen(secretary.page, '推荐五星级党员').waitFor()
  await open(secretary, `/packages/secretary/pages/nominate/index?year=${year}&branchId=${branchId}`)
  await seen(secretary.page, memberName).waitFor()
  await choice(secretary, '推荐').click()
  await picture(secretary, 'campaign-05-nominate')
  await button(secretary, '保存推荐').click()
  await seen(secretary.page, '已保存').waitFor()
})

test('the committee decides, confirms and puts it on notice', async () => {
  await openAnew(officer, BOARD())
  await button(officer, `审定${memberName}`).click()
  await choice(officer, '通过').click()
  await inDialog(officer, '审定').click()
  await seen(officer.page, '✓ 通过').waitFor()
  await button(officer, '审定名单').click()
  await inDialog(officer, '审定').click()
  await button(officer, '公示').click()
  await picture(officer, 'campaign-06-announce')
  await inDialog(officer, '公示').click()
  await seen(officer.page, /还剩 5 个工作日/).waitFor()
  await picture(officer, 'campaign-07-notice')
})

test('somebody objects in the days of the notice', async () => {
  await open(secretary, `/pages/campaign/index?year=${year}`)
  await button(secretary, `对${memberName}提异议`).click()
  await typed(secretary, '理由').fill('九月的活动没有参加。')
  await picture(secretary, 'campaign-08-object')
  await inDialog(secretary, '提交').click()
  await seen(secretary.page, '待答复').waitFor()
})

test('the objection is answered, and when the notice is over the stars come out', async () => {
  const { notice } = await ask(officer, 'campaign.board', { year })
  if (!notice) throw new Error('there is no notice')
  await setAhead(daysBetween(dateOf(new Date()), notice.to) + 1)
  // The server's day comes with who one is.
  await officer.page.reload()
  await openAnew(officer, BOARD())
  await button(officer, `答复对${memberName}的异议`).click()
  await choice(officer, '不采纳').click()
  await typed(officer, '答复').fill('已核对考勤，九月的活动在场。')
  await inDialog(officer, '答复').click()
  await seen(officer.page, '未采纳').waitFor()
  await button(officer, '发布星级').click()
  await inDialog(officer, '发布').click()
  await seen(officer.page, '已发布').waitFor()
  await picture(officer, 'campaign-09-published')
})

test('the member has five stars and a certificate', async () => {
  await openAnew(member, `/pages/campaign/index?year=${year}`)
  await seen(member.page, /^五星 ·/).waitFor()
  await picture(member, 'campaign-10-list')
  await button(member, /五星级党员证书/).click()
  await seen(member.page, '保存').waitFor()
  await picture(member, 'campaign-11-certificate')
  await openAnew(secretary, `/pages/campaign/index?year=${year}`)
  await seen(secretary.page, '已核对考勤，九月的活动在场。').waitFor()
})
