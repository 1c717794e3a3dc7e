import type { SendOutcome } from '../../src/domain/delivery'

/** What only WeChat's cloud can do, as narrowly as we need it. */
export interface Identity {
  /** Who calls, as the platform vouches; null for a timer. Read it before the first `await` of a call. */
  openid(): string | null
}

/** One subscription message (订阅消息), as it is to reach somebody. */
export interface Letter {
  openid: string
  templateId: string
  /** Shortened to what WeChat takes by whoever sends it. */
  text: string
  /** When it was said. */
  at: Date
  /** The page that a tap opens, with its parameters. */
  page: string
}

export interface Courier {
  /** Sends it once. Throws where it cannot be known whether it arrived. */
  send(letter: Letter): Promise<SendOutcome>
}

export interface Phone {
  /** The number behind the code that WeChat's phone button gave, digits only; null: the code is good for none. */
  numberOf: (code: string) => Promise<string | null>
}
