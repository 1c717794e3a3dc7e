import type { Browser } from 'playwright-core'
import { addDays, dateOf } from '@/domain/calendar'
import { pngOf } from '../local/testing/pictures'
import { ask, DESK, field, launch, listPeople, open, type Person, picture, seen, signIn } from './browser'
import { newBranch } from './newBranch'
import { MARGIN_MS, sameDay } from './today'

/** A place that comes free is told in 消息; an anonymous complaint finds its answer; an activity's picture stays in its branch. */

const RUN = Date.now() % 100_000
const BRANCH = `消息实践支部 ${RUN}`
const TITLE = '清理河道'
const COMPLAINT = `食堂门口的台阶太滑 ${RUN}`
const ANSWER = `已铺防滑垫 ${RUN}`

let browser: Browser
let officer: Person
let secretary: Person
let first: Person
let second: Person
let stranger: Person
let activityId = ''

beforeAll(async () => {
  await sameDay()
  browser = await launch()
  const people = await listPeople()
  const clerk = people.find(({ posts }) => posts.includes('党务工作者'))
  const other = people.find(({ posts }) => posts.length === 0)
  if (!clerk || !other)
    throw new Error('the demo organisation lacks a Party-affairs officer or a plain member')
  officer = await signIn(browser, clerk, DESK)
  const names = ['郦书河', '郦知秋', '郦明川'] as const
  await newBranch(
    officer,
    BRANCH,
    names.map((name) => ({ name, joinedOn: '2012-07-01' })),
  )
  const of = (name: string) => signIn(browser, { name, branch: BRANCH })
  ;[secretary, first, second] = [await of(names[0]), await of(names[1]), await of(names[2])]
  stranger = await signIn(browser, other)
}, 2 * MARGIN_MS)

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  expect([officer, secretary, first, second, stranger].flatMap(({ faults }) => faults)).toEqual([])
})

const button = ({ page }: Person, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
/** In the sheet or question that is open. */
const answer = ({ page }: Person, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** The activity as the server has it now: a page that stands open already is left first. */
async function openService(person: Person) {
  await open(person, '/pages/me/index')
  await seen(person.page, '关于').waitFor()
  await open(person, `/pages/activity/index?activityId=${activityId}`)
  await seen(person.page, TITLE).waitFor()
}

test('a service with one place is planned; who comes second waits', async () => {
  const { page } = secretary
  const { branch } = await ask(secretary, 'organization.me', {})
  await open(secretary, `/packages/secretary/pages/plan/index?kind=volunteerService&branchId=${branch.id}`)
  await field(page, '名称').fill(TITLE)
  await field(page, '日期').fill(addDays(dateOf(new Date()), 1))
  await field(page, '地点').fill('青河东岸')
  await page.getByRole('switch', { name: '党员报名' }).click()
  await field(page, '名额（人）').fill('1')
  await button(secretary, '发布').click()
  await seen(page, /^名额 1 人/).waitFor()
  activityId =
    (await ask(secretary, 'activity.list', { scope: 'branch', kind: 'volunteerService' })).items[0]?.id ?? ''

  await openService(first)
  await button(first, '报名').click()
  await button(first, '退出报名').waitFor()
  await openService(second)
  await button(second, '报名候补').click()
  await seen(second.page, '候补第 1 位').waitFor()
})

test('who moves up finds it in 消息, and has read it by opening it', async () => {
  // What told of the service itself is read already.
  await ask(second, 'message.readAll', {})
  await openService(first)
  await button(first, '退出报名').click()
  await answer(first, '退出').click()
  await seen(first.page, '未报名').waitFor()

  const { page } = second
  await open(second, '/pages/month/index')
  await open(second, '/pages/me/index')
  await seen(page, '未读 1').waitFor()
  await page.locator('.weui-badge').filter({ hasText: /^1$/, visible: true }).first().waitFor()
  await picture(second, 'messages-01-unread')
  await seen(page, '未读 1').click()
  await seen(page, '1 条未读').waitFor()
  await picture(second, 'messages-02-list')
  await page.getByRole('button', { name: new RegExp(`^未读，“${TITLE}”有了空位`) }).click()
  await seen(page, '已报名').waitFor()
  await picture(second, 'messages-03-opened')
  await page.goBack()
  await seen(page, '都读过了').waitFor()
  await page.goBack()
  await seen(page, '没有未读的消息').waitFor()
})

test('an anonymous complaint is answered, and read on the phone that it came from', async () => {
  await open(first, '/pages/feedback/index')
  await field(first.page, '意见或建议').fill(COMPLAINT)
  await first.page.getByRole('switch', { name: '匿名' }).click()
  await button(first, '匿名提交').click()
  const own = first.page.locator('.feedback-item').filter({ hasText: COMPLAINT, visible: true })
  await own.getByText('待答复').waitFor()
  await picture(first, 'messages-04-complaint')

  await open(officer, '/packages/committee/pages/feedback/index')
  const { page } = officer
  const waiting = page.locator('.feedback-item').filter({ hasText: COMPLAINT, visible: true })
  await waiting.getByText(/匿名$/).waitFor()
  await waiting.getByRole('button', { name: '答复' }).click()
  await field(page, '答复内容').fill(ANSWER)
  await picture(officer, 'messages-05-answer')
  await answer(officer, '答复').click()
  await waiting.waitFor({ state: 'hidden' })

  await open(first, '/pages/me/index')
  await open(first, '/pages/feedback/index')
  await own.getByText(ANSWER).waitFor()
  await own.getByText('已答复').waitFor()
  await picture(first, 'messages-06-answered')
  const elsewhere = await ask(second, 'feedback.mine', { keys: [] })
  expect(elsewhere.items).toEqual([])
})

test('a picture of the activity is for its branch', async () => {
  await openService(secretary)
  const choosing = secretary.page.waitForEvent('filechooser')
  await button(secretary, '添加照片').click()
  await (await choosing).setFiles({ name: '河道.png', mimeType: 'image/png', buffer: pngOf() })
  await button(secretary, '第 1 张照片').waitFor()
  await picture(secretary, 'messages-07-added')

  await openService(second)
  const image = second.page.locator('.pictures__tile img').filter({ visible: true }).first()
  await image.waitFor()
  await image.evaluate((each: HTMLImageElement) => each.decode())
  expect(
    (await ask(second, 'picture.list', { subject: 'activity', subjectId: activityId })).pictures,
  ).toHaveLength(1)
  await picture(second, 'messages-08-seen')
  await expect(ask(stranger, 'picture.list', { subject: 'activity', subjectId: activityId })).rejects.toThrow(
    /picture\.list: NOT_YOUR_BRANCH/,
  )
})
