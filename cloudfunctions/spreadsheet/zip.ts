import { inflateRawSync } from 'node:zlib'

/** Why a file cannot be read: a code of the refusals. */
export class Unreadable extends Error {
  constructor(readonly code: 'FILE_NOT_XLSX' | 'FILE_ENCRYPTED' | 'FILE_BROKEN' | 'FILE_TOO_LARGE') {
    super(code)
  }
}

interface Entry {
  name: string
  method: number
  encrypted: boolean
  packed: number
  /** Bytes when unpacked, as the directory says. */
  size: number
  offset: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record stands before a comment of at most this many bytes. */
const MOST_COMMENT = 0xffff
const MOST_ENTRIES = 1000

/**
 * A ZIP archive by its directory. `read` unpacks one entry, and refuses before it does where all that was asked for
 * would come to more than `mostBytes`; an entry that unpacks to another size than it said is broken, and is not
 * unpacked any further than that. An archive of 4 GB (ZIP64) is none that anybody sends.
 */
export function openZip(file: Uint8Array, mostBytes: number) {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries = directoryOf(bytes)
  let left = mostBytes

  return {
    names: [...entries.keys()],
    read(name: string): Uint8Array | null {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.encrypted) throw new Unreadable('FILE_ENCRYPTED')
      if (entry.size > left) throw new Unreadable('FILE_TOO_LARGE')
      left -= entry.size
      return unpack(bytes, entry)
    },
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES) throw new Unreadable('FILE_TOO_LARGE')
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) throw new Unreadable('FILE_BROKEN')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    // Two answers to one name: which is read would differ from program to program.
    if (entries.has(name)) throw new Unreadable('FILE_BROKEN')
    entries.set(name, {
      name,
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - MOST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new Unreadable('FILE_BROKEN')
}

function unpack(bytes: Buffer, { method, packed, size, offset }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new Unreadable('FILE_BROKEN')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new Unreadable('FILE_BROKEN')
  const data = bytes.subarray(start, start + packed)
  const whole = method === 0 ? data : method === 8 ? inflate(data, size) : null
  if (whole?.length !== size) throw new Unreadable('FILE_BROKEN')
  return whole
}

function inflate(data: Buffer, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new Unreadable('FILE_BROKEN')
  }
}
