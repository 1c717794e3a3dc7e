import { type CalendarDate, yearsBetween } from './calendar'
import { branchesOn, type Membership, moveHome, type Step } from './membership'
import { refusalMessage } from './refusal'
import {
  NO_GROUP,
  type Problem,
  type ReadRoster,
  type RosterField,
  type RosterRow,
  type WrongRow,
} from './rosterSheet'

/** A member as the books have them. */
export interface KnownMember {
  id: string
  number: string | null
  name: string
  kind: 'full' | 'probationary'
  joinedOn: CalendarDate
  bornOn: CalendarDate | null
  phoneDigest: string | null
  memberships: readonly Membership[]
  /** The Party groups for which they are chosen, of whatever branch: who moves keeps the choice. */
  groupIds: readonly string[]
}

/** What a roster is held against. */
export interface Books {
  members: readonly KnownMember[]
  /** Those that exist on the effective day and today. */
  branches: readonly { id: string; name: string }[]
  /** Party groups that exist on those days. */
  groups: readonly { id: string; name: string; branchId: string }[]
}

/** What is kept of a person. */
export type Person = Pick<KnownMember, 'number' | 'name' | 'kind' | 'joinedOn' | 'bornOn' | 'phoneDigest'>

export interface Change {
  field: RosterField
  /** As the file would say it; '' for nothing. Of a phone number only its end is shown, and none that is kept. */
  from: string
  to: string
}

interface Named {
  row: number
  name: string
  branchName: string
}
/** For which Party group of that branch they are chosen afterwards: null none, undefined as before. */
type GroupAfter = string | null | undefined

export type NewRow = Named & { person: Person; branchId: string; from: CalendarDate; groupId: GroupAfter }
export type ChangedRow = Named & {
  memberId: string
  branchId: string
  person: Person
  changes: Change[]
  /** Null: they stay in their branch. */
  step: Step | null
  groupId: GroupAfter
}

export interface Fates {
  fresh: NewRow[]
  changed: ChangedRow[]
  unchanged: number
  wrong: WrongRow[]
  /** Members of the effective day whom the file does not name: they stay as they are. */
  absent: number
}

interface Days {
  effectiveOn: CalendarDate
  today: CalendarDate
}

export const kindNames = { full: '正式党员', probationary: '预备党员' } as const

/**
 * Whether a row and somebody are the same person: by number where both have one, else by name and birth date, or by
 * name and the day they joined where a birth date is not known of both.
 */
const isSame = (
  a: Pick<Person, 'number' | 'name' | 'bornOn' | 'joinedOn'>,
  b: Pick<Person, 'number' | 'name' | 'bornOn' | 'joinedOn'>,
): boolean => {
  if (a.number !== null && b.number !== null) return a.number === b.number
  if (a.name !== b.name) return false
  return a.bornOn !== null && b.bornOn !== null ? a.bornOn === b.bornOn : a.joinedOn === b.joinedOn
}

/** Finds who is the same person, without going through everybody. */
function finder<T extends Pick<Person, 'number' | 'name' | 'bornOn' | 'joinedOn'>>(people: readonly T[]) {
  const by = new Map<string, T[]>()
  const put = (key: string, person: T) => {
    const there = by.get(key)
    if (there) there.push(person)
    else by.set(key, [person])
  }
  for (const person of people) {
    put(`name ${person.name}`, person)
    if (person.number !== null) put(`number ${person.number}`, person)
  }
  return (row: RosterRow): T[] => {
    const near = [
      ...(row.number === null ? [] : (by.get(`number ${row.number}`) ?? [])),
      ...(by.get(`name ${row.name}`) ?? []),
    ]
    return [...new Set(near)].filter((person) => isSame(row, person))
  }
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
  const decided: { row: RosterRow; fate: NewRow | ChangedRow; member: KnownMember | null }[] = []
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
    const fate = decide(row, member, books, days, digest, problems)
    if (problems.found.length > 0) refuse(row, problems.found)
    else decided.push({ row, fate, member })
  }

  // Afterwards each row must still mean one person, and each phone number: else the next import could not tell.
  const namedIds = new Set(decided.map(({ member }) => member?.id))
  const others = books.members
    .filter(({ id }) => !namedIds.has(id))
    .map((member) => ({ ...personOf(member), decided: null as (typeof decided)[number] | null }))
  const after = [...decided.map((each) => ({ ...each.fate.person, decided: each })), ...others]
  const findAfter = finder(after)
  const byPhone = new Map<string | null, typeof after>()
  for (const each of after) {
    const { phoneDigest } = each
    if (phoneDigest !== null) byPhone.set(phoneDigest, [...(byPhone.get(phoneDigest) ?? []), each])
  }
  const byMember = new Map<string | undefined, typeof after>()
  for (const each of after) {
    const id = each.decided?.member?.id
    if (id !== undefined) byMember.set(id, [...(byMember.get(id) ?? []), each])
  }
  const fates: Fates = { fresh: [], changed: [], unchanged: 0, wrong, absent: 0 }
  for (const each of decided) {
    const { row, fate } = each
    const problems = new Problems(row, problem)
    const double =
      byMember.get(each.member?.id)?.find((other) => other.decided !== each) ??
      findAfter(row).find((person) => person.decided !== each)
    if (double) problems.add('name', sameAs(double, '同一人'))
    const { phoneDigest } = fate.person
    const sharer =
      phoneDigest === null ? undefined : byPhone.get(phoneDigest)?.find((person) => person.decided !== each)
    if (sharer && row.phone !== null) problems.add('phone', sameAs(sharer, '同一个手机号'))
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

/** A cell holds up to 32,767 characters; a sentence does not. */
const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

const sameAs = (
  { name, decided }: { name: string; decided: { row: RosterRow } | null },
  what: string,
): string =>
  decided
    ? `和第 ${decided.row.row} 行是${what}，请只留一行或填编号区分`
    : `和名册里的${name}是${what}，请核对`

const named = ({ row, name, branchName }: RosterRow): Named => ({ row, name, branchName })

const personOf = ({ number, name, kind, joinedOn, bornOn, phoneDigest }: KnownMember): Person => ({
  number,
  name,
  kind,
  joinedOn,
  bornOn,
  phoneDigest,
})

class Problems {
  readonly found: Problem[] = []
  constructor(
    private readonly row: RosterRow,
    private readonly problem: ReadRoster['problem'],
  ) {}
  add(field: RosterField, reason: string): void {
    this.found.push(this.problem(this.row.row, field, reason))
  }
}

/** One row's fate, by what is known of the person; what is wrong goes to `problems`. */
function decide(
  row: RosterRow,
  member: KnownMember | null,
  { branches, groups }: Books,
  { effectiveOn, today }: Days,
  digest: (phone: string) => string,
  problems: Problems,
): NewRow | ChangedRow {
  const person: Person = {
    number: row.number ?? member?.number ?? null,
    name: row.name,
    kind: row.kind,
    joinedOn: row.joinedOn,
    bornOn: row.bornOn ?? member?.bornOn ?? null,
    phoneDigest: row.phone === null ? (member?.phoneDigest ?? null) : digest(row.phone),
  }
  if (!member || member.joinedOn !== person.joinedOn || member.bornOn !== person.bornOn) {
    checkDays(person, today, problems)
  }

  const [branch, double] = branches.filter(({ name }) => name === row.branchName)
  if (!branch) problems.add('branch', `没有叫“${short(row.branchName)}”的支部`)
  if (double) problems.add('branch', `有两个支部都叫“${short(row.branchName)}”`)
  const branchId = branch?.id ?? ''
  const home = member && branchesOn(member.memberships, effectiveOn).home
  const stays = member && (home === branchId || lastHome(member)?.branchId === branchId)
  const step = member && branch && !stays ? moveHome(member.memberships, branchId, effectiveOn) : null
  if (step && !step.ok) problems.add('branch', refusalMessage(step.refusal))

  const groupsThere = groups.filter((group) => group.branchId === branchId)
  const group = groupsThere.find(({ name }) => name === row.groupName)
  if (branch && row.groupName !== null && row.groupName !== NO_GROUP && !group) {
    problems.add('group', `${row.branchName}没有叫“${short(row.groupName)}”的党小组`)
  }

  const base = { ...named(row), person }
  if (!member) {
    const from = person.joinedOn > effectiveOn ? person.joinedOn : effectiveOn
    return { ...base, branchId, from, groupId: group?.id ?? null }
  }
  const groupsIn = (id: string | null) =>
    groups.filter((each) => each.branchId === id && member.groupIds.includes(each.id))
  const chosenThere = groupsIn(branchId)
  const groupId = groupAfter(chosenThere, row, group)
  const groupsBefore = namesOf(step ? groupsIn(home) : chosenThere)
  const groupsAfterwards = groupId === undefined ? namesOf(chosenThere) : namesOf(group ? [group] : [])
  const nameOfBranch = (id: string | null | undefined) => branches.find((each) => each.id === id)?.name ?? ''
  const changes: Change[] = [
    ['number', member.number ?? '', person.number ?? ''],
    ['name', member.name, person.name],
    ['kind', kindNames[member.kind], kindNames[person.kind]],
    ['bornOn', member.bornOn ?? '', person.bornOn ?? ''],
    ['joinedOn', member.joinedOn, person.joinedOn],
  ].flatMap(([field, from = '', to = '']) => (from === to ? [] : [{ field: field as RosterField, from, to }]))
  if (step)
    changes.push({
      field: 'branch',
      from: nameOfBranch(home) || (home ? '已撤销的支部' : '已转出'),
      to: row.branchName,
    })
  if (groupId !== undefined || groupsBefore !== groupsAfterwards) {
    changes.push({ field: 'group', from: groupsBefore, to: groupsAfterwards })
  }
  if (member.phoneDigest !== person.phoneDigest) {
    const from = member.phoneDigest === null ? '' : '已登记'
    changes.push({ field: 'phone', from, to: `尾号 ${row.phone?.slice(-4) ?? ''}` })
  }
  return { ...base, memberId: member.id, branchId, changes, step: step?.ok ? step.value : null, groupId }
}

/** Only where a date is new: what is in the books already is not argued with. */
function checkDays({ bornOn, joinedOn }: Person, today: CalendarDate, problems: Problems): void {
  if (joinedOn > today) problems.add('joinedOn', '入党日期还没到')
  if (bornOn !== null && bornOn > today) problems.add('bornOn', '出生日期还没到')
  // 党章第一条: from eighteen on.
  else if (bornOn !== null && (joinedOn < bornOn || yearsBetween(bornOn, joinedOn) < 18)) {
    problems.add('joinedOn', '入党时还不满 18 周岁，请核对两个日期')
  }
}

/** Their home until further notice, from whatever day. */
const lastHome = ({ memberships }: KnownMember): Membership | undefined =>
  memberships.find(({ kind, to }) => kind === 'home' && to === null)

type GroupThere = Books['groups'][number]

const namesOf = (groups: readonly GroupThere[]): string => groups.map(({ name }) => name).join('、')

/** A group that is named is joined, 无 leaves the ones of that branch; `chosen`: those for which they are chosen there. */
function groupAfter(
  chosen: readonly GroupThere[],
  { groupName }: RosterRow,
  named: GroupThere | undefined,
): GroupAfter {
  if (named !== undefined) return chosen.some(({ id }) => id === named.id) ? undefined : named.id
  return chosen.length > 0 && groupName === NO_GROUP ? null : undefined
}
