import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Outside, Ports } from '../usecases/usecase'
import type { FileStore } from '../wechat/ports'

const none = () => Promise.reject(new Error('no file store'))
const nowhere: FileStore = { put: none, links: none, remove: none }

/**
 * The ports: what node itself fills, and what is handed in. `publicUrl`: where the links of QR codes lead, without a
 * slash at its end. `digestKey`: the key of what is kept as digests; with another one, nothing that was kept is
 * recognised. `outside`: who is asked; where nobody is given, no phone number is known and every text
 * waits for a person and no file is kept.
 */
export const nodePorts = (
  publicUrl: string,
  digestKey: string | Uint8Array,
  outside: Partial<Outside> = {},
): Ports & Outside => ({
  newId: randomUUID,
  newSecret: () => randomBytes(32),
  macWith: (secret) => (text) => createHmac('sha256', secret).update(text).digest(),
  checkInLink: (code) => `${publicUrl}/c?c=${code}`,
  paperListLink: (activityId) => `${publicUrl}/p?id=${activityId}`,
  digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
  phoneNumberOf: () => Promise.resolve(null),
  textCheck: () => Promise.resolve('review'),
  files: nowhere,
  pictureCheck: () => Promise.reject(new Error('no picture check')),
  ...outside,
})
