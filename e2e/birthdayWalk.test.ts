import { stat } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { dateOf, monthOf } from '@/domain/calendar'
import { ask, DESK, field, launch, listPeople, open, type Person, picture, seen, signIn } from './browser'
import { newBranch } from './newBranch'
import { fromNow, MARGIN_MS, sameDay } from './today'

/** Month generated → birthday gathering made in one tap → five ones ticked → word written → card saved → closed → ring full. */

const BRANCH = `生日实践支部 ${Date.now() % 100_000}`
const [SECRETARY, CELEBRANT, OTHER] = ['穆书礼', '穆晨曦', '穆远山'] as const
const ONES = ['一份礼物或一本书', '一次重温入党誓词', '一次谈心谈话', '一篇心得体会', '一件好事实事']

let browser: Browser
let secretary: Person
let celebrant: Person

beforeAll(async () => {
  await sameDay()
  browser = await launch()
  const clerk = (await listPeople()).find(({ posts }) => posts.includes('党务工作者'))
  if (!clerk) throw new Error('the demo organisation lacks a Party-affairs officer')
  const officer = await signIn(browser, clerk, DESK)
  const month = monthOf(dateOf(new Date())).slice(5)
  const another = month === '01' ? '02' : '01'
  await newBranch(officer, BRANCH, [
    { name: SECRETARY, joinedOn: `2008-${another}-16` },
    { name: CELEBRANT, joinedOn: `2016-${month}-16` },
    { name: OTHER, joinedOn: `2019-${another}-16` },
  ])
  secretary = await signIn(browser, { name: SECRETARY, branch: BRANCH })
  celebrant = await signIn(browser, { name: CELEBRANT, branch: BRANCH })
}, 2 * MARGIN_MS)

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  expect([...secretary.faults, ...celebrant.faults]).toEqual([])
})

async function openBranchMonth() {
  await open(secretary, '/pages/me/index')
  await seen(secretary.page, '关于').waitFor()
  await open(secretary, '/pages/month/index')
  await secretary.page.getByRole('radio', { name: '本支部' }).click()
  await seen(secretary.page, '规定动作').waitFor()
}

const ring = (state: string) =>
  secretary.page
    .getByRole('button', { name: `政治生日，${state}` })
    .filter({ visible: true })
    .first()

test('one tap makes the month’s gathering, of those who joined in this month', async () => {
  const { page } = secretary
  await openBranchMonth()
  await ring('待安排').waitFor()
  await page.getByRole('button', { name: '政治生日，去安排' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(CELEBRANT).waitFor()
  await expect(sheet.getByText(OTHER).count()).resolves.toBe(0)
  const { date, start, end } = fromNow()
  await field(page, '日期').fill(date)
  await field(page, '开始').fill(end)
  await field(page, '结束').fill(start)
  await picture(secretary, 'birthday-01-sheet')
  await sheet.getByRole('button', { name: '安排并发布' }).click()
  await sheet.getByText('结束时间要晚于开始时间').waitFor()
  await picture(secretary, 'birthday-02-refused')
  await field(page, '开始').fill(start)
  await field(page, '结束').fill(end)
  await sheet.getByRole('button', { name: '安排并发布' }).click()
  await seen(page, new RegExp(`^${CELEBRANT} · \\d+ 年$`)).waitFor()
  await picture(secretary, 'birthday-03-gathering')
})

test('the five ones are ticked', async () => {
  const { page } = secretary
  for (const one of ONES) {
    const tick = page.getByRole('checkbox', { name: `${CELEBRANT}，${one}` })
    await tick.click()
    await page.getByRole('checkbox', { name: `${CELEBRANT}，${one}`, checked: true }).waitFor()
  }
  await picture(secretary, 'birthday-04-ticked')
})

test('the celebrant writes a word and saves the card as a picture', async () => {
  const { page } = celebrant
  const ahead = await ask(celebrant, 'activity.list', { kind: 'politicalBirthday' })
  await open(celebrant, `/pages/birthday/index?id=${ahead.items[0]?.id ?? ''}`)
  await page.getByLabel('想对组织和同志们说的话').filter({ visible: true }).fill('不忘来时路。')
  await picture(celebrant, 'birthday-05-word')
  await page.getByRole('button', { name: '保存' }).click()
  await seen(page, '“不忘来时路。”').waitFor()
  await page.getByText('贺卡').filter({ visible: true }).first().click()
  await page.getByRole('radio', { name: '素雅' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存图片' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe(`政治生日 ${CELEBRANT}.png`)
  // An empty canvas of that size is some 2 KB.
  expect((await stat(await download.path())).size).toBeGreaterThan(10_000)
  await picture(celebrant, 'birthday-06-card')
})

test('the gathering is closed, and its ring is full', async () => {
  const { page } = secretary
  await page.getByRole('button', { name: /，看活动$/ }).click()
  await page.getByRole('button', { name: '点名' }).click()
  await seen(page, '未签到的全部到').click()
  await page.getByRole('button', { name: '保存 3 人' }).click()
  await seen(page, /已保存|已登记/).waitFor()
  await page.goBack()
  await seen(page, '已到 3/3 人').waitFor()
  await page.getByRole('button', { name: '结束归档' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click()
  await seen(page, /已归档|已结束/).waitFor()
  await picture(secretary, 'birthday-07-closed')
  await openBranchMonth()
  await ring('已完成').waitFor()
  await picture(secretary, 'birthday-08-ring-full')
})
