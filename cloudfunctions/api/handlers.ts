import { answerContest } from '../usecases/star/answerContest'
import { contestEntry } from '../usecases/star/contest'
import { listContests } from '../usecases/star/contests'
import { listStars } from '../usecases/branchStar/list'
import { myStars } from '../usecases/branchStar/mine'
import { campaignList } from '../usecases/campaign/list'
import { objectToNotice } from '../usecases/campaign/object'
import { toNominate } from '../usecases/campaign/toNominate'
import { addFinding } from '../usecases/finding/add'
import { changeFinding, removeFinding } from '../usecases/finding/change'
import { countAllFindings, listFindings } from '../usecases/finding/list'
import { assignFinding, submitFinding } from '../usecases/finding/rectify'
import { sendFindingBack, verifyFinding } from '../usecases/finding/verify'
import { getCheckup } from '../usecases/checkup/get'
import { markItem } from '../usecases/checkup/mark'
import { decideOnObjection, objectToItem } from '../usecases/checkup/objection'
import { getRound, listRounds } from '../usecases/checkup/round'
import { setCheckers } from '../usecases/checkup/setCheckers'
import { signOffCheckup } from '../usecases/checkup/signOff'
import { submitCheckup } from '../usecases/checkup/submit'
import { listDebriefs } from '../usecases/debrief/list'
import { readMinutes } from '../usecases/meeting/minutes'
import { saveMinutes } from '../usecases/meeting/saveMinutes'
import { cancelActivity } from '../usecases/activity/cancel'
import { changeActivity } from '../usecases/activity/change'
import { closeActivity } from '../usecases/activity/close'
import { getActivity } from '../usecases/activity/get'
import { listActivities } from '../usecases/activity/list'
import { planActivity } from '../usecases/activity/plan'
import { publishActivity } from '../usecases/activity/publish'
import { getRoll } from '../usecases/activity/roll'
import { getCard } from '../usecases/birthday/card'
import { birthdaysDue } from '../usecases/birthday/due'
import { getBirthday } from '../usecases/birthday/get'
import { makeBirthday } from '../usecases/birthday/make'
import { setTalk } from '../usecases/birthday/setTalk'
import { tickOne } from '../usecases/birthday/tick'
import { saveWord } from '../usecases/birthday/word'
import { listAllBranches } from '../usecases/branch/list'
import { getBrand } from '../usecases/brand/get'
import { listBrands } from '../usecases/brand/list'
import { saveBrand } from '../usecases/brand/save'
import { bind } from '../usecases/binding/bind'
import { bindByPhone } from '../usecases/binding/bindByPhone'
import { makeBindCode } from '../usecases/binding/makeCode'
import { revokeBindCode } from '../usecases/binding/revokeCode'
import { unbind } from '../usecases/binding/unbind'
import { checkIn } from '../usecases/checkin/checkIn'
import { checkInNearby } from '../usecases/checkin/nearby'
import { recordRoll } from '../usecases/checkin/record'
import { showCode } from '../usecases/checkin/showCode'
import { doDuty } from '../usecases/duty/done'
import { listDuties } from '../usecases/duty/list'
import { undoDuty } from '../usecases/duty/undo'
import { answerFeedback } from '../usecases/feedback/answer'
import { listFeedback } from '../usecases/feedback/list'
import { myFeedback } from '../usecases/feedback/mine'
import { sendFeedback } from '../usecases/feedback/send'
import { getMember } from '../usecases/member/get'
import { findMembers } from '../usecases/member/list'
import { saveMember } from '../usecases/member/save'
import { countMessages } from '../usecases/message/count'
import { grantOne } from '../usecases/message/grant'
import { listMessages } from '../usecases/message/list'
import { offerGrant } from '../usecases/message/offer'
import { readAllMessages, readMessages } from '../usecases/message/read'
import { branchMonth } from '../usecases/month/branch'
import { committeeMonth } from '../usecases/month/committee'
import { myMonth } from '../usecases/month/mine'
import { branchYear } from '../usecases/obligation/year'
import { listBranches, listMembers, listMissed, listTopics } from '../usecases/organization/lists'
import { getMe } from '../usecases/organization/me'
import { listPictures } from '../usecases/picture/list'
import { removePicture } from '../usecases/picture/remove'
import { checkOutOfService } from '../usecases/service/checkOut'
import { listSignUps } from '../usecases/service/list'
import { setServiceHours } from '../usecases/service/setHours'
import { signUpForService } from '../usecases/service/signUp'
import { getServiceTheme } from '../usecases/service/theme'
import { withdrawFromService } from '../usecases/service/withdraw'
import { getAbout } from '../usecases/settings/about'
import { committeeBoard } from '../usecases/standing/board'
import { oneBranch } from '../usecases/standing/branch'
import { branchStanding } from '../usecases/standing/branches'
import { listTotals } from '../usecases/standing/totals'
import { branchStars } from '../usecases/star/branch'
import { getRating } from '../usecases/star/rating'
import { getRecord } from '../usecases/star/record'
import { studyFigures } from '../usecases/study/figures'
import { getSubmission } from '../usecases/submission/get'
import { inbox } from '../usecases/submission/inbox'
import { mySubmissions } from '../usecases/submission/mine'
import { resubmit } from '../usecases/submission/resubmit'
import { reviewSubmissions } from '../usecases/submission/review'
import { submit } from '../usecases/submission/submit'
import { withdraw } from '../usecases/submission/withdraw'
import { listTalkPairs } from '../usecases/talk/pairs'
import { recordTalk } from '../usecases/talk/record'
import { decideText } from '../usecases/text/decide'
import { listHolds } from '../usecases/text/holds'
import type { Handlers } from '../usecases/usecase'
import { listWarnings } from '../usecases/warning/list'
import { remind } from '../usecases/warning/remind'

/** What `api` answers. */
export const handlers: Handlers<'api'> = {
  'organization.me': getMe,
  'organization.branches': listBranches,
  'organization.members': listMembers,
  'organization.topics': listTopics,
  'organization.missed': listMissed,
  'binding.makeCode': makeBindCode,
  'binding.revokeCode': revokeBindCode,
  'binding.unbind': unbind,
  'member.list': findMembers,
  'member.get': getMember,
  'member.save': saveMember,
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
  'birthday.due': birthdaysDue,
  'birthday.make': makeBirthday,
  'birthday.get': getBirthday,
  'birthday.tick': tickOne,
  'birthday.setTalk': setTalk,
  'birthday.word': saveWord,
  'birthday.card': getCard,
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
  'star.contest': contestEntry,
  'star.contests': listContests,
  'star.answerContest': answerContest,
  'service.list': listSignUps,
  'service.signUp': signUpForService,
  'service.withdraw': withdrawFromService,
  'service.checkOut': checkOutOfService,
  'service.setHours': setServiceHours,
  'service.theme': getServiceTheme,
  'standing.branches': branchStanding,
  'standing.board': committeeBoard,
  'standing.branch': oneBranch,
  'standing.totals': listTotals,
  'branch.list': listAllBranches,
  'brand.list': listBrands,
  'brand.get': getBrand,
  'brand.save': saveBrand,
  'duty.list': listDuties,
  'duty.done': doDuty,
  'duty.undo': undoDuty,
  'talk.pairs': listTalkPairs,
  'talk.record': recordTalk,
  'study.figures': studyFigures,
  'meeting.minutes': readMinutes,
  'meeting.saveMinutes': saveMinutes,
  'debrief.list': listDebriefs,
  'binding.bind': bind,
  'binding.bindByPhone': bindByPhone,
  'obligation.year': branchYear,
  'picture.list': listPictures,
  'picture.remove': removePicture,
  'text.holds': listHolds,
  'text.decide': decideText,
  'warning.list': listWarnings,
  'warning.remind': remind,
  'feedback.send': sendFeedback,
  'feedback.mine': myFeedback,
  'feedback.list': listFeedback,
  'feedback.answer': answerFeedback,
  'settings.about': getAbout,
  'message.count': countMessages,
  'message.list': listMessages,
  'message.read': readMessages,
  'message.readAll': readAllMessages,
  'message.offer': offerGrant,
  'message.grant': grantOne,
  'round.list': listRounds,
  'round.get': getRound,
  'checkup.get': getCheckup,
  'checkup.setCheckers': setCheckers,
  'checkup.mark': markItem,
  'checkup.submit': submitCheckup,
  'checkup.signOff': signOffCheckup,
  'checkup.object': objectToItem,
  'checkup.decideObjection': decideOnObjection,
  'finding.add': addFinding,
  'finding.assign': assignFinding,
  'finding.submit': submitFinding,
  'finding.verify': verifyFinding,
  'finding.sendBack': sendFindingBack,
  'finding.list': listFindings,
  'finding.change': changeFinding,
  'finding.remove': removeFinding,
  'finding.count': countAllFindings,
  'branchStar.mine': myStars,
  'branchStar.list': listStars,
  'campaign.list': campaignList,
  'campaign.object': objectToNotice,
  'campaign.toNominate': toNominate,
}
