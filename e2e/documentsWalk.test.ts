import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { readSheet } from '../cloudfunctions/spreadsheet/read'
import { ask, DESK, field, launch, holderOf, open, type Person, picture, seen, signIn } from './browser'
import { printed } from './wordText'

/** A secretary's and an officer's files: chosen on a page, downloaded, opened by the programs that people have. */

let browser: Browser
let secretary: Person
let officer: Person
let branch = ''
const folder = mkdtempSync(path.join(tmpdir(), 'files-'))

beforeAll(async () => {
  browser = await launch()
  const head = await holderOf('支部书记')
  branch = head.branch
  secretary = await signIn(browser, head)
  officer = await signIn(browser, await holderOf('党务工作者'), DESK)
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

afterEach(() => {
  expect([...secretary.faults, ...officer.faults]).toEqual([])
})

/** What a tap downloads: its name, and where it lies under that name. */
async function taken({ page }: Person, button: string): Promise<{ name: string; file: string }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).filter({ visible: true }).first().click()
  const download = await saved
  const name = download.suggestedFilename()
  const file = path.join(folder, name)
  copyFileSync(await download.path(), file)
  return { name, file }
}

const rowsOf = (file: string) => {
  const read = readSheet(readFileSync(file), 10_000)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.rows.map(({ cells }) =>
    Array.from(cells, (cell) =>
      cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : '',
    ),
  )
}

test('a secretary takes the handbook of a year, and it opens with the branch’s figures', async () => {
  await open(secretary, '/pages/workbench/index')
  await seen(secretary.page, '材料').click()
  await seen(secretary.page, '党支部工作手册').waitFor()
  await picture(secretary, 'documents-01-secretary')
  const { name, file } = await taken(secretary, '生成党支部工作手册，Word 文件')
  expect(name).toMatch(new RegExp(`^${branch} 党支部工作手册 \\d{4}\\.docx$`))
  const { text, pages } = printed(file)
  expect(pages).toBeGreaterThan(3)
  expect(text).toContain('党支部工作手册')
  expect(text).toContain(branch)
  expect(text).toContain('一、支部基本情况')
  expect(text).toContain('规定动作完成情况')
  const { members } = await ask(secretary, 'star.branch', {})
  expect(text).toContain(`共有党员${members.length}名`)
})

test('the table of stars reads back as the ratings are', async () => {
  const { name, file } = await taken(secretary, '生成党员积分和星级表，Excel 文件')
  expect(name).toMatch(/党员积分和星级表/)
  const { members } = await ask(secretary, 'star.branch', {})
  const [, , , ...rows] = rowsOf(file)
  expect(rows.map((row) => [row[2], row.at(-2), row.at(-1)])).toEqual(
    members.map(({ name, score, stars }) => [name, score, stars]),
  )
})

test('the half-year’s report of 2022 opens with its figures', async () => {
  await open(officer, '/packages/committee/pages/documents/index')
  await field(officer.page, '年份').selectOption({ label: '2022 年' })
  await field(officer.page, '时段').selectOption({ label: '2022 年上半年' })
  await picture(officer, 'documents-03-report')
  const { name, file } = await taken(officer, '生成党建工作报告，Word 文件')
  expect(name).toMatch(/2022年上半年党建工作报告\.docx$/)
  const { text } = printed(file)
  // The organ's own figures of that half-year, but for those that nobody had counted.
  for (const said of [
    '在职党支部10个',
    '临时党支部4个',
    '组织学习研讨95场',
    '《中国共产党宣传工作简史》14场',
    '心得体会79篇',
    '查找问题78个，整改销号78个',
    '开展廉政教育17场',
    '开展廉政谈话15次',
    '优秀共产党员15名、优秀党务工作者5名、先进基层党组织2个',
    '开展33场，194人次参加',
    '设青年理论学习小组11个',
    '附表1',
  ]) {
    expect(text).toContain(said)
  }
  const numbers = await taken(officer, '生成工作报告数据，Excel 文件')
  const rows = rowsOf(numbers.file)
  const figure = (wanted: string) => rows.find(([, named]) => named === wanted)?.[2]
  expect([figure('学习研讨'), figure('心得体会'), figure('查找问题')]).toEqual([95, 79, 78])
})

test('the officer takes a table of all branches', async () => {
  await open(officer, '/packages/committee/pages/documents/index')
  await seen(officer.page, '政治生日名册').waitFor()
  await picture(officer, 'documents-02-officer')
  const { name, file } = await taken(officer, '生成政治生日名册，Excel 文件')
  expect(name).toMatch(/政治生日名册/)
  const rows = rowsOf(file)
  expect(new Set(rows.slice(3).map(([, name]) => name)).size).toBeGreaterThan(5)
})

test('a blank roll is taken on the way to its activity, and prints with the names', async () => {
  const { page } = officer
  await open(officer, '/packages/committee/pages/documents/index')
  await page
    .getByRole('button', { name: '生成空白签到表，Word 文件' })
    .filter({ visible: true })
    .first()
    .click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').locator('.row').first().click()
  const download = await saved
  const file = path.join(folder, download.suggestedFilename())
  copyFileSync(await download.path(), file)
  const { text } = printed(file)
  expect(text).toContain('签到表')
  expect(text).toContain('会后由组织者扫码，照本表补录')
})
