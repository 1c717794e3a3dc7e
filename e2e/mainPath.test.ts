import type { Browser } from 'playwright-core'
import { dateOf, timeOf } from '@/domain/calendar'
import { ask, field, launch, listPeople, open, type Person, seen, signIn } from './browser'

/** The product's main job in one walk: plan → check in → hand in → approve → close → the committee's figures. */

const TITLE = `主题党日 ${Date.now() % 100_000}`
const ESSAY = `守正创新 ${Date.now() % 100_000}`

let browser: Browser
let secretary: Person
let member: Person
let officer: Person
let memberName: string
let branchName: string

beforeAll(async () => {
  browser = await launch()
  const people = await listPeople()
  const head = people.find(({ posts, branch }) => posts.includes('支部书记') && branch === '理论科支部')
  const plain = people.find(({ posts, branch }) => posts.length === 0 && branch === head?.branch)
  const clerk = people.find(({ posts }) => posts.includes('党务工作者'))
  if (!head || !plain || !clerk) throw new Error('the demo organisation lacks a role')
  memberName = plain.name
  branchName = head.branch
  secretary = await signIn(browser, head)
  member = await signIn(browser, plain)
  officer = await signIn(browser, clerk)
})

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  expect([...secretary.faults, ...member.faults, ...officer.faults]).toEqual([])
})

/** The number in a row of the committee's totals. */
async function heldThemeDays(): Promise<number> {
  const { rows } = await ask(officer, 'standing.totals', { cadence: 'month' })
  const row = rows.find((each) => each.branchName === branchName)
  return row?.held.themeDay ?? 0
}

let heldBefore = 0

test('the secretary plans an activity that has begun and publishes it', async () => {
  heldBefore = await heldThemeDays()
  const { page } = secretary
  const begun = new Date(Date.now() - 5 * 60_000)
  const over = new Date(Date.now() + 60 * 60_000)
  await open(secretary, '/packages/secretary/pages/plan/index?kind=themeDay')
  await field(page, '名称').fill(TITLE)
  await page.locator('input[type=date]:visible').first().fill(dateOf(begun))
  await page.locator('input[type=time]:visible').nth(0).fill(timeOf(begun))
  await page.locator('input[type=time]:visible').nth(1).fill(timeOf(over))
  if (dateOf(over) !== dateOf(begun)) {
    await seen(page, '结束在另一天').click()
    await page.locator('input[type=date]:visible').nth(1).fill(dateOf(over))
  }
  await field(page, '地点').fill('三楼会议室')
  await page.getByRole('button', { name: '发布' }).click()
  await seen(page, TITLE).waitFor()
  await seen(page, '正在进行').waitFor()
})

test('a member checks in with the characters on the secretary’s screen, once', async () => {
  await secretary.page.getByRole('button', { name: '出示签到码' }).click()
  await seen(secretary.page, '后更新').waitFor()
  const shown = await seen(secretary.page, /^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent()

  const { page } = member
  await open(member, '/pages/activities/index')
  await seen(page, TITLE).click()
  await page.getByRole('button', { name: '扫码签到' }).click()
  await field(page, '签到码').fill('WRONG 123')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await seen(page, /签到码(不对|已更新)/).waitFor()
  await field(page, '签到码').fill(shown ?? '')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await seen(page, '签到成功').waitFor()
  await seen(page, TITLE).waitFor()

  await seen(secretary.page, memberName).waitFor()
})

test('the member hands in a reflection; leaving the page midway loses nothing', async () => {
  const { page } = member
  await open(member, '/pages/reflection/index')
  await field(page, '标题').fill(ESSAY)
  await field(page, '正文').fill('读完第三章，对宣传工作的历史脉络有了更清楚的认识。')
  await page.reload()
  await expect(field(page, '标题').inputValue()).resolves.toBe(ESSAY)
  await page.getByRole('button', { name: '提交' }).click()
  // Handed in, the form gives way to what was handed in.
  await seen(page, ESSAY).waitFor()
  await open(member, '/pages/submissions/index')
  await seen(page, ESSAY).waitFor()
})

test('the secretary approves it from the inbox and the member sees that', async () => {
  const { page } = secretary
  await open(secretary, '/packages/secretary/pages/inbox/index')
  await page
    .getByRole('checkbox', { name: new RegExp(memberName) })
    .last()
    .click()
  await page.getByRole('button', { name: /同意/ }).click()
  await open(member, '/pages/submissions/index')
  await member.page.reload()
  await seen(member.page, ESSAY).waitFor()
  await member.page.getByRole('button', { name: new RegExp(`${ESSAY}.*已通过`) }).waitFor()
})

test('the secretary calls the roll, closes the activity, and the committee’s figures follow', async () => {
  const { page } = secretary
  await open(secretary, '/pages/activities/index')
  await seen(page, TITLE).click()
  await page.getByRole('button', { name: '点名' }).click()
  await seen(page, '未签到的全部到').click()
  await page.getByRole('button', { name: /保存/ }).click()
  await seen(page, /已保存|已登记/).waitFor()
  await open(secretary, '/pages/activities/index')
  await seen(page, TITLE).click()
  await page.getByRole('button', { name: '结束归档' }).click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await seen(page, /已归档|已结束/).waitFor()

  await expect(heldThemeDays()).resolves.toBe(heldBefore + 1)
  await open(officer, '/packages/committee/pages/standing/index')
  await seen(officer.page, branchName).waitFor()
})
