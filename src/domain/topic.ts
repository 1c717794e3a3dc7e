import type { CalendarDate } from './calendar'
import { accept, refuse, type Result } from './result'

/** What the study catalogue holds. */
export const topicKinds = { book: '书', series: '丛书', topic: '专题' } as const
export type TopicKind = keyof typeof topicKinds

export interface CatalogueEntry {
  id: string
  kind: TopicKind
  title: string
  /** Null while it can be chosen. */
  retiredOn: CalendarDate | null
}

/** Brackets, quotes, spaces and full-width letters do not make another book: 《简史》 and 简史 are one. */
const bare = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"]/g, '')
    .toLowerCase()

/** Whether an entry can stand beside those that can be chosen: each title once. */
export function decideTitle(
  { id, title }: Pick<CatalogueEntry, 'id' | 'title'>,
  catalogue: readonly CatalogueEntry[],
): Result<null> {
  const twin = catalogue.find(
    (each) => each.id !== id && each.retiredOn === null && bare(each.title) === bare(title),
  )
  return twin ? refuse('TOPIC_TITLE_TAKEN', { field: 'title', values: { title: twin.title } }) : accept(null)
}

/**
 * Whether what is chosen for an activity can be: what the catalogue knows and still offers, or what the activity has
 * already. What it offers no longer stays with whatever was held on it.
 */
export function decideChoice(
  topicIds: readonly string[],
  catalogue: readonly Pick<CatalogueEntry, 'id' | 'title' | 'retiredOn'>[],
  already: readonly string[] = [],
): Result<null> {
  for (const id of topicIds) {
    const entry = catalogue.find((each) => each.id === id)
    if (!entry) return refuse('ACTIVITY_TOPIC_UNKNOWN', { field: 'topicIds' })
    if (entry.retiredOn !== null && !already.includes(id)) {
      return refuse('TOPIC_RETIRED', { field: 'topicIds', values: { title: entry.title } })
    }
  }
  return accept(null)
}

/** Copies of one book that one branch was given on a day; fewer than none: taken back. */
export interface CopiesLine {
  copies: number
  givenOn: CalendarDate
}

/** How many the branch has at least from a day on, on every day until the last line. */
export function fewestFrom(day: CalendarDate, lines: readonly CopiesLine[]): number {
  const days = [day, ...lines.map(({ givenOn }) => givenOn).filter((each) => each > day)]
  const heldOn = (date: CalendarDate) =>
    lines.filter(({ givenOn }) => givenOn <= date).reduce((sum, { copies }) => sum + copies, 0)
  return Math.min(...days.map(heldOn))
}

/**
 * Whether copies can be given to a branch, or taken back, on a day: of something that has copies and is still offered
 * (taking back: of anything), on a day that has come, never more back than the branch has from that day on.
 */
export function decideCopies(
  entry: Pick<CatalogueEntry, 'kind' | 'title' | 'retiredOn'>,
  { copies, givenOn }: CopiesLine,
  lines: readonly CopiesLine[],
  today: CalendarDate,
): Result<null> {
  if (copies > 0 && entry.kind === 'topic') return refuse('TOPIC_NOT_A_BOOK', { field: 'topicId' })
  if (copies > 0 && entry.retiredOn !== null) {
    return refuse('TOPIC_RETIRED', { field: 'topicId', values: { title: entry.title } })
  }
  if (givenOn > today) return refuse('COPIES_IN_FUTURE', { field: 'givenOn' })
  const left = fewestFrom(givenOn, lines)
  return left + copies < 0 ? refuse('COPIES_BELOW_NONE', { field: 'copies', values: { left } }) : accept(null)
}

/** A topic has no copies: what has been given of a book keeps it one. */
export const decideKind = (kind: TopicKind, hasCopies: boolean): Result<null> =>
  kind === 'topic' && hasCopies ? refuse('TOPIC_HAS_COPIES', { field: 'kind' }) : accept(null)
