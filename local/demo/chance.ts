/** A source of chance that tells the same every time: the demo must be the same on every machine. */
export interface Chance {
  /** At least 0, less than 1. */
  share(): number
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` of the list in chance order; all of them when there are fewer. */
  sample<T>(list: readonly T[], count: number): T[]
  /** A uuid. */
  id(): string
}

/** FNV-1a of a word. */
const hashOf = (word: string): number =>
  [...word].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)

const WARM_UP = 12

/** sfc32, by Chris Doty-Humphrey (public domain), its 128 bits of state seeded by a word. */
function sfc32(word: string): () => number {
  let [a, b, c, d] = [hashOf(`a${word}`), hashOf(`b${word}`), hashOf(`c${word}`), 1]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < WARM_UP; round++) next()
  return next
}

/** Each part of the demo has a word of its own, so that one may change without the others. */
export function chanceFor(word: string): Chance {
  const next = sfc32(word)
  const share = () => next() / 0x100000000
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  const hex = () => next().toString(16).padStart(8, '0')
  return {
    share,
    whole,
    happens: (probability) => share() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error(`nothing to pick from for ${word}`)
      return list[whole(0, list.length - 1)] as T
    },
    sample: <T>(list: readonly T[], count: number): T[] =>
      list
        .map((each) => ({ each, order: share() }))
        .sort((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ each }) => each),
    id: () =>
      (hex() + hex() + hex() + hex()).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5'),
  }
}
