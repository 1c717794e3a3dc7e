import type { contract } from './contract'
import type { Examples } from './examples/example'
import { activityExamples } from './examples/activity'
import { appraisalExamples } from './examples/appraisal'
import { auditExamples } from './examples/audit'
import { bindingExamples } from './examples/binding'
import { birthdayExamples } from './examples/birthday'
import { branchExamples } from './examples/branch'
import { branchStarExamples } from './examples/branchStar'
import { brandExamples } from './examples/brand'
import { campaignExamples } from './examples/campaign'
import { checkinExamples } from './examples/checkin'
import { checkupExamples } from './examples/checkup'
import { debriefExamples } from './examples/debrief'
import { documentExamples } from './examples/document'
import { dutyExamples } from './examples/duty'
import { feedbackExamples } from './examples/feedback'
import { findingExamples } from './examples/finding'
import { groupExamples } from './examples/group'
import { honourExamples } from './examples/honour'
import { lookBackExamples } from './examples/lookback'
import { meetingExamples } from './examples/meeting'
import { memberExamples } from './examples/member'
import { messageExamples } from './examples/message'
import { monthExamples } from './examples/month'
import { organizationExamples } from './examples/organization'
import { pictureExamples } from './examples/picture'
import { postExamples } from './examples/post'
import { reportExamples } from './examples/report'
import { rosterExamples } from './examples/roster'
import { ruleExamples } from './examples/rule'
import { serviceExamples } from './examples/service'
import { settingsExamples } from './examples/settings'
import { standingExamples } from './examples/standing'
import { starExamples } from './examples/star'
import { starRulesExamples } from './examples/starRules'
import { studyExamples } from './examples/study'
import { submissionExamples } from './examples/submission'
import { talkExamples } from './examples/talk'
import { textExamples } from './examples/text'
import { vetoExamples } from './examples/veto'
import { warningExamples } from './examples/warning'
import { yearExamples } from './examples/year'

/** An example or more of every call there is. */
export const examples: Examples<typeof contract> = {
  ...organizationExamples,
  ...bindingExamples,
  ...memberExamples,
  ...monthExamples,
  ...activityExamples,
  ...birthdayExamples,
  ...checkinExamples,
  ...submissionExamples,
  ...starExamples,
  ...serviceExamples,
  ...standingExamples,
  ...branchExamples,
  ...brandExamples,
  ...postExamples,
  ...groupExamples,
  ...dutyExamples,
  ...ruleExamples,
  ...talkExamples,
  ...studyExamples,
  ...meetingExamples,
  ...debriefExamples,
  ...pictureExamples,
  ...rosterExamples,
  ...textExamples,
  ...yearExamples,
  ...warningExamples,
  ...feedbackExamples,
  ...settingsExamples,
  ...messageExamples,
  ...checkupExamples,
  ...findingExamples,
  ...lookBackExamples,
  ...branchStarExamples,
  ...campaignExamples,
  ...honourExamples,
  ...appraisalExamples,
  ...vetoExamples,
  ...starRulesExamples,
  ...documentExamples,
  ...reportExamples,
  ...auditExamples,
}
