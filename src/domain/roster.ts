import { branchesOn } from './membership'
import { type Books, finder, type KnownMember, type Person, personOf } from './rosterPerson'
import { type ChangedRow, type Days, decideRow, named, type NewRow, Problems } from './rosterRow'
import type { Problem, ReadRoster, RosterRow, WrongRow } from './rosterSheet'

export interface Fates {
  fresh: NewRow[]
  changed: ChangedRow[]
  unchanged: number
  wrong: WrongRow[]
  /** Members of the effective day whom the file does not name: they stay as they are. */
  absent: number
}

interface Decided {
  row: RosterRow
  fate: NewRow | ChangedRow
  /** Whom the row is about; null: somebody new. */
  member: KnownMember | null
}

/**
 * What importing a roster would do with each of its rows. A changed branch is a move on the effective day. `digest`
 * is how phone numbers are kept.
 */
export function fatesOf(
  { rows, wrong: unread, problem }: ReadRoster,
  books: Books,
  days: Days,
  digest: (phone: string) => string,
): Fates {
  const find = finder(books.members)
  const wrong = [...unread]
  const decided: Decided[] = []
  const refuse = (row: RosterRow, problems: Problem[]) => wrong.push({ ...named(row), problems })

  for (const row of rows) {
    const [member = null, another] = find(row)
    const problems = new Problems(row, problem)
    if (member && another) problems.add('name', '和名册里不止一人相符，请填编号或出生日期')
    // Somebody may change their name; with another birth date or day of joining as well, it is somebody else.
    const agrees = member?.joinedOn === row.joinedOn || (row.bornOn !== null && member?.bornOn === row.bornOn)
    if (member && member.name !== row.name && !agrees) {
      problems.add('number', `这个编号是${member.name}的，请核对`)
    }
    const fate = decideRow(row, member, books, days, digest, problems)
    if (problems.found.length > 0) refuse(row, problems.found)
    else decided.push({ row, fate, member })
  }

  const namedIds = new Set(decided.map(({ member }) => member?.id))
  const others = books.members.filter(({ id }) => !namedIds.has(id))
  const doublesOf = doublesAmong(decided, others)
  const fates: Fates = { fresh: [], changed: [], unchanged: 0, wrong, absent: 0 }
  for (const each of decided) {
    const { row, fate } = each
    const problems = new Problems(row, problem)
    const { person, phone } = doublesOf(each)
    if (person) problems.add('name', sameAs(person, '同一人'))
    if (phone) problems.add('phone', sameAs(phone, '同一个手机号'))
    if (problems.found.length > 0) refuse(row, problems.found)
    else if (!('memberId' in fate)) fates.fresh.push(fate)
    else if (fate.changes.length > 0) fates.changed.push(fate)
    else fates.unchanged++
  }
  fates.absent = books.members.filter(
    ({ id, memberships }) => !namedIds.has(id) && branchesOn(memberships, days.effectiveOn).home !== null,
  ).length
  wrong.sort((a, b) => a.row - b.row)
  return fates
}

/** Somebody as they are after an import; `decided` null: the file does not name them. */
interface After extends Person {
  decided: Decided | null
}

/**
 * Afterwards each row must still mean one person, and each phone number: else the next import could not tell. Answers
 * who else would be the person of a row, and who else would have its number.
 */
function doublesAmong(decided: readonly Decided[], others: readonly KnownMember[]) {
  const after: After[] = [
    ...decided.map((each) => ({ ...each.fate.person, decided: each })),
    ...others.map((member) => ({ ...personOf(member), decided: null })),
  ]
  const findAfter = finder(after)
  const byPhone = groupedBy(after, ({ phoneDigest }) => phoneDigest)
  const byMember = groupedBy(after, (each) => each.decided?.member?.id ?? null)
  return (each: Decided) => {
    const isOther = (person: After) => person.decided !== each
    const { phoneDigest } = each.fate.person
    const sharers = phoneDigest === null || each.row.phone === null ? [] : (byPhone.get(phoneDigest) ?? [])
    const sameMember = each.member === null ? [] : (byMember.get(each.member.id) ?? [])
    return {
      person: sameMember.find(isOther) ?? findAfter(each.row).find(isOther),
      phone: sharers.find(isOther),
    }
  }
}

/** Those with a key, by it. */
function groupedBy<T>(list: readonly T[], keyOf: (each: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const key = keyOf(each)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}

const sameAs = ({ name, decided }: Pick<After, 'name' | 'decided'>, what: string): string =>
  decided
    ? `和第 ${decided.row.row} 行是${what}，请只留一行或填编号区分`
    : `和名册里的${name}是${what}，请核对`
