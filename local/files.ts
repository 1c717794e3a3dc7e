import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '../cloudfunctions/wechat/ports'
import type { PictureType } from '../src/domain/content'

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const KEY = new RegExp(`^${ID}/${ID}\\.(jpg|png)$`)
const types: Record<string, PictureType> = { jpg: 'image/jpeg', png: 'image/png' }

export interface ServedFile {
  type: PictureType
  bytes: Uint8Array
}

export interface LocalFiles extends FileStore {
  /** The file behind a link; `expired`: the link is not (or no longer) one of ours; null: the file is gone. */
  open(key: string, query: URLSearchParams): Promise<ServedFile | 'expired' | null>
}

/** Stands in for the cloud's file store: files in a folder, links that this host has signed. */
export function localFiles(
  folder: string,
  secret: Uint8Array,
  now: () => number = () => Date.now(),
): LocalFiles {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('not a key of ours')
    return path.join(folder, key)
  }
  const macOf = (key: string, until: string) =>
    createHmac('sha256', secret).update(`${key}\n${until}`).digest('hex')
  const isOurs = (key: string, query: URLSearchParams) => {
    const until = query.get('until') ?? ''
    const [said, due] = [Buffer.from(query.get('mac') ?? ''), Buffer.from(macOf(key, until))]
    return said.length === due.length && timingSafeEqual(said, due) && now() < Number(until)
  }
  return {
    put: async (name, bytes) => {
      const place = placeOf(name)
      await mkdir(path.dirname(place), { recursive: true })
      // Whole or not at all.
      const unfinished = `${place}.${randomUUID()}.unfinished`
      await writeFile(unfinished, bytes)
      await rename(unfinished, place)
      return name
    },
    links: (keys, seconds) => {
      const until = String(now() + seconds * 1000)
      return Promise.resolve(keys.map((key) => `/files/${key}?until=${until}&mac=${macOf(key, until)}`))
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    open: async (key, query) => {
      const [, ending = ''] = KEY.exec(key) ?? []
      const type = types[ending]
      if (type === undefined || !isOurs(key, query)) return 'expired'
      const bytes = await readFile(placeOf(key)).catch(() => null)
      return bytes && { type, bytes }
    },
  }
}
