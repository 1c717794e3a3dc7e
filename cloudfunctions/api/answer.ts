import * as v from 'valibot'
import type { Action } from '../../src/contract/action'
import { type ActionName, type Answer, contract } from '../../src/contract/contract'
import { dateOf } from '../../src/domain/calendar'
import { mayAtAll } from '../../src/domain/permission'
import { type Refusal, refusalMessage } from '../../src/domain/refusal'
import { refuse, type Result } from '../../src/domain/result'
import { actorOf } from '../database/actors'
import type { Database } from '../database/database'
import { describeError, isFull, isLostRace } from '../database/errors'
import type { Context, Handlers, Outside, Ports, VisitorContext } from '../usecases/usecase'

/** One line of the log: never a text that a member wrote. */
export interface CallLine {
  requestId: string
  action: string
  actor: string | null
  milliseconds: number
  /** `ok`, a refusal's code, or `fault`. */
  outcome: string
  /** Of a fault: what broke. */
  error?: string
}

export interface Backend {
  /** The calls that are answered here. */
  handlers: Partial<Handlers>
  database: Database
  ports: Ports & Outside
  now: () => Date
  log: (line: CallLine) => void
}

export type Answered = Answer<unknown> & { requestId: string; fault?: true }

type AnyUseCase = (context: Context, input: unknown) => Promise<Result<unknown>>
type AnyVisitorUseCase = (context: VisitorContext, input: unknown) => Promise<Result<unknown>>
/** Each way to handle a call, with whatever it hands on from one step to the next. */
interface AnyAskingUseCase {
  before: AnyUseCase | AnyVisitorUseCase
  ask: (outside: Outside, input: unknown, found: unknown, openid: string) => Promise<unknown>
  after: (context: Context | VisitorContext, input: unknown, told: unknown) => Promise<Result<unknown>>
  undo?: (outside: Outside, told: unknown) => Promise<void>
}
interface AnyLookingUseCase {
  before: AnyUseCase | AnyVisitorUseCase
  answer: (outside: Outside, found: unknown) => Promise<Result<unknown>>
}

const callSchema = v.object({ action: v.string(), input: v.optional(v.unknown(), {}) })

/** How often a call that lost against another is done. */
const TRIES = 3

/**
 * Answers one call, whoever carries it: identity → action → input → actor → permission → use case in one
 * transaction (two, where something is asked outside between them) → answer. `openid`: who calls, as the platform
 * vouches; null: nobody.
 */
export function answerWith({ handlers, database, ports, now, log }: Backend) {
  const isAction = (action: string): action is ActionName => Object.hasOwn(handlers, action)

  async function run(
    openid: string | null,
    call: unknown,
    requestId: string,
    said: { action: string; actor: string | null },
  ): Promise<Result<unknown>> {
    if (openid === null) return refuse('NOT_SIGNED_IN')
    const parsedCall = v.safeParse(callSchema, call)
    if (!parsedCall.success) return refuse('UNKNOWN_ACTION')
    const { action, input } = parsedCall.output
    if (!isAction(action)) return refuse('UNKNOWN_ACTION')
    said.action = action
    const asked: Action = contract[action]
    const parsed = v.safeParse(asked.input, input)
    // Asked once, however often the transaction has to be tried again, and never within one.
    const texts = parsed.success ? (asked.readByOthers?.(parsed.output) ?? []) : []
    const written = texts.filter((text) => text.trim() !== '')
    const verdict = written.length > 0 ? await ports.textCheck(openid, written) : 'pass'
    const transact = (useCase: AnyUseCase | AnyVisitorUseCase) =>
      untilDone(() => {
        const at = now()
        const today = dateOf(at)
        return database.transaction<Result<unknown>>(
          { openid, today },
          async (tx, caller) => {
            const { deed, unsigned } = contract[action] as Action
            said.actor = unsigned ? null : (caller?.memberId ?? null)
            const found = caller && actorOf(caller)
            const around = { tx, now: at, today, requestId, ports }
            if (deed === null) {
              // Who has left may be bound anew, as somebody in another committee or here again.
              if (found !== null) return refuse('BOUND_ALREADY')
              if (!parsed.success) return refuse('INVALID_INPUT', issueOf(parsed.issues))
              return (useCase as AnyVisitorUseCase)({ ...around, openid }, parsed.output)
            }
            if (caller === null) return refuse('NOT_A_MEMBER')
            if (found === null) return refuse('MEMBER_LEFT')
            const { actor, settings } = found
            if (!mayAtAll(actor, deed)) return refuse('NOT_PERMITTED')
            if (!parsed.success) return refuse('INVALID_INPUT', issueOf(parsed.issues))
            if (verdict === 'risky') return refuse('TEXT_RISKY')
            const textHeld = verdict === 'review'
            return (useCase as AnyUseCase)({ ...around, actor, settings, textHeld }, parsed.output)
          },
          (result) => result.ok || result.kept === true,
        )
      })
    const handler = handlers[action] as unknown as
      AnyUseCase | AnyVisitorUseCase | AnyAskingUseCase | AnyLookingUseCase
    if (typeof handler === 'function') return transact(handler)
    const found = await transact(handler.before)
    if (!found.ok) return found
    if ('answer' in handler) return handler.answer(ports, found.value)
    const told = await handler.ask(ports, parsed.output, found.value, openid)
    const result = await transact((context: Context | VisitorContext, input: unknown) =>
      handler.after(context, input, told),
    )
    // Not where it throws: whether the books were written is unknown then, and what lies outside for nothing is no harm.
    if (!result.ok) await handler.undo?.(ports, told)
    return result
  }

  return async (openid: string | null, call: unknown): Promise<Answered> => {
    const requestId = ports.newId()
    const said: { action: string; actor: string | null } = { action: '?', actor: null }
    const began = performance.now()
    const line = (outcome: string, error?: string) =>
      log({
        requestId,
        ...said,
        milliseconds: Math.round(performance.now() - began),
        outcome,
        ...(error && { error }),
      })
    try {
      const result = await run(openid, call, requestId, said)
      line(result.ok ? 'ok' : result.refusal.code)
      return result.ok
        ? { ok: true, data: result.value, requestId }
        : { ok: false, error: errorOf(result.refusal), requestId }
    } catch (error) {
      line('fault', describeError(error))
      return {
        ok: false,
        error: { code: 'FAULT', message: `系统出错了，请稍后再试（编号 ${requestId.slice(0, 8)}）` },
        requestId,
        fault: true,
      }
    }
  }
}

/** Tries again what lost against another call. */
async function untilDone(attempt: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (isFull(error)) return refuse('BUSY')
      if (!isLostRace(error)) throw error
      if (tried === TRIES) return refuse('BUSY')
    }
  }
}

const errorOf = (refusal: Refusal) => ({
  code: refusal.code,
  message: refusalMessage(refusal),
  ...(refusal.field !== undefined && { field: refusal.field }),
})

/** The first thing wrong with an input: its field and a sentence; the library's own English is not shown. */
function issueOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Omit<Refusal, 'code'> {
  const [issue] = issues
  const field = v.getDotPath(issue)
  const reason =
    issue.type === 'strict_object'
      ? issue.expected === 'never'
        ? '有多余的内容'
        : '内容不完整'
      : /[\u4e00-\u9fff]/.test(issue.message)
        ? issue.message
        : '格式不对'
  return { values: { reason }, ...(field !== null && { field }) }
}
