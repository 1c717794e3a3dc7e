import { v4 } from 'uuid'

/**
 * An id for a record that this device creates, so that a retried call is the same record. Uniqueness is all it
 * needs (it is no secret), so it asks no cryptography of old phones.
 */
export const newId = (): string =>
  v4({ random: Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256)) })
