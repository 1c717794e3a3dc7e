import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type ActionName, type Answer, functionOf, type InputOf, type OutputOf } from '@/contract/contract'

/** Chromium would call home at every start; on a closed network those calls only fail, one by one. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error(
      'No Chromium found. Install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.',
    )
  }
  return chromium.launch({ executablePath, args: QUIET, env: { ...process.env, LANGUAGE: 'zh_CN' } })
}

export const host = (): string => process.env.E2E_HOST ?? ''

const PHONE = { width: 390, height: 844 }
/** The desk of somebody of the committee. */
export const DESK = { width: 1280, height: 860 }

/** Somebody with the app open in a browser of their own. */
export interface Person {
  page: Page
  context: BrowserContext
  /** What went wrong in their browser; must stay empty. */
  faults: string[]
}

interface Listed {
  memberId: string
  name: string
  branch: string
  posts: string[]
}

export const listPeople = async (): Promise<Listed[]> =>
  (await (await fetch(`${host()}/local/people`)).json()) as Listed[]

/** Somebody who holds that post. */
export async function holderOf(post: string): Promise<Listed> {
  const found = (await listPeople()).find(({ posts }) => posts.includes(post))
  if (!found) throw new Error(`nobody is ${post}`)
  return found
}

/** The app in a fresh browser profile, where it asks who one is. */
async function arrive(browser: Browser, viewport: { width: number; height: number }): Promise<Person> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(host())
  return { page, context, faults }
}

/** Opens the app and chooses who one is on the sign-in page. */
export async function signIn(
  browser: Browser,
  { name, branch }: Pick<Listed, 'name' | 'branch'>,
  viewport = PHONE,
): Promise<Person> {
  const person = await arrive(browser, viewport)
  const { page } = person
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('button', { name: new RegExp(`${name}.*${branch}`) })
    .first()
    .click()
  await seen(page, '创星争优').waitFor()
  return person
}

/** Opens the app with a WeChat that is bound to nobody. */
export async function signInAsNewcomer(browser: Browser): Promise<Person> {
  const person = await arrive(browser, PHONE)
  await person.page.getByRole('button', { name: /我还没有绑定/ }).click()
  await seen(person.page, '绑定身份').waitFor()
  return person
}

/** The text as it is visible now: pages that lie beneath the present one stay in the document, hidden. */
export const seen = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()

/** Waits until the text is not, or no longer, visible: of the page before, say, while the next one slides in. */
export const gone = (page: Page, text: string | RegExp) => seen(page, text).waitFor({ state: 'hidden' })

/** The control with that label, likewise. */
export const field = (page: Page, label: string) => page.getByLabel(label).filter({ visible: true }).first()

/** Opens a page of the app by its path, as a link would. */
export async function open({ page }: Person, path: string): Promise<void> {
  await page.goto(`${host()}/#${path}`)
  // The router loads pages as their code arrives: asked for the next one before this one stands, it may show this one.
  await page
    .locator(`[id^="${path.split('?')[0]}?"]`)
    .filter({ visible: true })
    .first()
    .waitFor()
}

/** What an action of the cloud functions answers to them, past the screens; throws where it is refused. */
export async function ask<A extends ActionName>(
  { page }: Person,
  action: A,
  input: InputOf<A>,
): Promise<OutputOf<A>> {
  const token = await page.evaluate(
    () => (JSON.parse(localStorage.getItem('token') ?? '{}') as { data: string }).data,
  )
  const response = await page.request.post(`${host()}/functions/${functionOf(action)}`, {
    headers: { authorization: `Bearer ${token}` },
    data: { action, input },
  })
  const answer = (await response.json()) as Answer<OutputOf<A>>
  if (!answer.ok) throw new Error(`${action}: ${answer.error.code}`)
  return answer.data
}

/** A picture of what they see, where E2E_PICTURES names a folder for it. */
export async function picture({ page }: Person, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES
  if (!folder) return
  // Pages slide in.
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png` })
}
