import * as v from 'valibot'
import {
  type CampaignState,
  campaignStates,
  type CampaignVerdict,
  campaignVerdicts,
  type ObjectionVerdict,
  objectionVerdicts,
  type Stars,
} from '../domain/campaign'
import { limits } from '../domain/limits'
import type { AppraisalGrade } from '../domain/star'
import { action, readByOthers } from './action'
import { type CalendarDate, calendarDate, id, type Instant, text, textOrNone } from './fields'
import { yearNumber } from './yearFields'

interface Named {
  id: string
  name: string
}

/** 公示, first day and last. */
export interface PublicNotice {
  from: CalendarDate
  to: CalendarDate
  /** Working days after today, to the last day; 0 on that day and once it is over. */
  workdaysLeft: number
  /** The State Council's arrangement of the year's holidays is not known yet, so the days are a guess. */
  isGuess: boolean
}

/** A rated member, as the committee and their branch see them. */
export interface CampaignMember {
  member: Named & { isProbationary: boolean }
  score: number
  /** What the points and the grade give. */
  computed: Stars
  grade: AppraisalGrade | null
  isCandidate: boolean
  /** Null: their branch has not said. */
  nomination: { isNominated: boolean; reason: string } | null
  /** What the committee decided; null: nothing yet, or not for the reader before the notice. */
  decision: { verdict: CampaignVerdict; reason: string; by: string } | null
  /** The newest published; null: not published. */
  published: { stars: Stars; reason: string; isCorrected: boolean } | null
}

/** How far a branch is with its nominations. */
export interface CampaignBranch {
  branch: Named
  members: number
  candidates: number
  nominated: number
  /** Candidates of whom the branch has not said whether it nominates them. */
  unsaid: number
  saved: { by: string; at: Instant } | null
}

export interface CampaignNominee extends CampaignMember {
  branch: Named
  /** It is somebody else's to decide. */
  isOwn: boolean
}

export interface Objection {
  id: string
  about: Named
  reason: string
  at: Instant
  answer: { verdict: ObjectionVerdict; text: string; by: string; at: Instant } | null
}

/** With who raised it: for who answers alone. */
export interface RaisedObjection extends Objection {
  by: Named
  mayAnswer: boolean
}

export interface CampaignStep {
  from: CampaignState | null
  to: CampaignState
  /** Why back; empty when forth. */
  reason: string
  by: string
  at: Instant
}

/** A correction of a published list. */
export interface StarCorrection {
  version: number
  member: Named
  from: Stars
  to: Stars
  reason: string
  at: Instant
}

export interface CampaignBoard {
  year: number
  /** Those that may be opened and those that were, newest first. */
  years: number[]
  /** Null: never opened. */
  state: CampaignState | null
  round: number
  /** The day as of which the stars were computed; null: not yet. */
  asOf: CalendarDate | null
  /** What is not there yet, as of now. */
  missing: {
    /** Branches that have members to appraise and no 民主评议 of the year. */
    appraisals: Named[]
    /** Objections to records that wait for an answer. */
    contests: number
    /** Submissions that wait for a review. */
    submissions: number
  }
  /**
   * Members whose stars would come out otherwise if they were computed now; null: it was not asked, or is not to be
   * computed again.
   */
  changed: number | null
  /** Of the round: how many members have 1, 2, 3, 4, 5 stars by their points. */
  computed: readonly [number, number, number, number, number]
  branches: CampaignBranch[]
  nominees: CampaignNominee[]
  /** Null: no quota. */
  most: number | null
  named: number
  notice: PublicNotice | null
  /** The last day that a notice which began today might have. */
  earliest: { to: CalendarDate; isGuess: boolean }
  /** Empty for who does not answer them. */
  objections: RaisedObjection[]
  waitingObjections: number
  steps: CampaignStep[]
  published: { version: number; at: Instant; corrections: StarCorrection[] } | null
  mayRun: boolean
}

const versionNumber = v.pipe(
  v.number('版本不对'),
  v.integer('版本不对'),
  v.minValue(0, '版本不对'),
  v.maxValue(100_000, '版本不对'),
)
const ofYear = v.strictObject({ year: yearNumber })
const yearOrNewest = v.optional(v.nullable(yearNumber), null)
const eachOnce = <T extends { memberId: string }>(list: T[]) =>
  new Set(list.map(({ memberId }) => memberId)).size === list.length
const nominations = v.pipe(
  v.array(
    v.strictObject({
      memberId: id,
      isNominated: v.boolean('请选择是否推荐'),
      reason: textOrNone(limits.reason, '理由'),
    }),
  ),
  v.maxLength(limits.nominations, '名单太长'),
  v.check(eachOnce, '有重复的党员'),
)
const decisions = v.pipe(
  v.array(
    v.strictObject({
      memberId: id,
      verdict: v.picklist(campaignVerdicts, '没有这种结论'),
      reason: textOrNone(limits.reason, '理由'),
    }),
  ),
  v.minLength(1, '请先选择党员'),
  v.maxLength(limits.nominations, '名单太长'),
  v.check(eachOnce, '有重复的党员'),
)
const stars = v.picklist([1, 2, 3, 4, 5], '没有这个星级')

const step = action<{ state: CampaignState }>()

/** 党员创星争优, year by year. */
export const campaignActions = {
  /** `withChanges`: rates all members anew to count `changed`, which takes its time. */
  'campaign.board': action<CampaignBoard>()(
    'seeCampaign',
    v.strictObject({ year: yearOrNewest, withChanges: v.optional(v.boolean(), false) }),
    'documents',
  ),
  /** A branch's members of a year, by name; empty: not computed. */
  'campaign.branch': action<{
    year: number
    branch: Named
    state: CampaignState | null
    asOf: CalendarDate | null
    revision: number
    members: CampaignMember[]
    mayNominate: boolean
  }>()('seeScores', v.strictObject({ year: yearNumber, branchId: id }), 'documents'),
  /** The years in which one's branches have something to nominate. */
  'campaign.toNominate': action<{ items: { year: number; branch: Named; unsaid: number }[] }>()(
    'nominate',
    v.strictObject({}),
  ),
  /** Begins a year's campaign; its rules are settled by it. */
  'campaign.open': step('runCampaign', ofYear, 'documents'),
  /** `isMeant`: also where branches have no 民主评议. */
  'campaign.compute': action<{ state: CampaignState; rated: number }>()(
    'runCampaign',
    v.strictObject({ year: yearNumber, isMeant: v.optional(v.boolean(), false) }),
    'documents',
  ),
  /** Of all candidates of the branch at once. `revision`: as it was last seen. */
  'campaign.nominate': readByOthers(
    action<{ revision: number }>()(
      'nominate',
      v.strictObject({ year: yearNumber, branchId: id, revision: versionNumber, nominations }),
      'documents',
    ),
    ({ nominations: all }) => all.map(({ reason }) => reason),
  ),
  /** On some nominees. `round`: of which computation. */
  'campaign.decide': readByOthers(
    action<{ named: number }>()(
      'runCampaign',
      v.strictObject({ year: yearNumber, round: versionNumber, decisions }),
      'documents',
    ),
    ({ decisions: all }) => all.map(({ reason }) => reason),
  ),
  'campaign.confirm': step('runCampaign', ofYear, 'documents'),
  /** `until`: a later last day than the working days of the rules ask for. */
  'campaign.announce': action<{ state: CampaignState; to: CalendarDate }>()(
    'runCampaign',
    v.strictObject({ year: yearNumber, until: v.optional(v.nullable(calendarDate), null) }),
    'documents',
  ),
  'campaign.publish': action<{ version: number }>()('runCampaign', ofYear, 'documents'),
  'campaign.stepBack': readByOthers(
    step(
      'runCampaign',
      v.strictObject({
        year: yearNumber,
        to: v.picklist(campaignStates, '没有这一步'),
        reason: text(limits.reason, '退回原因'),
      }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
  /** A new version of the published list. `version`: the one that was corrected. */
  'campaign.correct': readByOthers(
    action<{ version: number }>()(
      'runCampaign',
      v.strictObject({
        ...{ year: yearNumber, version: versionNumber, memberId: id, stars },
        reason: text(limits.reason, '更正原因'),
      }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
  'campaign.answerObjection': readByOthers(
    action<{ objectionId: string }>()(
      'runCampaign',
      v.strictObject({
        objectionId: id,
        verdict: v.picklist(objectionVerdicts, '没有这种答复'),
        answer: text(limits.contestAnswer, '答复'),
      }),
      'documents',
    ),
    ({ answer }) => [answer],
  ),
  /** The public notice or the published five-star members of a year, for everybody. */
  'campaign.list': action<{
    /** Those on notice or published, newest first. */
    years: number[]
    /** What one objected to oneself: of the year, and of those whose notice was taken back. */
    objections: Objection[]
    /** Null: nothing was announced yet. */
    list: {
      year: number
      organisation: string
      state: 'noticed' | 'published'
      notice: PublicNotice | null
      branches: { branch: Named; members: Named[] }[]
      published: { version: number; at: Instant } | null
      mayObject: boolean
      /** One's own published stars; null: none. */
      own: {
        stars: Stars
        score: number
        reason: string
        isCorrected: boolean
        /** When they were named five-star, to which they still are; null: they are not. */
        fiveStarSince: Instant | null
      } | null
    } | null
  }>()('actForOneself', v.strictObject({ year: yearOrNewest })),
  /** To a name on the public notice; the committee reads who it is from. The same id is the same one. */
  'campaign.object': action<{ objectionId: string }>()(
    'actForOneself',
    v.strictObject({
      objectionId: id,
      year: yearNumber,
      aboutId: id,
      reason: text(limits.contestReason, '理由'),
    }),
  ),
}
