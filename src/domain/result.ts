import type { Refusal, RefusalCode } from './refusal'

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal; kept?: true }

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Result<never> => ({
  ok: false,
  refusal: { code, ...details },
})

/** A refusal that leaves its trace in the books all the same, as a failed try does: what was written is kept. */
export const refuseButKeep = (refusal: Refusal): Result<never> => ({ ok: false, refusal, kept: true })
