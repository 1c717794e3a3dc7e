import type * as v from 'valibot'
import type { FunctionName } from './action'
import { auditActions } from './audit'
import { activityActions } from './activity'
import { birthdayActions } from './birthday'
import { branchActions } from './branch'
import { appraisalActions } from './appraisal'
import { honourActions } from './honour'
import { starRulesActions } from './starRules'
import { vetoActions } from './veto'
import { branchStarActions } from './branchStar'
import { campaignActions } from './campaign'
import { brandActions } from './brand'
import { checkupActions } from './checkup'
import { checkinActions } from './checkin'
import { dutyActions } from './duty'
import { feedbackActions } from './feedback'
import { findingActions } from './finding'
import { lookBackActions } from './lookback'
import { groupActions } from './group'
import { bindingActions } from './binding'
import { debriefActions } from './debrief'
import { meetingActions } from './meeting'
import { memberActions } from './member'
import { messageActions } from './message'
import { monthActions } from './month'
import { organizationActions } from './organization'
import { pictureActions } from './picture'
import { postActions } from './post'
import { reportActions } from './report'
import { ruleActions } from './rule'
import { rosterActions } from './roster'
import { serviceActions } from './service'
import { settingsActions } from './settings'
import { standingActions } from './standing'
import { starActions } from './star'
import { studyActions } from './study'
import { submissionActions } from './submission'
import { talkActions } from './talk'
import { textActions } from './text'
import { warningActions } from './warning'
import { yearActions } from './year'

/** Every call there is: action → input schema, output type, deed. Both sides import it; nothing else is called. */
export const contract = {
  ...organizationActions,
  ...bindingActions,
  ...memberActions,
  ...monthActions,
  ...activityActions,
  ...birthdayActions,
  ...checkinActions,
  ...submissionActions,
  ...starActions,
  ...serviceActions,
  ...standingActions,
  ...branchActions,
  ...brandActions,
  ...postActions,
  ...groupActions,
  ...dutyActions,
  ...ruleActions,
  ...talkActions,
  ...studyActions,
  ...meetingActions,
  ...debriefActions,
  ...pictureActions,
  ...rosterActions,
  ...textActions,
  ...yearActions,
  ...warningActions,
  ...feedbackActions,
  ...settingsActions,
  ...messageActions,
  ...checkupActions,
  ...findingActions,
  ...lookBackActions,
  ...branchStarActions,
  ...campaignActions,
  ...honourActions,
  ...appraisalActions,
  ...vetoActions,
  ...starRulesActions,
  ...reportActions,
  ...auditActions,
}

export type ActionName = keyof typeof contract
/** The calls of somebody who is bound to no member; all others ask for a deed of the permission table. */
export type VisitorActionName = {
  [A in ActionName]: (typeof contract)[A]['deed'] extends null ? A : never
}[ActionName]
export type MemberActionName = Exclude<ActionName, VisitorActionName>
/** What the client writes: optional fields may be left out. */
export type InputOf<A extends ActionName> = v.InferInput<(typeof contract)[A]['input']>
/** What a use case gets: parsed, defaults filled in. */
export type ParsedInputOf<A extends ActionName> = v.InferOutput<(typeof contract)[A]['input']>
export type OutputOf<A extends ActionName> = NonNullable<(typeof contract)[A]['output']>

/** The calls that one of the cloud functions answers. */
export type ActionOf<F extends FunctionName> = {
  [A in ActionName]: (typeof contract)[A]['servedBy'] extends F ? A : never
}[ActionName]

/** Which function answers a call; of a name that is none, the one that will say so. */
export const functionOf = (action: string): FunctionName =>
  Object.hasOwn(contract, action) ? contract[action as ActionName].servedBy : 'api'

/** What comes back from any call. */
export type Answer<T> =
  { ok: true; data: T } | { ok: false; error: { code: string; message: string; field?: string } }
