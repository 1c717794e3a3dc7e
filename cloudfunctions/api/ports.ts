import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Ports } from '../usecases/usecase'

interface Outside {
  /** Where the check-in link leads, without a slash at its end. */
  publicUrl: string
  /** The key of the digests; another one, and no bind code and no phone number is recognised any more. */
  digestKey: string | Uint8Array
  phoneNumberOf: Ports['phoneNumberOf']
}

/** The ports: what node itself fills, and what is handed in. */
export const nodePorts = ({ publicUrl, digestKey, phoneNumberOf }: Outside): Ports => ({
  newId: randomUUID,
  newSecret: () => randomBytes(32),
  macWith: (secret) => (text) => createHmac('sha256', secret).update(text).digest(),
  checkInLink: (code) => `${publicUrl}/c?c=${code}`,
  digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
  phoneNumberOf,
})
