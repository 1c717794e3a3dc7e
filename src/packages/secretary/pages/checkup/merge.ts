import type { Sheet, SheetItem } from '@/contract/checkup'
import { type Score, scoreOf } from '@/domain/checkup'
import type {
  KeptChange,
  KeptEntry,
  KeptFinding,
  KeptMark,
  KeptRemoval,
  SentEntry,
} from '@/stores/checkupQueue'

export interface MergedItem extends SheetItem {
  /** The caller's own mark that has not arrived, or was refused. It counts as `mark` until it is refused. */
  waiting: KeptMark | null
  /** What the caller chose last, even where it was refused; else what stands. */
  chosen: SheetItem['mark']
  /** Somebody else marked meanwhile: `mark` is theirs, `waiting` is one's own. Null: it is not known yet what they said. */
  dispute: 'known' | 'unknown' | null
  /** Findings that the server's list does not show yet. */
  findings: { input: KeptFinding['input']; entry: KeptFinding | null }[]
}

/** Entry null: it has arrived, and the list is being read again. */
export type FindingEdit =
  | { kind: 'change'; input: KeptChange['input']; entry: KeptChange | null }
  | { kind: 'removal'; input: KeptRemoval['input']; entry: KeptRemoval | null }

export interface MergedSheet {
  items: MergedItem[]
  score: Score
  /** What was changed or taken back of findings that the server shows, newest last. */
  edits: FindingEdit[]
  /** How many marks and findings have not arrived. */
  unsent: number
  /** How many were refused and wait for the caller. */
  refused: number
}

/** Lays what this phone holds over what the server said: newer of both by revision, one's own unsent mark on top. */
export function mergeSheet(
  sheet: Pick<Sheet, 'id' | 'items'>,
  { kept, sent }: { kept: readonly KeptEntry[]; sent: readonly SentEntry[] },
  memberId: string,
): MergedSheet {
  const isHere = (entry: KeptEntry | SentEntry) =>
    entry.memberId === memberId && entry.input.checkupId === sheet.id
  const mine = kept.filter(isHere)
  const arrived = sent.filter(isHere)
  const refused = mine.filter(({ refusal }) => refusal !== null).length
  const items = sheet.items.map((item) => mergeItem(item, mine, arrived))
  const marks = items.flatMap(({ key, mark }) => (mark ? [{ ...mark, itemKey: key }] : []))
  const figureless = items.map(({ figure, ...item }) => ({ ...item, figure: figure?.key ?? null }))
  const edits = [
    ...arrived.flatMap((each) => editOf(each, null)),
    ...mine.flatMap((each) => editOf(each, each)),
  ]
  return { items, edits, score: scoreOf(figureless, marks), unsent: mine.length - refused, refused }
}

function editOf(of: KeptEntry | SentEntry, entry: KeptEntry | null): FindingEdit[] {
  if (of.kind === 'change') return [{ kind: 'change', input: of.input, entry: entry as KeptChange | null }]
  return of.kind === 'removal'
    ? [{ kind: 'removal', input: of.input, entry: entry as KeptRemoval | null }]
    : []
}

function mergeItem(item: SheetItem, kept: readonly KeptEntry[], sent: readonly SentEntry[]): MergedItem {
  const waiting =
    kept.flatMap((each) => (each.kind === 'mark' && each.input.itemKey === item.key ? [each] : [])).at(-1) ??
    null
  const arrived = sent.flatMap((each) =>
    each.kind === 'mark' && each.input.itemKey === item.key ? [each.input] : [],
  )
  const newest = arrived.find(({ revision }) => revision > (item.mark?.revision ?? 0))
  const standing = newest ? markOf(newest, item.points) : item.mark
  const isDisputed = waiting?.refusal?.code === 'CHECKUP_ITEM_CHANGED'
  const dispute = !isDisputed
    ? null
    : (item.mark?.revision ?? 0) > waiting.input.revision
      ? 'known'
      : 'unknown'
  const own = waiting && markOf(waiting.input, item.points)
  const findings = [
    ...sent.flatMap((each) => (each.kind === 'finding' ? [{ input: each.input, entry: null }] : [])),
    ...kept.flatMap((each) => (each.kind === 'finding' ? [{ input: each.input, entry: each }] : [])),
  ].filter(({ input }) => input.itemKey === item.key)
  const mark = own && waiting.refusal === null ? own : standing
  return { ...item, mark, chosen: own ?? standing, waiting, dispute, findings }
}

function markOf({ level, points, note, revision }: KeptMark['input'], full: number) {
  const given = level === 'full' ? full : level === 'none' ? 0 : (points ?? 0)
  return { level, note, revision, points: given, by: '', at: '' }
}
