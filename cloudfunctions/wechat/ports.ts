/** What only WeChat's cloud can do, as narrowly as we need it. */
export interface Identity {
  /** Who calls, as the platform vouches; null for a timer. Read it before the first `await` of a call. */
  openid(): string | null
}
