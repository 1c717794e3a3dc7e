import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import * as v from 'valibot'
import type { Answered } from '../cloudfunctions/api/answer'
import type { Database } from '../cloudfunctions/database/database'
import type { FunctionName } from '../src/contract/action'
import { functionOf } from '../src/contract/contract'
import { id } from '../src/contract/fields'
import type { LocalFiles } from './files'
import type { SentLetter } from './courier'
import type { Person } from './people'
import type { Tokens } from './token'

const MB = 1024 * 1024

/** The largest request that is read, bytes: a call, and one that brings a file, as much as WeChat's cloud takes. */
const MOST_BYTES: Record<FunctionName, number> = { api: MB, documents: 6 * MB }

export interface LocalSignIn {
  people(): Promise<Person[]>
  openidOf(memberId: string): Promise<string | null>
  /** What the stand-in for WeChat would have sent, latest first. */
  sent(): SentLetter[]
  /** Sets how many days the calls' clock is ahead, and says its time: to see at once what comes in a week. */
  setAhead(days: number): Date
}

export interface HostParts {
  answer: (openid: string | null, call: unknown) => Promise<Answered>
  database: Pick<Database, 'ping'>
  tokens: Tokens
  /** Null: choosing who one is is refused. */
  signIn: LocalSignIn | null
  /** The pictures, for those who have a link. */
  files: Pick<LocalFiles, 'open'>
  /** The built H5 app; null: only the functions are served. */
  app: string | null
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(MOST_BYTES, name)

const isFor = (name: FunctionName, call: unknown): boolean =>
  typeof call === 'object' &&
  call !== null &&
  'action' in call &&
  typeof call.action === 'string' &&
  functionOf(call.action) === name

const aheadSchema = v.strictObject({
  daysAhead: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)),
})

class TooLarge extends Error {}

async function readJson(request: IncomingMessage, most = MOST_BYTES.api): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw new TooLarge()
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch {
    return null
  }
}

function say(response: ServerResponse, status: number, body: unknown) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

const refusal = (code: string, message: string) => ({ ok: false, error: { code, message } })

const statusOf = (answered: Answered): number => {
  if (answered.ok) return 200
  if ('fault' in answered) return 500
  return answered.error.code === 'NOT_SIGNED_IN' ? 401 : 200
}

/** The doors of design.md on one machine: the functions, the app, the local sign-in, the health check. */
export function createHost({ answer, database, tokens, signIn, files, app }: HostParts): Server {
  const appFiles =
    app === null
      ? null
      : sirv(app, { etag: true, dev: process.env.SIRV_DEV === '1', setHeaders: cacheByHash })

  async function callFunction(name: FunctionName, request: IncomingMessage, response: ServerResponse) {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    const openid = bearer === undefined ? null : tokens.read(bearer)
    const call = await readJson(request, MOST_BYTES[name])
    // As in the cloud, a function does not know the calls of another.
    const answered = await answer(openid, isFor(name, call) ? call : null)
    const { requestId, ...body } = answered.ok ? answered : { ...answered, fault: undefined }
    response.setHeader('x-request-id', requestId)
    say(response, statusOf(answered), body)
  }

  async function giveFile(response: ServerResponse, key: string, query: URLSearchParams) {
    const file = await files.open(key, query)
    if (file === 'expired') return say(response, 403, refusal('LINK_EXPIRED', '链接已经过期，请刷新后再看'))
    if (file === null) return say(response, 404, refusal('NOT_FOUND', '没有找到，可能已被删除'))
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.bytes.length,
      'cache-control': 'private, max-age=600',
      'x-content-type-options': 'nosniff',
    })
    response.end(file.bytes)
  }

  async function localDoor(request: IncomingMessage, response: ServerResponse, path: string) {
    if (signIn === null) {
      say(response, 403, refusal('LOCAL_SIGN_IN_OFF', '请在微信小程序中使用'))
      return
    }
    if (path === '/local/people' && request.method === 'GET') {
      say(response, 200, await signIn.people())
      return
    }
    if (path === '/local/sent' && request.method === 'GET') {
      say(response, 200, signIn.sent())
      return
    }
    if (path === '/local/clock' && request.method === 'POST') {
      const body = await readJson(request)
      if (!v.is(aheadSchema, body)) say(response, 400, refusal('INVALID_INPUT', '天数要在 0 到 366 之间'))
      else say(response, 200, { now: signIn.setAhead(body.daysAhead).toISOString() })
      return
    }
    if (path === '/local/sign-in' && request.method === 'POST') {
      const body = await readJson(request)
      if (typeof body === 'object' && body !== null && 'newcomer' in body && body.newcomer === true) {
        say(response, 200, { token: tokens.issue(`local-new-${randomUUID()}`) })
        return
      }
      const memberId = typeof body === 'object' && body !== null && 'memberId' in body ? body.memberId : null
      const openid = v.is(id, memberId) ? await signIn.openidOf(memberId) : null
      if (openid === null) say(response, 404, refusal('NOT_FOUND', '没有这个人'))
      else say(response, 200, { token: tokens.issue(openid) })
      return
    }
    say(response, 404, refusal('NOT_FOUND', '没有这个页面'))
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const asked = `http://host${request.url ?? '/'}`
    if (!URL.canParse(asked)) return say(response, 404, refusal('NOT_FOUND', '没有这个页面'))
    const { pathname, search, searchParams } = new URL(asked)
    const [, name] = /^\/functions\/(\w+)$/.exec(pathname) ?? []
    if (name !== undefined && isFunction(name) && request.method === 'POST')
      return callFunction(name, request, response)
    if (pathname.startsWith('/local/')) return localDoor(request, response, pathname)
    if (pathname === '/healthz') {
      const healthy = await database.ping().then(
        () => true,
        () => false,
      )
      return say(response, healthy ? 200 : 503, { ok: healthy })
    }
    // The link in the QR code: the app's check-in page lies behind the browser's '#'.
    if (pathname === '/c') {
      response.writeHead(302, { location: `/#/pages/checkin/index${search}` })
      return void response.end()
    }
    // The one on a printed roll, likewise.
    if (pathname === '/p') {
      const activityId = searchParams.get('id') ?? ''
      const place = `/#/packages/secretary/pages/roll/index?mode=paper&id=${encodeURIComponent(activityId)}`
      response.writeHead(302, { location: place })
      return void response.end()
    }
    const [, key] = /^\/files\/(.+)$/.exec(pathname) ?? []
    if (key !== undefined && request.method === 'GET') return giveFile(response, key, searchParams)
    if (appFiles !== null && (request.method === 'GET' || request.method === 'HEAD')) {
      return void appFiles(request, response, () => say(response, 404, refusal('NOT_FOUND', '没有这个页面')))
    }
    say(response, 404, refusal('NOT_FOUND', '没有这个页面'))
  }

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else if (error instanceof TooLarge) {
        response.setHeader('connection', 'close')
        say(response, 413, refusal('TOO_LARGE', '内容太大，请删减后再试'))
      } else {
        console.error(
          JSON.stringify({ outcome: 'fault', error: error instanceof Error ? error.message : 'unknown' }),
        )
        say(response, 500, refusal('FAULT', '系统出错了，请稍后再试'))
      }
    })
  })
}

/** Files with a hash in their name never change; the page that names them must be asked for anew. */
function cacheByHash(response: ServerResponse, path: string) {
  const hashed = /\.[0-9a-f]{8}\.(?:js|css)$/.test(path)
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
