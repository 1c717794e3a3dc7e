import type { Browser } from 'playwright-core'
import { addDays, dateOf, monthOf } from '@/domain/calendar'
import { type Kind, ruleOf } from '@/domain/obligation'
import { rosterFile, type RosterPerson } from '../local/testing/sheets'
import {
  ask,
  DESK,
  field,
  gone,
  launch,
  listPeople,
  open,
  type Person,
  picture,
  seen,
  signIn,
  signInAsNewcomer,
} from './browser'
import { fromNow, hold, MARGIN_MS, sameDay } from './today'

/** A branch begins: roster in → bound with a code → the month's obligations → planned, held, closed → ring full, no warning. */

const RUN = Date.now() % 100_000
const BRANCH = `融媒实践支部 ${RUN}`
const SECRETARY = '季明远'
const SHEET = {
  name: '花名册.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** What is owed each month; in the first of a quarter there is more, which is not due yet. */
const MONTHLY: readonly Kind[] = ['politicalBirthday', 'volunteerService', 'themeDay', 'studySession']

let browser: Browser
let officer: Person
let newcomer: Person
let code = ''
let wrongCode = ''

beforeAll(async () => {
  await sameDay()
  browser = await launch()
  const clerk = (await listPeople()).find(({ posts }) => posts.includes('党务工作者'))
  if (!clerk) throw new Error('the demo organisation lacks a Party-affairs officer')
  officer = await signIn(browser, clerk, DESK)
  newcomer = await signInAsNewcomer(browser)
}, 2 * MARGIN_MS)

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  expect([...officer.faults, ...newcomer.faults]).toEqual([])
})

/** Two who joined in this month of the year, so that a political birthday is owed, and one who did not. */
function people(): RosterPerson[] {
  const [month, another] = [0, 40].map((days) =>
    monthOf(addDays(`${monthOf(dateOf(new Date()))}-01`, days)).slice(5),
  )
  return [
    { name: SECRETARY, joinedOn: `2008-${month}-16`, bornOn: '1983-05-20' },
    { name: '季青禾', joinedOn: `2016-${month}-16`, bornOn: '1991-11-02' },
    { name: '季若水', joinedOn: `2019-${another}-16`, bornOn: '1996-02-08' },
  ].map((person, at) => ({ ...person, number: `${RUN}-${at}`, branch: BRANCH }))
}

async function chooseRoster(button: string, some: readonly RosterPerson[]) {
  const { page } = officer
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles({ ...SHEET, buffer: Buffer.from(rosterFile(some), 'base64') })
}

const membersOf = async () =>
  (await ask(officer, 'organization.branches', {})).branches.some(({ name }) => name === BRANCH)
    ? (await ask(officer, 'member.list', { search: '季' })).items.filter(
        ({ branchName }) => branchName === BRANCH,
      )
    : []

/** The branch as the committee's list names it: what it is behind with. */
const warned = () =>
  officer.page.getByRole('button', { name: new RegExp(`^${BRANCH}，`) }).filter({ visible: true })

async function openWarnings() {
  await open(officer, '/pages/me/index')
  await open(officer, '/packages/committee/pages/standing/index')
  const { page } = officer
  await seen(page, '需要关注').waitFor()
  await page.getByRole('button', { name: /^提醒/ }).or(seen(page, '各支部都跟上了')).first().waitFor()
  const all = seen(page, /^全部 \d+ 个支部$/)
  if ((await all.count()) > 0) await all.click()
}

async function openBranchMonth() {
  const { page } = newcomer
  await open(newcomer, '/pages/me/index')
  await seen(page, '关于').waitFor()
  await open(newcomer, '/pages/month/index')
  await page.getByRole('radio', { name: '本支部' }).click()
  await seen(page, '规定动作').waitFor()
}

const ring = (label: string, state: string) =>
  newcomer.page
    .getByRole('button', { name: `${label}，${state}` })
    .filter({ visible: true })
    .first()

const toPlan = (kind: Kind) => newcomer.page.getByRole('button', { name: `${ruleOf(kind).name}，去安排` })

test('the officer sets a branch up that lives from the first day of the month', async () => {
  const { page } = officer
  await open(officer, '/packages/committee/pages/organization/index')
  await seen(page, '新设支部').click()
  await field(page, '名称').fill(BRANCH)
  await field(page, '成立').fill(`${monthOf(dateOf(new Date()))}-01`)
  await picture(officer, '01-new-branch')
  await page.getByRole('button', { name: '保存' }).click()
  await seen(page, BRANCH).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await picture(officer, '02-organization')
})

test('a roster with one wrong cell names the cell and why, and changes nothing', async () => {
  const { page } = officer
  await open(officer, '/packages/committee/pages/roster/index')
  await picture(officer, '03-roster')
  await chooseRoster(
    '选择 Excel 表格',
    people().map((person, at) => (at === 1 ? { ...person, joinedOn: '2016 年' } : person)),
  )
  await seen(page, /^E3$/).waitFor()
  await seen(page, /入党日期：要写到日/).waitFor()
  await picture(officer, '04-roster-wrong')
  await seen(page, '先改好有错的 1 行').waitFor()
  await expect(page.getByRole('button', { name: '确认导入' }).isDisabled()).resolves.toBe(true)
  await expect(membersOf()).resolves.toEqual([])
})

test('the mended roster is seen, then imported', async () => {
  const { page } = officer
  await chooseRoster('换一个表格', people())
  await seen(page, '新增 3 人，变动 0 人').waitFor()
  await picture(officer, '05-roster-seen')
  await page.getByRole('button', { name: '确认导入' }).click()
  await seen(page, /导入完成：新增 3 人/).waitFor()
  await picture(officer, '06-roster-done')
  await expect(membersOf()).resolves.toHaveLength(3)
})

test('the officer appoints the secretary and makes a bind code', async () => {
  const { page } = officer
  await open(officer, '/packages/committee/pages/organization/index')
  await page
    .getByRole('button', { name: new RegExp(BRANCH) })
    .filter({ visible: true })
    .click()
  await gone(page, '新设支部')
  await seen(page, '任命').click()
  await field(page, '职务').selectOption({ label: '支部书记' })
  await field(page, '任职的人').click()
  await page.getByRole('dialog').getByRole('searchbox').fill(SECRETARY)
  await page.getByRole('button', { name: `${SECRETARY}，${BRANCH}` }).click()
  await picture(officer, '07-appoint')
  await page.getByRole('dialog').getByRole('button', { name: '任命' }).click()
  await seen(page, `支部书记　${SECRETARY}`).waitFor()
  await picture(officer, '08-branch-settings')

  await open(officer, '/packages/secretary/pages/members/index')
  await page.getByRole('searchbox').filter({ visible: true }).fill(SECRETARY)
  const found = page
    .getByRole('button', { name: new RegExp(`${SECRETARY}.*${BRANCH}`) })
    .filter({ visible: true })
  await found.waitFor()
  await picture(officer, '09-found')
  await found.click()
  await page.getByRole('button', { name: '生成绑定码' }).click()
  const shown = page.getByLabel(/^绑定码 /).filter({ visible: true })
  code = (await shown.textContent()) ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
  wrongCode = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  await picture(officer, '10-bind-code')
})

test('a wrong code says so and stays as it was typed; the right one binds the newcomer', async () => {
  const { page } = newcomer
  await picture(newcomer, '11-bind')
  await field(page, '绑定码').fill(wrongCode)
  await page.getByRole('button', { name: '绑定', exact: true }).click()
  await seen(page, '绑定码不对，请核对后再输').waitFor()
  await expect(field(page, '绑定码').inputValue()).resolves.toBe(wrongCode)
  await picture(newcomer, '12-bind-wrong')
  await field(page, '绑定码').fill(code)
  await page.getByRole('button', { name: '绑定', exact: true }).click()
  await seen(page, `${SECRETARY}，已绑定`).waitFor()
  await seen(page, new RegExp(BRANCH)).waitFor()
  await picture(newcomer, '13-month-mine')
})

test('the month is there: the branch’s four rings, and what it owes', async () => {
  const { page } = newcomer
  await openBranchMonth()
  await ring('政治生日', '待安排').waitFor()
  await ring('志愿服务', '待安排').waitFor()
  await seen(page, '党建体检').waitFor()
  await seen(page, '创星争优').waitFor()
  for (const kind of MONTHLY) await toPlan(kind).waitFor()
  await picture(newcomer, '14-branch-month')
})

test('the committee is warned of the branch and reminds its secretary', async () => {
  await openWarnings()
  await warned().waitFor()
  await expect(warned().getAttribute('aria-label')).resolves.toBe(
    `${BRANCH}，本月政治生日、志愿服务、主题党日、学习研讨尚无安排`,
  )
  await officer.page.getByRole('button', { name: `提醒${BRANCH}` }).click()
  await seen(officer.page, '已提醒 · 今天').waitFor()
  await warned().scrollIntoViewIfNeeded()
  await picture(officer, '15-warned')
  await openBranchMonth()
  await seen(newcomer.page, /机关党委提醒：本月政治生日、志愿服务/).waitFor()
  await picture(newcomer, '16-reminded')
})

test('the secretary plans the service, publishes it, calls its roll and closes it', async () => {
  const { page } = newcomer
  const { date, start, end } = fromNow()
  await toPlan('volunteerService').click()
  await field(page, '日期').fill(date)
  await field(page, '开始').fill(start)
  await field(page, '结束').fill(end)
  await field(page, '地点').fill('文化广场')
  await seen(page, /3 人/).waitFor()
  await picture(newcomer, '17-plan')
  await page.getByRole('button', { name: '发布' }).click()
  await seen(page, '正在进行').waitFor()
  await picture(newcomer, '18-activity')
  await page.getByRole('button', { name: '点名' }).click()
  await seen(page, '未签到的全部到').click()
  await picture(newcomer, '19-roll')
  await page.getByRole('button', { name: '保存 3 人' }).click()
  await seen(page, /已保存|已登记/).waitFor()
  await page.goBack()
  await seen(page, '已到 3/3 人').waitFor()
  await page.getByRole('button', { name: '结束归档' }).click()
  await seen(page, '应到 3 人，已到 3 人').waitFor()
  await picture(newcomer, '20-close')
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click()
  await seen(page, /已归档|已结束/).waitFor()
})

test('its ring is full', async () => {
  await openBranchMonth()
  await ring('志愿服务', '已完成').waitFor()
  await ring('政治生日', '待安排').waitFor()
  await seen(newcomer.page, /机关党委提醒：本月政治生日、主题党日、学习研讨尚无安排/).waitFor()
  await picture(newcomer, '21-ring-full')
})

test('when the rest is closed too, the branch’s month is done and the committee’s list lets it go', async () => {
  // The service was held on the screens.
  for (const kind of MONTHLY) if (kind !== 'volunteerService') await hold(newcomer, kind)
  await openBranchMonth()
  await ring('政治生日', '已完成').waitFor()
  for (const kind of MONTHLY) await toPlan(kind).waitFor({ state: 'hidden' })
  await gone(newcomer.page, /机关党委提醒/)
  await picture(newcomer, '22-month-done')

  await openWarnings()
  await warned().waitFor({ state: 'hidden' })
  await picture(officer, '23-not-warned')
})
