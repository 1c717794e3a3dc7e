import type { FunctionName } from '../../src/contract/action'
import type {
  ActionName,
  ActionOf,
  MemberActionName,
  OutputOf,
  ParsedInputOf,
  VisitorActionName,
} from '../../src/contract/contract'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Mac } from '../../src/domain/checkin'
import type { TextVerdict } from '../../src/domain/content'
import type { Actor } from '../../src/domain/permission'
import type { Result } from '../../src/domain/result'
import type { Settings } from '../../src/domain/settings'
import type { Tx } from '../database/database'
import type { FileStore, PictureCheck } from '../wechat/ports'

/** What the outside world gives at once: handed in, so that a test can hand in its own. */
export interface Ports {
  newId(): string
  /** Thirty-two random bytes. */
  newSecret(): Uint8Array
  /** HMAC-SHA-256 with that secret. */
  macWith(secret: Uint8Array): Mac
  /**
   * Keyed digest of a short secret text (a phone number, a bind code), in hex: to recognise it by where the text
   * itself is kept nowhere. The same text gives the same digest.
   */
  digest(text: string): string
  /** The link that a QR code holds: WeChat's own scan and a browser land on the check-in page by it. */
  checkInLink(code: string): string
  /** The link on a printed roll: it lands on the page where the paper list of the activity is entered. */
  paperListLink(activityId: string): string
}

/** Whom a call may have to wait for. No use case has these at hand, so that no transaction waits: see `AskingUseCase`. */
export interface Outside {
  /** The phone number behind the code of WeChat's phone button, digits only; null: the code is good for none. */
  phoneNumberOf: (code: string) => Promise<string | null>
  /** Where pictures are kept. */
  files: FileStore
  /** What is to be thought of somebody's picture. */
  pictureCheck: PictureCheck['verdictOn']
  /** What the text check says of somebody's texts: the worst of all; `review` where it cannot be asked. */
  textCheck: (openid: string, texts: readonly string[]) => Promise<TextVerdict>
}

/** All that a use case may use: nothing is read from globals. */
export interface Context {
  tx: Tx
  actor: Actor
  settings: Settings
  now: Date
  /** The Beijing day of `now`. */
  today: CalendarDate
  requestId: string
  ports: Ports
  /** Of a call with texts that others read: the check wants a person to look at them first. */
  textHeld: boolean
}

/** What the use case of a visitor may use: who they are only the platform's openid says. */
export interface VisitorContext extends Omit<Context, 'actor' | 'settings' | 'textHeld'> {
  openid: string
}

/** One call's work: load → decide → save → record, within the transaction that is open. */
export type UseCase<A extends MemberActionName> = (
  context: Context,
  input: ParsedInputOf<A>,
) => Promise<Result<OutputOf<A>>>

/** The same for a visitor, whom only the platform's openid names. */
export type VisitorUseCase<A extends VisitorActionName> = (
  context: VisitorContext,
  input: ParsedInputOf<A>,
) => Promise<Result<OutputOf<A>>>

/** What the use case of a call may use. */
type ContextOf<A extends ActionName> = A extends VisitorActionName ? VisitorContext : Context

/**
 * A call that has to ask outside: between two transactions, so that no connection to the database is held while
 * others answer. It is asked once, however often the second transaction has to be tried again.
 */
export interface AskingUseCase<A extends ActionName, Found = unknown, Told = unknown> {
  /** Whether to ask at all. What it finds may have changed by `after`, which looks again. */
  before(context: ContextOf<A>, input: ParsedInputOf<A>): Promise<Result<Found>>
  ask(outside: Outside, input: ParsedInputOf<A>, found: Found, openid: string): Promise<Told>
  after(context: ContextOf<A>, input: ParsedInputOf<A>, told: Told): Promise<Result<OutputOf<A>>>
  /** Takes back outside what was done there, when `after` refuses. */
  undo?(outside: Outside, told: Told): Promise<void>
}

/**
 * A call whose answer is made outside, of what its one transaction found. It may refuse where that has written nothing:
 * what is written stays.
 */
export interface LookingUseCase<A extends ActionName, Found = unknown> {
  before(context: ContextOf<A>, input: ParsedInputOf<A>): Promise<Result<Found>>
  answer(outside: Outside, found: Found): Promise<Result<OutputOf<A>>>
}

// Each by itself: of so many actions at once the compiler would compare every one with every other.
type ForVisitors<A extends VisitorActionName> = VisitorUseCase<A> | AskingUseCase<A>
type ForMembers<A extends MemberActionName> = UseCase<A> | AskingUseCase<A> | LookingUseCase<A>

/** Which use case answers which call of a cloud function; the types see to it that each has one. */
export type Handlers<F extends FunctionName = FunctionName> = {
  [A in ActionOf<F>]: A extends VisitorActionName
    ? ForVisitors<A>
    : A extends MemberActionName
      ? ForMembers<A>
      : never
}
