import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { monthOf, periodOf } from '@/domain/calendar'
import { periodWords } from '@/domain/reportPeriod'
import { ask, DESK, gone, launch, holderOf, open, type Person, picture, seen, signIn } from './browser'

/** The report that writes itself: an officer reads it, asks whence a figure is, keeps it, and sees what changed since. */

let browser: Browser
let officer: Person
let secretary: Person
let branch = ''

beforeAll(async () => {
  browser = await launch()
  const head = await holderOf('支部书记')
  branch = head.branch
  officer = await signIn(browser, await holderOf('党务工作者'), DESK)
  secretary = await signIn(browser, head)
})

afterAll(() => browser.close())

afterEach(() => {
  expect([...officer.faults, ...secretary.faults]).toEqual([])
})

const link = ({ page }: Person, name: string | RegExp) =>
  page.getByRole('link', { name }).filter({ visible: true }).first()

const firstHalfOf2022 = 'from=2022-01&to=2022-06'

/** Comes from elsewhere: the page that is open already would keep its own months. */
async function read(person: Person, months: string) {
  await open(person, '/pages/workbench/index')
  await open(person, `/packages/committee/pages/report/index?${months}`)
}

test('a figure of the half-year’s report leads to as many records', async () => {
  const { page } = officer
  await read(officer, firstHalfOf2022)
  await seen(page, '2022 年上半年党建工作报告').waitFor()
  await picture(officer, 'report-01-officer')
  await link(officer, '学习研讨 95 场，看依据').click()
  await seen(page, '下列 95 条记录，每条计 1 场。').waitFor()
  await seen(page, /^党支部举办、已结束的学习研讨；/).waitFor()
  await picture(officer, 'report-02-proof')
  await seen(page, '返回报告').click()
  await seen(page, '青年讲坛开讲').waitFor()
})

test('so does a figure of one branch in a table, and a record leads on to itself', async () => {
  const { page } = officer
  const cell = page.getByRole('link', { name: /^\S+党?支部 学习研讨 [1-9]\d*，看依据$/ }).first()
  const sessions = Number(/ (\d+)，/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1])
  await cell.click()
  await seen(page, `下列 ${sessions} 条记录，每条计 1 场。`).waitFor()
  const records = page.locator('.row').filter({ visible: true })
  expect(await records.count()).toBe(sessions)
  await records.first().click()
  await seen(page, '组织者').waitFor()
})

test('a frozen report keeps its figures, and says which are others by now', async () => {
  const { page } = officer
  const { branches } = await ask(officer, 'organization.branches', {})
  const { topics } = await ask(officer, 'organization.topics', {})
  const book = topics.find(({ kind, retired }) => kind !== 'topic' && !retired)
  const { today } = await ask(officer, 'organization.me', {})
  const half = periodOf('halfYear', today)
  const months = `from=${monthOf(half.from)}&to=${monthOf(half.to)}`
  await read(officer, months)
  await seen(page, `${periodWords(half)}党建工作报告`).waitFor()
  await page.getByRole('button', { name: '定稿这份报告' }).filter({ visible: true }).click()
  await page.getByText('定稿', { exact: true }).filter({ visible: true }).last().click()
  await seen(page, '无变化').waitFor()

  await ask(officer, 'copies.give', {
    ...{ copiesId: randomUUID(), topicId: book?.id ?? '', branchId: branches[0]?.id ?? '' },
    ...{ copies: 5, givenOn: today, note: '' },
  })
  await read(officer, firstHalfOf2022)
  await seen(page, '2022 年上半年党建工作报告').waitFor()
  await seen(page, '之后有 1 处变化').click()
  await seen(page, '定稿之后的变化').waitFor()
  await seen(page, /→/).waitFor()
  await picture(officer, 'report-03-frozen')
  await seen(page, '发放学习书籍').click()
  await seen(page, /^定稿时为/).waitFor()
  await picture(officer, 'report-04-changed')
})

test('a secretary reads the report of the own branch alone', async () => {
  const { page } = secretary
  await read(secretary, firstHalfOf2022)
  await seen(page, `${branch}`).waitFor()
  await seen(page, '2022 年上半年党建工作报告').waitFor()
  await gone(page, '各党支部情况')
  await picture(secretary, 'report-05-secretary')
  await expect(ask(secretary, 'report.get', { from: '2022-01', to: '2022-06' })).rejects.toThrow(
    'NOT_PERMITTED',
  )
})
