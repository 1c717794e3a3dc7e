import Taro from '@tarojs/taro'
import { randomBytes } from '@/cloud/randomBytes'
import { FEEDBACK_KEY_LENGTH, feedbackKey } from '@/domain/feedback'
import { limits } from '@/domain/limits'

/** By member: on a shared phone one's anonymous words are not shown to the next. */
const storageKey = (memberId: string) => `feedback.keys:${memberId}`

/** The keys to what somebody has handed in anonymously on this phone, newest first. Nobody else has them. */
export function feedbackKeys(memberId: string): string[] {
  const kept: unknown = Taro.getStorageSync(storageKey(memberId))
  return Array.isArray(kept) ? (kept as string[]) : []
}

/** Keeps one more; the oldest gives way. Again is harmless. */
export function keepFeedbackKey(memberId: string, key: string): void {
  const others = feedbackKeys(memberId).filter((each) => each !== key)
  Taro.setStorageSync(storageKey(memberId), [key, ...others].slice(0, limits.feedbackKeys))
}

/** A new key; null: this phone has no randomness that deserves the name. */
export const newFeedbackKey = (): Promise<string | null> =>
  Promise.resolve()
    .then(() => randomBytes(FEEDBACK_KEY_LENGTH))
    .then(feedbackKey)
    .catch(() => null)
