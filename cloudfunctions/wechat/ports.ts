import type { TextVerdict } from '../../src/domain/content'

/** What only WeChat's cloud can do, as narrowly as we need it. */
export interface Identity {
  /** Who calls, as the platform vouches; null for a timer. Read it before the first `await` of a call. */
  openid(): string | null
}

export interface Phone {
  /** The number behind the code that WeChat's phone button gave, digits only; null: the code is good for none. */
  numberOf: (code: string) => Promise<string | null>
}

export interface TextCheck {
  /** What the check says of at most `MOST_CHECKED` characters of somebody's. Throws where it cannot be asked. */
  verdictOn: (openid: string, text: string) => Promise<TextVerdict>
}
