export interface Claim {
  what: string
  measured: string
  asked: string
  holds: boolean
}

/** A part of the bench by its name. It hands over each claim as soon as it is measured. */
export type Parts = Record<string, (claim: (measured: Claim) => void) => Promise<void>>

export interface Measured {
  claims: Claim[]
  /** The parts that threw, and what. */
  broken: { part: string; error: unknown }[]
}

/** Of the parts those whose name holds one of the words; all without a word. Throws when a word names none. */
export function partsNamed(parts: Parts, words: readonly string[]): Parts {
  const names = Object.keys(parts)
  const unknown = words.filter((word) => !names.some((name) => name.includes(word)))
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${names.join(', ')}`)
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word))
  return Object.fromEntries(Object.entries(parts).filter(([name]) => isWanted(name)))
}

/** Runs one part after the other. What was measured is kept, whatever throws before or after. */
export async function measure(parts: Parts): Promise<Measured> {
  const claims: Claim[] = []
  const broken: Measured['broken'] = []
  for (const [part, run] of Object.entries(parts)) {
    try {
      await run((claim) => claims.push(claim))
    } catch (error) {
      broken.push({ part, error })
    }
  }
  return { claims, broken }
}
