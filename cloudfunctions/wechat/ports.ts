import type { PictureType, TextVerdict } from '../../src/domain/content'
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

export interface TextCheck {
  /** What the check says of at most `MOST_CHECKED` characters of somebody's. Throws where it cannot be asked. */
  verdictOn: (openid: string, text: string) => Promise<TextVerdict>
}

/** Where files are kept, for those who were given a link only. */
export interface FileStore {
  /** Keeps a file under a name of its own; answers with the key by which it is found again. */
  put(name: string, bytes: Uint8Array, type: PictureType): Promise<string>
  /** Where a browser finds each for so many seconds; null: it is not there. */
  links(keys: readonly string[], seconds: number): Promise<(string | null)[]>
  /** Removes a file; one that is not there is no matter. */
  remove(key: string): Promise<void>
}

/** `pending`: the answer comes later, to the function `checked`, by that id. */
export type PictureVerdict = { state: 'visible' | 'refused' } | { state: 'pending'; checkId: string }

export interface PictureCheck {
  /** Asks what is to be thought of somebody's picture, as it was sent and where it lies for an hour. */
  verdictOn: (openid: string, sent: Uint8Array, link: string) => Promise<PictureVerdict>
}
