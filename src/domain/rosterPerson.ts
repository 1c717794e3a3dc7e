import type { CalendarDate } from './calendar'
import type { Membership } from './membership'
import type { RosterRow } from './rosterSheet'

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

export const personOf = ({ number, name, kind, joinedOn, bornOn, phoneDigest }: KnownMember): Person => ({
  number,
  name,
  kind,
  joinedOn,
  bornOn,
  phoneDigest,
})

type Marks = Pick<Person, 'number' | 'name' | 'bornOn' | 'joinedOn'>

/**
 * Whether a row and somebody are the same person: by number where both have one, else by name and birth date, or by
 * name and the day they joined where a birth date is not known of both.
 */
const isSame = (a: Marks, b: Marks): boolean => {
  if (a.number !== null && b.number !== null) return a.number === b.number
  if (a.name !== b.name) return false
  return a.bornOn !== null && b.bornOn !== null ? a.bornOn === b.bornOn : a.joinedOn === b.joinedOn
}

/** Finds who in a list is the same person as a row's, without going through everybody. */
export function finder<T extends Marks>(people: readonly T[]) {
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
