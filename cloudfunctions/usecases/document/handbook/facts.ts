import type { AttendanceStatus } from '../../../../src/domain/attendance'
import type { CalendarDate } from '../../../../src/domain/calendar'
import type { FindingState } from '../../../../src/domain/finding'
import type { HonourKind } from '../../../../src/domain/honour'
import type { Votes } from '../../../../src/domain/meeting'
import type { BranchKind, Kind, ObligationState } from '../../../../src/domain/obligation'
import type { PostKind } from '../../../../src/domain/permission'
import type { AppraisalGrade } from '../../../../src/domain/star'

export interface Minutes {
  chair: string | null
  speaker: string
  agenda: string
  text: string
  resolutions: { text: string; votes: Votes | null }[]
}

/** A closed activity of the branch, with its own people on the roll. */
export interface Held {
  kind: Kind
  title: string
  on: CalendarDate
  place: string
  topics: string[]
  expected: number
  present: number
  leave: number
  /** Null: none were written, or somebody has yet to look at them. */
  minutes: Minutes | null
}

/** All that a branch's handbook of a year is made of. */
export interface HandbookFacts {
  committee: string
  branch: { name: string; kind: BranchKind; aliveFrom: CalendarDate }
  year: number
  /** The day the members and what is owed are of. */
  asOf: CalendarDate
  officers: { kind: PostKind; name: string; from: CalendarDate; to: CalendarDate | null }[]
  members: {
    id: string
    name: string
    isProbationary: boolean
    joinedOn: CalendarDate
    /** Their Party group; '' for none. */
    group: string
  }[]
  owed: { kind: Kind; state: ObligationState }[]
  /** Earliest first. */
  held: Held[]
  /** Of each member's lines at closed gatherings of organisational life. */
  attendance: { memberId: string; status: AttendanceStatus; count: number }[]
  reflections: { on: CalendarDate; author: string; title: string; topic: string | null }[]
  findings: {
    on: CalendarDate
    text: string
    responsible: string | null
    measure: string | null
    dueOn: CalendarDate
    state: FindingState
  }[]
  honours: { kind: HonourKind; on: CalendarDate; who: string; documentNumber: string }[]
  appraisal: { heldOn: CalendarDate; grades: Record<AppraisalGrade, number> } | null
}
