import * as v from 'valibot'
import { limits } from '../domain/limits'
import type { ObligationState } from '../domain/obligation'
import { action } from './action'
import { type CalendarDate, calendarDate, id, text } from './fields'

export interface TalkPairView {
  pairId: string
  leader: { id: string; name: string }
  sectionHead: { id: string; name: string }
  from: CalendarDate
  to: CalendarDate | null
  /** Where the talk of the half-year stands; null: none is owed (the pair is new, or has ended). */
  state: ObligationState | null
  /** Whether the pair has to talk in the half-year: not the waived, nor who has just been paired. */
  owed: boolean
  /** The first talk of the half-year. */
  talk: { id: string; heldOn: CalendarDate; topic: string; mayTakeBack: boolean } | null
  mayRecord: boolean
}

export interface TalkPairs {
  today: CalendarDate
  period: { from: CalendarDate; to: CalendarDate; label: string }
  /** Whether the caller may pair people and end pairs. */
  mayManage: boolean
  /** How many pairs have talked, of how many that had to or did. */
  coverage: { done: number; of: number }
  /** By leader and section head. */
  pairs: TalkPairView[]
}

export const talkActions = {
  /** 廉政谈话 of a half-year: all of them for the committee, for anybody else those that they lead. */
  'talk.pairs': action<TalkPairs>()(
    'recordTalk',
    v.strictObject({ on: v.optional(v.nullable(calendarDate), null) }),
  ),
  /** Pairs a leader and a section head. The id is the client's, so a retry is the same pair. */
  'talk.savePair': action<{ pairId: string }>()(
    'manageOrganization',
    v.strictObject({ pairId: id, leaderId: id, sectionHeadId: id, from: calendarDate }),
    'documents',
  ),
  'talk.endPair': action<{ to: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ pairId: id, to: calendarDate }),
    'documents',
  ),
  /** A talk that was held, by its leader or an officer; on what, not what was said. */
  'talk.record': action<{ talkId: string }>()(
    'recordTalk',
    v.strictObject({
      talkId: id,
      pairId: id,
      heldOn: calendarDate,
      topic: text(limits.talkTopic, '谈话主题'),
    }),
  ),
  /** Takes back a talk that was recorded by mistake: on the same day, an officer at any time. Again is harmless. */
  'talk.takeBack': action<{ takenBack: boolean }>()(
    'recordTalk',
    v.strictObject({ talkId: id }),
    'documents',
  ),
}
