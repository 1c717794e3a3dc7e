import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { CampaignState, CampaignVerdict, ObjectionVerdict, Stars } from '../../../src/domain/campaign'
import type { AppraisalGrade } from '../../../src/domain/star'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** 创星争优 of a year. */
export const campaign = pgTable(
  'campaign',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    state: text('state').$type<CampaignState>().notNull(),
    /** How often it was computed: ratings are those of a round. */
    round: integer('round').notNull(),
    /** The day as of which the round was computed; null: never. */
    asOf: day('as_of'),
    /** Of the public notice that stands or stood last, first day and last. */
    noticeFrom: day('notice_from'),
    noticeTo: day('notice_to'),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.year] })],
)

/** Append-only: each step of a campaign, forth or back. */
export const campaignStep = pgTable(
  'campaign_step',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    /** Null: there was none before. */
    from: text('from_state').$type<CampaignState>(),
    to: text('to_state').$type<CampaignState>().notNull(),
    /** Why back; empty when forth. */
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.number] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [campaign.committeeId, campaign.year],
    }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** Append-only: what a round computed for each member. */
export const campaignRating = pgTable(
  'campaign_rating',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    round: integer('round').notNull(),
    memberId: uuid('member_id').notNull(),
    /** Their home branch on the day. */
    branchId: uuid('branch_id').notNull(),
    isProbationary: boolean('is_probationary').notNull(),
    /** Hundredths of a point. */
    score: integer('score').notNull(),
    stars: integer('stars').$type<Stars>().notNull(),
    grade: text('grade').$type<AppraisalGrade>(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.round, t.memberId] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [campaign.committeeId, campaign.year],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)

/** What a branch said of its candidates, as a whole. */
export const campaignBranch = pgTable(
  'campaign_branch',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    branchId: uuid('branch_id').notNull(),
    /** Moves with each change, so that nobody overwrites what they have not seen. */
    revision: integer('revision').notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.branchId] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [campaign.committeeId, campaign.year],
    }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.savedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** A candidate: nominated or not, and what the committee decided. It outlives a round for who is a candidate again. */
export const campaignNomination = pgTable(
  'campaign_nomination',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    memberId: uuid('member_id').notNull(),
    branchId: uuid('branch_id').notNull(),
    isNominated: boolean('is_nominated').notNull(),
    /** Why not. */
    reason: text('reason').notNull(),
    /** Null: not decided. */
    verdict: text('verdict').$type<CampaignVerdict>(),
    verdictReason: text('verdict_reason').notNull().default(''),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.memberId] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({
      columns: [t.committeeId, t.year, t.branchId],
      foreignColumns: [campaignBranch.committeeId, campaignBranch.year, campaignBranch.branchId],
    }),
    foreignKey({ columns: [t.committeeId, t.decidedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** Somebody's objection to a name on the public notice, with its answer. */
export const campaignObjection = pgTable(
  'campaign_objection',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    /** The first day of the notice that it is about. */
    noticeFrom: day('notice_from').notNull(),
    /** Who objects. */
    memberId: uuid('member_id').notNull(),
    aboutId: uuid('about_id').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    /** Null: it waits. */
    verdict: text('verdict').$type<ObjectionVerdict>(),
    answer: text('answer').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [campaign.committeeId, campaign.year],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.aboutId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.answeredBy], foreignColumns: [member.committeeId, member.id] }),
    index('campaign_objection_by_year').on(t.committeeId, t.year),
  ],
)

/** Append-only: a year's stars as they were published; each further version corrects one member's line. */
export const starList = pgTable(
  'star_list',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    /** Whose line is another than in the version before; null: the first one. */
    correctedId: uuid('corrected_id'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.version] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [campaign.committeeId, campaign.year],
    }),
    foreignKey({ columns: [t.committeeId, t.correctedId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/**
 * Append-only: the lines that a version of the list sets. The first sets everybody's, a correction one; what holds is
 * each member's newest.
 */
export const starLine = pgTable(
  'star_line',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    memberId: uuid('member_id').notNull(),
    branchId: uuid('branch_id').notNull(),
    /** Hundredths of a point. */
    score: integer('score').notNull(),
    stars: integer('stars').$type<Stars>().notNull(),
    /** Why not what the points alone give; in a correction, why it was made. */
    reason: text('reason').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.memberId, t.version] }),
    foreignKey({
      columns: [t.committeeId, t.year, t.version],
      foreignColumns: [starList.committeeId, starList.year, starList.version],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)
