import * as v from 'valibot'
import type { ActivityState } from '../domain/activity'
import { type One, oneNames } from '../domain/birthday'
import type { HoldState } from '../domain/content'
import { limits } from '../domain/limits'
import { action, readByOthers } from './action'
import { type CalendarDate, id, type Instant, instant, month, text, textOrNone } from './fields'

export interface DueCelebrant {
  memberId: string
  name: string
  joinedOn: CalendarDate
  years: number
}

export interface BirthdaysDue {
  month: string
  branch: { id: string; name: string }
  celebrants: DueCelebrant[]
  /** The month's gathering, where there is one that was not cancelled. */
  gathering: { activityId: string; state: ActivityState; startsAt: Instant } | null
  /** What a gathering is made with unless somebody wants it otherwise. */
  proposal: { title: string; startsAt: Instant; endsAt: Instant; place: string }
  mayMake: boolean
}

export interface CelebrantView extends DueCelebrant {
  /** An officer of a host: their talk is held by somebody of a higher level. */
  isOfficer: boolean
  done: One[]
  talkBy: { id: string; name: string } | null
  /** Of somebody else's word that is held: nothing. */
  word: string
  wordAt: Instant | null
  /** Of one's own word: others do not see it until it is cleared; null: they do. */
  held: HoldState | null
  /** The caller may look at the card. */
  mayCard: boolean
}

export interface BirthdayGathering {
  activityId: string
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  state: ActivityState
  /** The month whose birthdays it keeps. */
  month: string
  celebrants: CelebrantView[]
  may: { run: boolean; word: boolean }
  /** Who may be asked to hold a talk, for who runs it; else none. `isUpper`: holds a post in the committee. */
  talkers: { id: string; name: string; isUpper: boolean }[]
}

export interface BirthdayCard {
  memberId: string
  name: string
  joinedOn: CalendarDate
  years: number
  /** `二〇二六年十一月`. */
  month: string
  greeting: string
  committee: string
}

const ofCelebrant = { activityId: id, memberId: id }

export const birthdayActions = {
  /** 政治生日 of a branch's month: who joined in it, for how many years, and whether a gathering exists. */
  'birthday.due': action<BirthdaysDue>()('seeRoll', v.strictObject({ branchId: id, month })),
  /** Plans and publishes the month's gathering. The id is the client's, so a retry is the same gathering. */
  'birthday.make': readByOthers(
    action<{ activityId: string; state: ActivityState }>()(
      'runActivity',
      v.strictObject({
        activityId: id,
        branchId: id,
        month,
        title: text(limits.title, '名称'),
        startsAt: instant,
        endsAt: instant,
        place: text(limits.place, '地点'),
      }),
    ),
    ({ title, place }) => [title, place],
  ),
  'birthday.get': action<BirthdayGathering>()('actForOneself', v.strictObject({ activityId: id })),
  /** One of the five ones was done for a celebrant, or was not after all. */
  'birthday.tick': action<{ done: One[] }>()(
    'runActivity',
    v.strictObject({ ...ofCelebrant, one: v.picklist(oneNames), done: v.boolean() }),
  ),
  /** Who holds the talk; null: not settled. */
  'birthday.setTalk': action<{ talkById: string | null }>()(
    'runActivity',
    v.strictObject({ ...ofCelebrant, talkById: v.nullable(id) }),
  ),
  /** The caller's own word, as a celebrant; empty takes it back. */
  'birthday.word': readByOthers(
    action<{ wordAt: Instant | null; held: boolean }>()(
      'actForOneself',
      v.strictObject({ activityId: id, word: textOrNone(limits.birthdayWord, '心里话') }),
    ),
    ({ word }) => [word],
  ),
  /** What a birthday card says: one's own, or a member's of one's charge; of the latest birthday or a given year's. */
  'birthday.card': action<BirthdayCard>()(
    'seeCard',
    v.strictObject({
      memberId: v.optional(v.nullable(id), null),
      year: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1921), v.maxValue(2099))), null),
    }),
  ),
}
