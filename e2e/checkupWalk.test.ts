import type { Browser } from 'playwright-core'
import type { CheckupLine } from '@/contract/checkup'
import { dateOf, periodOf } from '@/domain/calendar'
import { ask, DESK, gone, launch, listPeople, open, type Person, picture, seen, signIn } from './browser'
import { MARGIN_MS, sameDay } from './today'

/** Round open → checkers named → checked on site without network → handed in → signed → rectified → struck off → counted. */

const PROBLEM = '会议记录缺三月的支委会，走查补记。'

let browser: Browser
let officer: Person
let checkingSecretary: Person
let checker: Person
let checkedSecretary: Person
let checkerName = ''
let roundId = ''
let line: CheckupLine

beforeAll(async () => {
  await sameDay()
  browser = await launch()
  const clerk = (await listPeople()).find(({ posts }) => posts.includes('党务工作者'))
  if (!clerk) throw new Error('the demo organisation lacks a Party-affairs officer')
  officer = await signIn(browser, clerk, DESK)
}, 2 * MARGIN_MS)

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  const people = [officer, checkingSecretary, checker, checkedSecretary].filter(Boolean)
  expect(people.flatMap(({ faults }) => faults)).toEqual([])
})

/** The round of this half-year, if it is open. */
const present = async () => {
  const { from } = periodOf('halfYear', dateOf(new Date()))
  return (await ask(officer, 'round.list', {})).rounds.find((round) => round.from === from)
}

/** A page that stands open already is left first, so that the server is asked anew. */
async function openAnew(person: Person, path: string) {
  await open(person, '/pages/me/index')
  await seen(person.page, '关于').waitFor()
  await open(person, path)
}

const sheetOf = () => `/packages/secretary/pages/checkup/index?id=${line.id}`
const button = ({ page }: Person, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const inDialog = ({ page }: Person, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).filter({ visible: true }).first()
const inSheet = ({ page }: Person, label: string) =>
  page.getByRole('dialog').getByLabel(label, { exact: true }).filter({ visible: true }).first()

test('the round of the half-year is open; where the demo has none yet, the officer opens it', async () => {
  await open(officer, '/packages/committee/pages/checkups/index')
  await seen(officer.page, '各轮体检').waitFor()
  if (!(await present())) {
    await button(officer, /^开展本轮/).click()
    await button(officer, /^开启，共/).click()
    await inDialog(officer, '开启').click()
    await seen(officer.page, '进度').waitFor()
  }
  await picture(officer, 'checkup-01-rounds')
  const round = await present()
  roundId = round?.id ?? ''
  const { checkups } = await ask(officer, 'round.get', { roundId })
  const people = await listPeople()
  // Untouched, between branches of the demo: other walks' have but a few members.
  const untouched = checkups.find(
    ({ state, marked, checkers, checking, checked }) =>
      state === 'checking' &&
      marked === 0 &&
      checkers.length === 0 &&
      [checking, checked].every(({ name }) => people.filter(({ branch }) => branch === name).length > 5),
  )
  if (!untouched) throw new Error('no check-up is untouched')
  line = untouched
  const secretaryOf = (name: string) => {
    const found = people.find(({ branch, posts }) => branch === name && posts.includes('支部书记'))
    if (!found) throw new Error(`${name} has no secretary`)
    return found
  }
  const plain = people.find(({ branch, posts }) => branch === line.checking.name && posts.length === 0)
  if (!plain) throw new Error('nobody can check')
  checkerName = plain.name
  checkingSecretary = await signIn(browser, secretaryOf(line.checking.name))
  checkedSecretary = await signIn(browser, secretaryOf(line.checked.name))
  checker = await signIn(browser, plain)
})

test('the checking branch names who checks', async () => {
  const { page } = checkingSecretary
  await open(checkingSecretary, sheetOf())
  await button(checkingSecretary, '定检查人员').click()
  await page.getByRole('dialog').getByText(checkerName, { exact: true }).click()
  await inDialog(checkingSecretary, '定好，1 人').click()
  await seen(page, '换检查人员').waitFor()
  await picture(checkingSecretary, 'checkup-02-named')
})

test('on site there is no network: marks and a problem are kept, and sent once there is', async () => {
  const { page, context } = checker
  await open(checker, sheetOf())
  await seen(page, '会议记录').waitFor()
  await context.setOffline(true)
  const full = page.getByRole('radio', { name: '达到', exact: true }).filter({ visible: true })
  const items = await full.count()
  expect(items).toBeGreaterThan(0)
  for (let item = 0; item < items; item++) await full.nth(item).click()
  await button(checker, '会议记录，记问题').click()
  await inSheet(checker, '问题').fill(PROBLEM)
  await inDialog(checker, '记下').click()
  await seen(page, '还没发出').waitFor()
  await picture(checker, 'checkup-03-offline')
  const before = await ask(officer, 'checkup.get', { checkupId: line.id })
  expect(before.score.missing).toBe(items)
  await context.setOffline(false)
  await gone(page, '还没发出')
  await picture(checker, 'checkup-04-sent')
  expect((await ask(officer, 'checkup.get', { checkupId: line.id })).score.missing).toBe(0)
})

test('the sheet is handed in', async () => {
  const { page } = checker
  await openAnew(checker, sheetOf())
  await button(checker, '提交').click()
  await inDialog(checker, '提交').click()
  await seen(page, '待签字').waitFor()
})

test('the checked branch signs, names who is responsible and hands in the evidence', async () => {
  const { page } = checkedSecretary
  await open(checkedSecretary, sheetOf())
  await button(checkedSecretary, '签字确认').click()
  await inDialog(checkedSecretary, '签字').click()
  await seen(page, '✓ 已签字').waitFor()
  await button(checkedSecretary, '问题整改').click()
  await seen(page, PROBLEM).waitFor()
  await button(checkedSecretary, '落实责任').click()
  await inSheet(checkedSecretary, '责任人').selectOption({ index: 1 })
  await inSheet(checkedSecretary, '整改措施').fill('由组织委员补记，书记审阅。')
  await picture(checkedSecretary, 'checkup-05-assign')
  await inDialog(checkedSecretary, '定好').click()
  await button(checkedSecretary, '提交整改').click()
  await inSheet(checkedSecretary, '整改情况').fill('三月的记录已补，书记已审阅。')
  await inDialog(checkedSecretary, '提交').click()
  await seen(page, '待核实').waitFor()
  await picture(checkedSecretary, 'checkup-06-evidence')
})

test('the checker strikes it off, and the committee sees it', async () => {
  const { page } = checker
  await openAnew(checker, `/packages/secretary/pages/findings/index?branchId=${line.checked.id}`)
  await seen(page, PROBLEM).waitFor()
  await button(checker, '销号').click()
  await inDialog(checker, '销号').click()
  await seen(page, '✓ 已销号').waitFor()
  await picture(checker, 'checkup-07-struck-off')
  await openAnew(officer, `/packages/committee/pages/checkup-round/index?id=${roundId}`)
  await seen(officer.page, '问题分布').waitFor()
  const row = button(officer, new RegExp(`检查${line.checked.name}，✓ 已签字`))
  await row.getByText('问题 1 个，销号 1').waitFor()
  await picture(officer, 'checkup-08-round')
})
