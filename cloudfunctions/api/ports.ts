import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Outside, Ports } from '../usecases/usecase'

/**
 * The ports: what node itself fills, and what is handed in. `publicUrl`: where the check-in link leads, without a
 * slash at its end. `digestKey`: the key of what is kept as digests; with another one, nothing that was kept is
 * recognised. `phoneNumberOf`: who vouches for phone numbers; nobody, where none is given.
 */
export const nodePorts = (
  publicUrl: string,
  digestKey: string | Uint8Array,
  phoneNumberOf: Outside['phoneNumberOf'] = () => Promise.resolve(null),
): Ports & Outside => ({
  newId: randomUUID,
  newSecret: () => randomBytes(32),
  macWith: (secret) => (text) => createHmac('sha256', secret).update(text).digest(),
  checkInLink: (code) => `${publicUrl}/c?c=${code}`,
  digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
  phoneNumberOf,
})
