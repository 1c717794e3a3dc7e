import { accept, refuse, type Result } from './result'
import type { Settings } from './settings'

/**
 * 表彰 and what else earns a bonus. Each is a record with its document number or, where there is none, a word on what it
 * is for. `advancedBranch` honours a branch: it earns no member points.
 */
export const honourKinds = {
  outstandingMember: '优秀共产党员',
  outstandingWorker: '优秀党务工作者',
  advancedBranch: '先进基层党组织',
  frontLine: '一线服务',
  extraService: '额外服务',
} as const
export type HonourKind = keyof typeof honourKinds
/** Those that earn a member points. */
export type BonusKind = Exclude<HonourKind, 'advancedBranch'>

/** Those that a document names, of which there are only so many a year. */
const countedKinds = {
  outstandingMember: 'outstandingMembers',
  outstandingWorker: 'outstandingWorkers',
  advancedBranch: 'advancedBranches',
} as const
export type CountedKind = keyof typeof countedKinds

export const isCounted = (kind: HonourKind): kind is CountedKind => kind in countedKinds

/** How many of a kind a year may have; 0: as many as there are. */
export const mostOf = (kind: HonourKind, settings: Settings['honour']): number =>
  isCounted(kind) ? settings[countedKinds[kind]] : 0

/** How many more of a kind a year may have; null: as many as there are. */
export const honoursLeft = (kind: HonourKind, given: number, settings: Settings['honour']): number | null => {
  const most = mostOf(kind, settings)
  return most === 0 ? null : Math.max(0, most - given)
}

export interface HonourWish {
  kind: HonourKind
  year: number
  memberId: string | null
  branchId: string | null
  documentNumber: string
  on: string
  note: string
}

/** What the year's books already hold of the kind, without what was taken back. */
interface GivenSoFar {
  /** Of the kind in the year. */
  count: number
  /** Of the kind in the year to the same member or branch, by the same document and of the same day. */
  isSame: boolean
}

/** Whether an honour may be recorded. `isFrozen`: the year's campaign has begun. */
export function decideHonour(
  { kind, year, memberId, branchId, documentNumber, on, note }: HonourWish,
  { count, isSame }: GivenSoFar,
  { settings, today, isFrozen }: { settings: Settings['honour']; today: string; isFrozen: boolean },
): Result<null> {
  if (isFrozen) return refuse('STAR_RECORDS_FROZEN')
  const ofBranch = kind === 'advancedBranch'
  if (ofBranch && branchId === null) return refuse('HONOUR_OF_BRANCH', { field: 'branchId' })
  if (!ofBranch && memberId === null) return refuse('HONOUR_OF_MEMBER', { field: 'memberId' })
  if (isCounted(kind) && documentNumber === '')
    return refuse('HONOUR_WITHOUT_DOCUMENT', { field: 'documentNumber' })
  if (!isCounted(kind) && note === '') return refuse('HONOUR_WITHOUT_NOTE', { field: 'note' })
  if (on > today) return refuse('RECORD_IN_FUTURE', { field: 'on' })
  // A year's honours are decided in it or the year after.
  if (![year, year + 1].includes(Number(on.slice(0, 4)))) return refuse('HONOUR_YEAR', { field: 'on' })
  if (isSame) return refuse('HONOUR_TWICE')
  return honoursLeft(kind, count, settings) === 0
    ? refuse('HONOUR_QUOTA', { values: { kind: honourKinds[kind], most: mostOf(kind, settings) } })
    : accept(null)
}

/** What an honour is called where its points are told. */
export const honourTitle = ({
  kind,
  documentNumber,
  note,
}: Pick<HonourWish, 'kind' | 'documentNumber' | 'note'>): string => {
  const more = [note, documentNumber].filter((each) => each !== '').join('，')
  return more === '' ? honourKinds[kind] : `${honourKinds[kind]}（${more}）`
}
