import type { ActionName } from '../../src/contract/contract'
import { cancelActivity } from '../usecases/activity/cancel'
import { changeActivity } from '../usecases/activity/change'
import { closeActivity } from '../usecases/activity/close'
import { getActivity } from '../usecases/activity/get'
import { listActivities } from '../usecases/activity/list'
import { planActivity } from '../usecases/activity/plan'
import { publishActivity } from '../usecases/activity/publish'
import { getRoll } from '../usecases/activity/roll'
import { checkIn } from '../usecases/checkin/checkIn'
import { checkInNearby } from '../usecases/checkin/nearby'
import { recordRoll } from '../usecases/checkin/record'
import { showCode } from '../usecases/checkin/showCode'
import { branchMonth } from '../usecases/month/branch'
import { committeeMonth } from '../usecases/month/committee'
import { myMonth } from '../usecases/month/mine'
import { branchYear } from '../usecases/obligation/year'
import { listBranches, listMembers, listMissed, listTopics } from '../usecases/organization/lists'
import { getMe } from '../usecases/organization/me'
import { oneBranch } from '../usecases/standing/branch'
import { branchStanding } from '../usecases/standing/branches'
import { listTotals } from '../usecases/standing/totals'
import { branchStars } from '../usecases/star/branch'
import { getRating } from '../usecases/star/rating'
import { getRecord } from '../usecases/star/record'
import { getSubmission } from '../usecases/submission/get'
import { inbox } from '../usecases/submission/inbox'
import { mySubmissions } from '../usecases/submission/mine'
import { resubmit } from '../usecases/submission/resubmit'
import { reviewSubmissions } from '../usecases/submission/review'
import { submit } from '../usecases/submission/submit'
import { withdraw } from '../usecases/submission/withdraw'
import { listWarnings } from '../usecases/warning/list'
import { remind } from '../usecases/warning/remind'
import type { UseCase } from '../usecases/usecase'

/** Which use case answers which call; the types see to it that every call of the contract has one. */
export const handlers: { [A in ActionName]: UseCase<A> } = {
  'organization.me': getMe,
  'organization.branches': listBranches,
  'organization.members': listMembers,
  'organization.topics': listTopics,
  'organization.missed': listMissed,
  'month.mine': myMonth,
  'month.branch': branchMonth,
  'month.committee': committeeMonth,
  'activity.list': listActivities,
  'activity.get': getActivity,
  'activity.plan': planActivity,
  'activity.change': changeActivity,
  'activity.publish': publishActivity,
  'activity.close': closeActivity,
  'activity.cancel': cancelActivity,
  'activity.roll': getRoll,
  'checkin.showCode': showCode,
  'checkin.checkIn': checkIn,
  'checkin.nearby': checkInNearby,
  'checkin.record': recordRoll,
  'submission.submit': submit,
  'submission.resubmit': resubmit,
  'submission.withdraw': withdraw,
  'submission.get': getSubmission,
  'submission.mine': mySubmissions,
  'submission.inbox': inbox,
  'submission.review': reviewSubmissions,
  'star.rating': getRating,
  'star.record': getRecord,
  'star.branch': branchStars,
  'standing.branches': branchStanding,
  'standing.branch': oneBranch,
  'standing.totals': listTotals,
  'obligation.year': branchYear,
  'warning.list': listWarnings,
  'warning.remind': remind,
}
