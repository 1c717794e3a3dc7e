import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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

/** Somebody with the app open on a phone (390 × 844) of their own. */
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

/** Opens the app in a fresh browser profile and chooses who one is on the sign-in page. */
export async function signIn(browser: Browser, { name, branch }: Listed): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(host())
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('button', { name: new RegExp(`${name}.*${branch}`) })
    .first()
    .click()
  await seen(page, '创星争优').waitFor()
  return { page, context, faults }
}

/** The text as it is visible now: pages that lie beneath the present one stay in the document, hidden. */
export const seen = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()

/** The control with that label, likewise. */
export const field = (page: Page, label: string) => page.getByLabel(label).filter({ visible: true }).first()

/** Opens a page of the app by its path, as a link would. */
export async function open({ page }: Person, path: string): Promise<void> {
  await page.goto(`${host()}/#${path}`)
}
