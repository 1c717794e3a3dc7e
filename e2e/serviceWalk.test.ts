import type { Browser } from 'playwright-core'
import { addDays, dateOf, instantAt } from '@/domain/calendar'
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
} from './browser'
import { newBranch } from './newBranch'
import { fromNow, MARGIN_MS, sameDay } from './today'

/** A service with two places and three who want one → waiting list → a withdrawal moves up → hours → total. */

const BRANCH = `服务实践支部 ${Date.now() % 100_000}`
const NAMES = ['巫书墨', '巫若谷', '巫长风'] as const

let browser: Browser
let officer: Person
let people: Person[]
let activityId = ''

beforeAll(async () => {
  await sameDay()
  browser = await launch()
  const clerk = (await listPeople()).find(({ posts }) => posts.includes('党务工作者'))
  if (!clerk) throw new Error('the demo organisation lacks a Party-affairs officer')
  officer = await signIn(browser, clerk, DESK)
  await newBranch(
    officer,
    BRANCH,
    NAMES.map((name) => ({ name, joinedOn: '2012-07-01' })),
  )
  people = []
  for (const name of NAMES) people.push(await signIn(browser, { name, branch: BRANCH }))
}, 2 * MARGIN_MS)

afterAll(async () => {
  await browser.close()
})

afterEach(() => {
  expect([officer, ...people].flatMap(({ faults }) => faults)).toEqual([])
})

const nth = (index: number): Person => {
  const person = people[index]
  if (!person) throw new Error(`nobody is number ${index}`)
  return person
}

/** The activity as the server has it now: a page that stands open already is left first. */
async function openService(person: Person) {
  await open(person, '/pages/me/index')
  await seen(person.page, '关于').waitFor()
  await open(person, `/pages/activity/index?activityId=${activityId}`)
  await seen(person.page, '社区环境整治').waitFor()
}

test('the secretary plans it with two places, from tomorrow', async () => {
  const { page } = nth(0)
  const { branch } = await ask(nth(0), 'organization.me', {})
  await open(nth(0), `/packages/secretary/pages/plan/index?kind=volunteerService&branchId=${branch.id}`)
  await field(page, '名称').fill('社区环境整治')
  await field(page, '日期').fill(addDays(dateOf(new Date()), 1))
  await field(page, '地点').fill('和平社区')
  await page.getByRole('switch', { name: '党员报名' }).click()
  await field(page, '名额（人）').fill('0')
  await page.getByRole('button', { name: '发布' }).click()
  await seen(page, /名额填 1 到/).waitFor()
  await picture(nth(0), 'service-01-no-places')
  await field(page, '名额（人）').fill('2')
  await picture(nth(0), 'service-02-plan')
  await page.getByRole('button', { name: '发布' }).click()
  await seen(page, /^名额 2 人/).waitFor()
  activityId =
    (await ask(nth(0), 'activity.list', { scope: 'branch', kind: 'volunteerService' })).items[0]?.id ?? ''
})

test('who comes third waits, and moves up when a place is given back', async () => {
  for (const index of [0, 1]) {
    await openService(nth(index))
    await nth(index)
      .page.getByRole('button', { name: '报名', exact: true })
      .filter({ visible: true })
      .last()
      .click()
    await nth(index).page.getByRole('button', { name: '退出报名' }).waitFor()
  }
  await openService(nth(2))
  await picture(nth(2), 'service-03-full')
  await nth(2).page.getByRole('button', { name: '报名候补' }).filter({ visible: true }).last().click()
  await seen(nth(2).page, '候补第 1 位').waitFor()
  await picture(nth(2), 'service-04-waiting')
  await openService(nth(0))
  await picture(nth(0), 'service-05-list')

  await openService(nth(1))
  await nth(1).page.getByRole('button', { name: '退出报名' }).filter({ visible: true }).last().click()
  await picture(nth(1), 'service-06-withdraw')
  await nth(1).page.getByRole('dialog').getByRole('button', { name: '退出' }).click()
  await seen(nth(1).page, '未报名').waitFor()
  await openService(nth(2))
  // What the page knew before is shown until the answer is there.
  await seen(nth(2).page, '已报名').waitFor()
  await gone(nth(2).page, /候补第/)
})

test('the service takes place; hours beyond its length are refused, those within it are kept', async () => {
  const { page } = nth(0)
  // It begins now instead of tomorrow: past the screens, since nobody can sign up for what has begun.
  const detail = await ask(nth(0), 'activity.get', { activityId })
  const { date, start } = fromNow()
  const startsAt = instantAt(date, start)
  await ask(nth(0), 'activity.change', {
    activityId,
    revision: detail.revision,
    kind: 'volunteerService',
    title: detail.title,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(+startsAt + 120 * 60_000).toISOString(),
    place: detail.place,
    note: '',
    hostBranchIds: [(await ask(nth(0), 'organization.me', {})).branch.id],
    expectedMemberIds: [],
    capacity: 2,
  })
  await openService(nth(0))
  await page.getByRole('button', { name: '点名' }).filter({ visible: true }).last().click()
  await seen(page, '未签到的全部到').click()
  await page.getByRole('button', { name: '保存 2 人' }).click()
  await seen(page, /已保存|已登记/).waitFor()
  await picture(nth(0), 'service-07-roll')
  await page.getByText('服务时长：全程').filter({ visible: true }).first().click()
  await field(page, '时长（分钟）').fill('121')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').getByText('时长不能超过活动的 120 分钟').waitFor()
  await picture(nth(0), 'service-08-hours-refused')
  await field(page, '时长（分钟）').fill('90')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await seen(page, /^服务时长：1\.5 小时|^服务时长：1 小时 30 分/).waitFor()
  await picture(nth(0), 'service-09-hours')
})

test('closed, it counts in the totals: one and a half hours and two', async () => {
  await openService(nth(0))
  const { page } = nth(0)
  await page.getByRole('button', { name: '结束归档' }).filter({ visible: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click()
  await seen(page, /已归档|已结束/).waitFor()
  const { rows } = await ask(officer, 'standing.totals', { cadence: 'month' })
  const row = rows.find(({ branchName }) => branchName === BRANCH)
  expect(row?.serviceMinutes).toBe(90 + 120)
})
