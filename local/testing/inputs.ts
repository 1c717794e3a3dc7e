import { randomUUID } from 'node:crypto'
import { type ActionName, contract } from '../../src/contract/contract'
import type { Person } from './committee'
import { activityInputs } from './inputs/activity'
import { appraisalInputs } from './inputs/appraisal'
import { auditInputs } from './inputs/audit'
import { bindingInputs } from './inputs/binding'
import { birthdayInputs } from './inputs/birthday'
import { branchInputs } from './inputs/branch'
import { branchStarInputs } from './inputs/branchStar'
import { brandInputs } from './inputs/brand'
import { campaignInputs } from './inputs/campaign'
import { checkinInputs } from './inputs/checkin'
import { checkupInputs } from './inputs/checkup'
import { debriefInputs } from './inputs/debrief'
import { documentInputs } from './inputs/document'
import { dutyInputs } from './inputs/duty'
import { feedbackInputs } from './inputs/feedback'
import { findingInputs } from './inputs/finding'
import { groupInputs } from './inputs/group'
import { honourInputs } from './inputs/honour'
import { lookBackInputs } from './inputs/lookback'
import { meetingInputs } from './inputs/meeting'
import { memberInputs } from './inputs/member'
import { messageInputs } from './inputs/message'
import { monthInputs } from './inputs/month'
import { organizationInputs } from './inputs/organization'
import { pictureInputs } from './inputs/picture'
import { postInputs } from './inputs/post'
import { reportInputs } from './inputs/report'
import { rosterInputs } from './inputs/roster'
import { ruleInputs } from './inputs/rule'
import { serviceInputs } from './inputs/service'
import { settingsInputs } from './inputs/settings'
import { standingInputs } from './inputs/standing'
import { starInputs } from './inputs/star'
import { starRulesInputs } from './inputs/starRules'
import { studyInputs } from './inputs/study'
import { submissionInputs } from './inputs/submission'
import { talkInputs } from './inputs/talk'
import { textInputs } from './inputs/text'
import { vetoInputs } from './inputs/veto'
import { warningInputs } from './inputs/warning'
import { yearInputs } from './inputs/year'
import type { Inputs } from './inputs/scene'
import type { World } from './world'

/** For every action an input that fits, with what it names already there. */
export const inputs: Inputs<typeof contract> = {
  ...organizationInputs,
  ...bindingInputs,
  ...memberInputs,
  ...monthInputs,
  ...activityInputs,
  ...birthdayInputs,
  ...checkinInputs,
  ...submissionInputs,
  ...starInputs,
  ...serviceInputs,
  ...standingInputs,
  ...branchInputs,
  ...brandInputs,
  ...postInputs,
  ...groupInputs,
  ...dutyInputs,
  ...ruleInputs,
  ...talkInputs,
  ...studyInputs,
  ...meetingInputs,
  ...debriefInputs,
  ...pictureInputs,
  ...rosterInputs,
  ...textInputs,
  ...yearInputs,
  ...warningInputs,
  ...feedbackInputs,
  ...settingsInputs,
  ...messageInputs,
  ...checkupInputs,
  ...findingInputs,
  ...lookBackInputs,
  ...branchStarInputs,
  ...campaignInputs,
  ...honourInputs,
  ...appraisalInputs,
  ...vetoInputs,
  ...starRulesInputs,
  ...documentInputs,
  ...reportInputs,
  ...auditInputs,
}

/** What only the officers of a branch do. */
const BY_A_BRANCH: ActionName[] = [
  'debrief.rectify',
  'checkup.signOff',
  'checkup.object',
  'finding.assign',
  'finding.submit',
  'branchStar.mine',
  'branchStar.save',
  'branchStar.declare',
  'branchStar.decline',
  'branchStar.withdraw',
]

/** Who makes a call: a visitor's is made by somebody new each time, a rectification by who is to rectify. */
export const callerOf = (action: ActionName, { people }: World): Pick<Person, 'openid'> => {
  if (contract[action].deed === null) return { openid: `new-${randomUUID()}` }
  return BY_A_BRANCH.includes(action) ? people.secretaryA : people.officer
}
