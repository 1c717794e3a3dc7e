import { type CalendarDate, yearsBetween } from './calendar'
import { branchesOn, type Membership, moveHome, type Step } from './membership'
import { refusalMessage } from './refusal'
import type { Books, KnownMember, Person } from './rosterPerson'
import { NO_GROUP, type Problem, type ReadRoster, type RosterField, type RosterRow } from './rosterSheet'

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

export interface Days {
  effectiveOn: CalendarDate
  today: CalendarDate
}

export const kindNames = { full: '正式党员', probationary: '预备党员' } as const

/** A cell holds up to 32,767 characters; a sentence does not. */
const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

export const named = ({ row, name, branchName }: RosterRow): Named => ({ row, name, branchName })

/** What is wrong with one row. */
export class Problems {
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
export function decideRow(
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
