import * as v from 'valibot'
import { limits } from './limits'

const weight = (standard: number) => v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), standard)
const count = (standard: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), standard)
const template = () =>
  v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[\w-]{0,64}$/, '模板编号只有字母、数字和短横线')), '')

/** Every figure that a committee may change, with the default of the domain page. One place, parsed on load. */
export const settingsSchema = v.object({
  checkin: v.optional(
    v.object({
      /** Check-in opens this many minutes before the start … */
      opensMinutesBefore: count(30),
      /** … and shuts this many minutes after the end. */
      shutsMinutesAfter: count(0),
      /** A code scanned without network is taken this many hours later at the most; then make-up is the way. */
      offlineHours: count(24),
      /** 补签 is open for so many days after the activity. */
      makeupDays: count(31),
      nearbyRadiusMetres: count(300),
    }),
    {},
  ),
  star: v.optional(
    v.object({
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
    }),
    {},
  ),
  standing: v.optional(
    v.object({
      obligations: weight(50),
      participation: weight(20),
      reflections: weight(15),
      /** Approved reflections per member and month that earn the full part; more earn nothing. */
      reflectionsPerMemberMonth: v.optional(v.pipe(v.number(), v.minValue(0.01)), 0.25),
    }),
    {},
  ),
  birthday: v.optional(
    v.object({
      /** The committee's greeting on the card; `{years}` stands for the years in the Party. */
      greeting: v.optional(
        v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.birthdayGreeting)),
        '初心{years}载，步履如初。\n愿你常念那一天的誓言，\n仍是少年。',
      ),
    }),
    {},
  ),
  forum: v.optional(
    v.object({
      /** The number of the first youth forum that the books know: those before it were held without them. */
      firstNumber: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    }),
    {},
  ),
  messages: v.optional(
    v.object({
      /** WeChat's ids of the subscription messages; empty: that one is not sent. */
      templates: v.optional(v.object({ activity: template(), review: template(), reminder: template() }), {}),
    }),
    {},
  ),
  about: v.optional(
    v.object({
      /** 备案号 of the mini-program; empty: not filed yet. */
      filingNumber: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limits.filingNumber)), ''),
    }),
    {},
  ),
  warning: v.optional(
    v.object({
      /** From this day of a month on, what falls due in it should be planned. */
      plannedByDay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28)), 10),
      /** So many periods missed one after another are a warning. */
      missedInARow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2),
    }),
    {},
  ),
})

export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = v.parse(settingsSchema, {})

/** The defaults with what a committee has changed. Throws where a figure makes no sense. */
export const settingsWith = (stored: unknown): Settings => v.parse(settingsSchema, stored ?? {})
