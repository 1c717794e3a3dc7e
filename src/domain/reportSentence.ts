import type { FigureKey, Phrase, Statement } from './report'

/** What the figures are; one that is not known is none. */
export type Values = (key: FigureKey) => number

/** A part of a sentence; null: left out. */
type Clause = Phrase[] | null

/** `开展志愿服务 33 场`: words with a figure set in behind them. */
export const said = (words: string, figure: FigureKey, after = ''): Phrase[] => [
  `${words} `,
  { figure },
  ...(after === '' ? [] : [after]),
]

/** Left out where the figure is zero. */
export const ifAny = (values: Values, words: string, figure: FigureKey, after = ''): Clause =>
  values(figure) > 0 ? said(words, figure, after) : null

/** `召开支部党员大会 4 场、支委会 12 场`: those that are not zero; null: all are. */
export function listed(
  values: Values,
  words: string,
  some: readonly (readonly [string, FigureKey])[],
): Clause {
  const phrases = some
    .filter(([, figure]) => values(figure) > 0)
    .flatMap(([name, figure], index) => [...(index > 0 ? ['、'] : []), ...said(name, figure)])
  return phrases.length === 0 ? null : [words, ...phrases]
}

/** The clauses that are there, with commas between them and a full stop; null: none is. */
export function sentence(key: string, ...clauses: Clause[]): Statement | null {
  const phrases = clauses
    .filter((clause) => clause !== null)
    .flatMap((clause, index) => [...(index > 0 ? ['，'] : []), ...clause])
  return phrases.length === 0 ? null : { key, phrases: merged([...phrases, '。']) }
}

/** Words that follow each other become one piece. */
const merged = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.reduce<Phrase[]>((all, phrase) => {
    const last = all.at(-1)
    if (typeof phrase !== 'string' || typeof last !== 'string') return [...all, phrase]
    return [...all.slice(0, -1), last + phrase]
  }, [])

/** What is said where nothing was done, in words of its own. */
export const plainly = (key: string, words: string): Statement => ({ key, phrases: [words] })
