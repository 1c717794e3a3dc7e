import { answerContest } from '../usecases/star/answerContest'
import { contestEntry } from '../usecases/star/contest'
import { listContests } from '../usecases/star/contests'
import { getStarRules } from '../usecases/starRules/get'
import { declareForStars, declineStars, withdrawFromStars } from '../usecases/branchStar/answer'
import { askForStars } from '../usecases/branchStar/ask'
import { starBoard } from '../usecases/branchStar/board'
import { correctStars } from '../usecases/branchStar/correct'
import { decideOnStars } from '../usecases/branchStar/decide'
import { getStarSheet } from '../usecases/branchStar/get'
import { listStars, starHistory } from '../usecases/branchStar/list'
import { myStars } from '../usecases/branchStar/mine'
import { publishStars } from '../usecases/branchStar/publish'
import { saveSelfScore } from '../usecases/branchStar/save'
import { campaignList } from '../usecases/campaign/list'
import { objectToNotice } from '../usecases/campaign/object'
import { toNominate } from '../usecases/campaign/toNominate'
import { addFinding } from '../usecases/finding/add'
import { changeFinding, removeFinding } from '../usecases/finding/change'
import { countAllFindings, listFindings } from '../usecases/finding/list'
import { assignFinding, submitFinding } from '../usecases/finding/rectify'
import { sendFindingBack, verifyFinding } from '../usecases/finding/verify'
import { drawLookBack } from '../usecases/lookback/draw'
import { listLookBacks } from '../usecases/lookback/list'
import { confirmInPlace, relapseFinding } from '../usecases/lookback/look'
import { changePairs } from '../usecases/checkup/changePairs'
import { getChecklist, saveChecklist } from '../usecases/checkup/checklist'
import { closeCheckup } from '../usecases/checkup/close'
import { getCheckup } from '../usecases/checkup/get'
import { markItem } from '../usecases/checkup/mark'
import { decideOnObjection, objectToItem } from '../usecases/checkup/objection'
import { getRound, listRounds, openRound, proposeRound } from '../usecases/checkup/round'
import { setCheckers } from '../usecases/checkup/setCheckers'
import { signOffCheckup } from '../usecases/checkup/signOff'
import { submitCheckup } from '../usecases/checkup/submit'
import { listDebriefs } from '../usecases/debrief/list'
import { recordDebrief } from '../usecases/debrief/record'
import { rectifyDebrief } from '../usecases/debrief/rectify'
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
import { closeBranch } from '../usecases/branch/close'
import { listAllBranches } from '../usecases/branch/list'
import { mergeBranch } from '../usecases/branch/merge'
import { saveBranch } from '../usecases/branch/save'
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
import { saveContacts } from '../usecases/duty/contacts'
import { doDuty } from '../usecases/duty/done'
import { endDuty } from '../usecases/duty/end'
import { listDuties } from '../usecases/duty/list'
import { saveDuty } from '../usecases/duty/save'
import { undoDuty } from '../usecases/duty/undo'
import { answerFeedback } from '../usecases/feedback/answer'
import { listFeedback } from '../usecases/feedback/list'
import { myFeedback } from '../usecases/feedback/mine'
import { sendFeedback } from '../usecases/feedback/send'
import { closeGroup } from '../usecases/group/close'
import { listGroups } from '../usecases/group/list'
import { saveGroup } from '../usecases/group/save'
import { endExemption } from '../usecases/member/endExemption'
import { endLoanOf } from '../usecases/member/endLoan'
import { exempt } from '../usecases/member/exempt'
import { getMember } from '../usecases/member/get'
import { letLeave } from '../usecases/member/leave'
import { lendMember } from '../usecases/member/lend'
import { findMembers } from '../usecases/member/list'
import { moveMember } from '../usecases/member/move'
import { saveMember } from '../usecases/member/save'
import { countMessages } from '../usecases/message/count'
import { listAudit } from '../usecases/audit/list'
import { listDeadLetters } from '../usecases/message/dead'
import { grantOne } from '../usecases/message/grant'
import { listMessages } from '../usecases/message/list'
import { offerGrant } from '../usecases/message/offer'
import { readAllMessages, readMessages } from '../usecases/message/read'
import { branchMonth } from '../usecases/month/branch'
import { committeeMonth } from '../usecases/month/committee'
import { myMonth } from '../usecases/month/mine'
import { unwaiveObligation, waiveObligation } from '../usecases/obligation/waive'
import { branchYear } from '../usecases/obligation/year'
import { listBranches, listMembers, listMissed, listTopics } from '../usecases/organization/lists'
import { getMe } from '../usecases/organization/me'
import { listPictures } from '../usecases/picture/list'
import { removePicture } from '../usecases/picture/remove'
import { appoint } from '../usecases/post/appoint'
import { endPost } from '../usecases/post/end'
import { listPosts } from '../usecases/post/list'
import { changeRule } from '../usecases/rule/change'
import { listRules } from '../usecases/rule/list'
import { checkOutOfService } from '../usecases/service/checkOut'
import { listSignUps } from '../usecases/service/list'
import { setServiceHours } from '../usecases/service/setHours'
import { setServiceTheme } from '../usecases/service/setTheme'
import { signUpForService } from '../usecases/service/signUp'
import { getServiceTheme } from '../usecases/service/theme'
import { withdrawFromService } from '../usecases/service/withdraw'
import { getAbout } from '../usecases/settings/about'
import { changeSettings } from '../usecases/settings/change'
import { getSettings } from '../usecases/settings/get'
import { committeeBoard } from '../usecases/standing/board'
import { oneBranch } from '../usecases/standing/branch'
import { branchStanding } from '../usecases/standing/branches'
import { listTotals } from '../usecases/standing/totals'
import { branchStars } from '../usecases/star/branch'
import { getRating } from '../usecases/star/rating'
import { getRecord } from '../usecases/star/record'
import { listCopies } from '../usecases/study/copies'
import { studyFigures } from '../usecases/study/figures'
import { giveCopies } from '../usecases/study/give'
import { restoreTopic, retireTopic } from '../usecases/study/retire'
import { saveTopic } from '../usecases/study/save'
import { getSubmission } from '../usecases/submission/get'
import { inbox } from '../usecases/submission/inbox'
import { mySubmissions } from '../usecases/submission/mine'
import { resubmit } from '../usecases/submission/resubmit'
import { reviewSubmissions } from '../usecases/submission/review'
import { submit } from '../usecases/submission/submit'
import { withdraw } from '../usecases/submission/withdraw'
import { endTalkPair, saveTalkPair } from '../usecases/talk/pair'
import { listTalkPairs } from '../usecases/talk/pairs'
import { recordTalk } from '../usecases/talk/record'
import { takeTalkBack } from '../usecases/talk/takeBack'
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
  'member.move': moveMember,
  'member.lend': lendMember,
  'member.endLoan': endLoanOf,
  'member.leave': letLeave,
  'member.exempt': exempt,
  'member.endExemption': endExemption,
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
  'starRules.get': getStarRules,
  'service.list': listSignUps,
  'service.signUp': signUpForService,
  'service.withdraw': withdrawFromService,
  'service.checkOut': checkOutOfService,
  'service.setHours': setServiceHours,
  'service.theme': getServiceTheme,
  'service.setTheme': setServiceTheme,
  'standing.branches': branchStanding,
  'standing.board': committeeBoard,
  'standing.branch': oneBranch,
  'standing.totals': listTotals,
  'branch.list': listAllBranches,
  'branch.save': saveBranch,
  'branch.close': closeBranch,
  'branch.merge': mergeBranch,
  'brand.list': listBrands,
  'brand.get': getBrand,
  'brand.save': saveBrand,
  'post.list': listPosts,
  'post.appoint': appoint,
  'post.end': endPost,
  'group.list': listGroups,
  'group.save': saveGroup,
  'group.close': closeGroup,
  'contact.save': saveContacts,
  'duty.list': listDuties,
  'duty.save': saveDuty,
  'duty.end': endDuty,
  'duty.done': doDuty,
  'duty.undo': undoDuty,
  'rule.list': listRules,
  'rule.change': changeRule,
  'obligation.waive': waiveObligation,
  'obligation.unwaive': unwaiveObligation,
  'talk.pairs': listTalkPairs,
  'talk.savePair': saveTalkPair,
  'talk.endPair': endTalkPair,
  'talk.record': recordTalk,
  'talk.takeBack': takeTalkBack,
  'study.figures': studyFigures,
  'topic.save': saveTopic,
  'topic.retire': retireTopic,
  'topic.restore': restoreTopic,
  'copies.give': giveCopies,
  'copies.list': listCopies,
  'meeting.minutes': readMinutes,
  'meeting.saveMinutes': saveMinutes,
  'debrief.list': listDebriefs,
  'debrief.record': recordDebrief,
  'debrief.rectify': rectifyDebrief,
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
  'settings.get': getSettings,
  'settings.change': changeSettings,
  'message.count': countMessages,
  'message.list': listMessages,
  'message.read': readMessages,
  'message.readAll': readAllMessages,
  'message.offer': offerGrant,
  'message.grant': grantOne,
  'message.dead': listDeadLetters,
  'checklist.get': getChecklist,
  'checklist.save': saveChecklist,
  'round.propose': proposeRound,
  'round.open': openRound,
  'round.changePairs': changePairs,
  'round.list': listRounds,
  'round.get': getRound,
  'checkup.get': getCheckup,
  'checkup.setCheckers': setCheckers,
  'checkup.mark': markItem,
  'checkup.submit': submitCheckup,
  'checkup.signOff': signOffCheckup,
  'checkup.close': closeCheckup,
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
  'lookback.draw': drawLookBack,
  'lookback.list': listLookBacks,
  'lookback.confirm': confirmInPlace,
  'lookback.relapse': relapseFinding,
  'branchStar.ask': askForStars,
  'branchStar.mine': myStars,
  'branchStar.get': getStarSheet,
  'branchStar.save': saveSelfScore,
  'branchStar.declare': declareForStars,
  'branchStar.decline': declineStars,
  'branchStar.withdraw': withdrawFromStars,
  'branchStar.board': starBoard,
  'branchStar.decide': decideOnStars,
  'branchStar.publish': publishStars,
  'branchStar.correct': correctStars,
  'branchStar.list': listStars,
  'branchStar.history': starHistory,
  'campaign.list': campaignList,
  'campaign.object': objectToNotice,
  'campaign.toNominate': toNominate,
  'audit.list': listAudit,
}
