import * as v from 'valibot'
import { limits } from './limits'

const weight = (standard: number) => v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), standard)
const whole = (standard: number, least: number, most: number) => {
  const said = `请填写 ${least} 到 ${most} 的整数`
  return v.optional(
    v.pipe(v.number(said), v.integer(said), v.minValue(least, said), v.maxValue(most, said)),
    standard,
  )
}
const count = (standard: number, most = 1000) => whole(standard, 0, most)
const template = () =>
  v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[\w-]{0,64}$/, '模板编号只有字母、数字和短横线')), '')

/** By what a year's stars are given: the defaults, and the shape of a year's own rules. */
export const starRulesSchema = v.object({
  organizationalLife: weight(25),
  reflection: weight(15),
  politicalBirthday: weight(5),
  volunteerService: weight(15),
  appraisal: weight(10),
  bonusCap: weight(30),
  /** What a member owes in a year; what is owed so far grows with each full month. */
  reflectionsPerYear: count(6),
  servicesPerYear: count(12),
  /** Points from which 5, 4, 3 and 2 stars are given. */
  thresholds: v.optional(
    v.pipe(
      v.tuple([v.number(), v.number(), v.number(), v.number()]),
      v.check(([five, four, three, two]) => five > four && four > three && three > two, 'must fall'),
    ),
    [90, 80, 70, 60],
  ),
  /** So many of a hundred members may have five stars; 0: as many as earn them. */
  fiveStarPercent: whole(0, 0, 100),
  /** How many working days the public notice stands at the least. */
  noticeWorkdays: whole(5, 5, 30),
  /** What each honour and each service beyond what is owed is worth, up to the cap. */
  honourPoints: v.optional(
    v.object({
      outstandingMember: weight(10),
      outstandingWorker: weight(10),
      frontLine: weight(5),
      extraService: weight(2),
    }),
    {},
  ),
})

/** What an officer changes as the app is used. The rest belongs to the rules of a year: see `settingsSchema`. */
export const editableSettings = {
  checkin: v.object({
    /** Check-in opens this many minutes before the start … */
    opensMinutesBefore: count(30, 1440),
    /** … and shuts this many minutes after the end. */
    shutsMinutesAfter: count(0, 1440),
    /** A code scanned without network is taken this many hours later at the most; then make-up is the way. */
    offlineHours: count(24, 720),
    /** 补签 is open for so many days after the activity. */
    makeupDays: count(31, 366),
    nearbyRadiusMetres: count(300, 5000),
  }),
  birthday: v.object({
    /** The committee's greeting on the card; `{years}` stands for the years in the Party. */
    greeting: v.optional(
      v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.birthdayGreeting)),
      '初心{years}载，步履如初。\n愿你常念那一天的誓言，\n仍是少年。',
    ),
  }),
  forum: v.object({
    /** The number of the first youth forum that the books know: those before it were held without them. */
    firstNumber: whole(1, 1, 10_000),
  }),
  warning: v.object({
    /** From this day of a month on, what falls due in it should be planned. */
    plannedByDay: whole(10, 1, 28),
    /** So many periods missed one after another are a warning. */
    missedInARow: whole(2, 1, 12),
  }),
  branchStar: v.object({
    /** So many branches a year may have five stars; 0: as many as earn them. */
    mostFiveStars: count(0),
  }),
  honour: v.object({
    /** So many of each a year; 0: as many as there are. */
    outstandingMembers: count(15),
    outstandingWorkers: count(5),
    advancedBranches: count(2),
  }),
  messages: v.object({
    /** WeChat's ids of the subscription messages; empty: that one is not sent. */
    templates: v.optional(v.object({ activity: template(), review: template(), reminder: template() }), {}),
  }),
  about: v.object({
    /** 备案号 of the mini-program; empty: not filed yet. */
    filingNumber: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limits.filingNumber)), ''),
  }),
}
export type SettingsGroup = keyof typeof editableSettings

/** Every figure that a committee may change, with the default of the domain page. One place, parsed on load. */
export const settingsSchema = v.object({
  checkin: v.optional(editableSettings.checkin, {}),
  birthday: v.optional(editableSettings.birthday, {}),
  forum: v.optional(editableSettings.forum, {}),
  warning: v.optional(editableSettings.warning, {}),
  branchStar: v.optional(editableSettings.branchStar, {}),
  honour: v.optional(editableSettings.honour, {}),
  messages: v.optional(editableSettings.messages, {}),
  about: v.optional(editableSettings.about, {}),
  star: v.optional(starRulesSchema, {}),
  standing: v.optional(
    v.object({
      obligations: weight(50),
      participation: weight(20),
      reflections: weight(15),
      findings: weight(15),
      /** Approved reflections per member and month that earn the full part; more earn nothing. */
      reflectionsPerMemberMonth: v.optional(v.pipe(v.number(), v.minValue(0.01)), 0.25),
    }),
    {},
  ),
})

export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = v.parse(settingsSchema, {})

/** The defaults with what a committee has changed. Throws where a figure makes no sense. */
export const settingsWith = (stored: unknown): Settings => v.parse(settingsSchema, stored ?? {})
