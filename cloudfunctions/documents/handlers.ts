import { listHonours } from '../usecases/honour/list'
import { recordHonour } from '../usecases/honour/record'
import { takeBackHonour } from '../usecases/honour/takeBack'
import { listVetoes } from '../usecases/veto/list'
import { recordVeto } from '../usecases/veto/record'
import { liftVeto } from '../usecases/veto/lift'
import { previewStarRules } from '../usecases/starRules/preview'
import { saveStarRules } from '../usecases/starRules/save'
import { getAppraisal } from '../usecases/appraisal/get'
import { saveAppraisal } from '../usecases/appraisal/save'
import { freezeReport } from '../usecases/report/freeze'
import { getFrozen, listFrozen } from '../usecases/report/frozen'
import { attendanceSheet } from '../usecases/document/attendance'
import { birthdayRoster } from '../usecases/document/birthdays'
import { blankRoll } from '../usecases/document/blankRoll'
import { findingsLedger } from '../usecases/document/findings'
import { handbook } from '../usecases/document/handbook'
import { frozenExcel, frozenWord, reportExcel, reportWord } from '../usecases/document/report'
import { serviceHoursSheet } from '../usecases/document/serviceHours'
import { starsSheet } from '../usecases/document/stars'
import { getReport } from '../usecases/report/get'
import { proveFigure } from '../usecases/report/proof'
import { announceCampaign } from '../usecases/campaign/announce'
import { answerObjection } from '../usecases/campaign/answerObjection'
import { campaignBoard } from '../usecases/campaign/board'
import { campaignOfBranch } from '../usecases/campaign/branch'
import { computeCampaign } from '../usecases/campaign/compute'
import { confirmCampaign } from '../usecases/campaign/confirm'
import { correctMemberStars } from '../usecases/campaign/correct'
import { decideOnNominees } from '../usecases/campaign/decide'
import { nominate } from '../usecases/campaign/nominate'
import { openCampaign } from '../usecases/campaign/open'
import { publishCampaign } from '../usecases/campaign/publish'
import { stepBack } from '../usecases/campaign/stepBack'
import { addPicture } from '../usecases/picture/add'
import { exportRoster } from '../usecases/roster/export'
import { importRoster } from '../usecases/roster/import'
import { previewRoster } from '../usecases/roster/preview'
import { rosterTemplate } from '../usecases/roster/template'
import { getStarRules } from '../usecases/starRules/get'
import { declareForStars, declineStars, withdrawFromStars } from '../usecases/branchStar/answer'
import { askForStars } from '../usecases/branchStar/ask'
import { starBoard } from '../usecases/branchStar/board'
import { correctStars } from '../usecases/branchStar/correct'
import { decideOnStars } from '../usecases/branchStar/decide'
import { getStarSheet } from '../usecases/branchStar/get'
import { starHistory } from '../usecases/branchStar/list'
import { publishStars } from '../usecases/branchStar/publish'
import { saveSelfScore } from '../usecases/branchStar/save'
import { drawLookBack } from '../usecases/lookback/draw'
import { listLookBacks } from '../usecases/lookback/list'
import { confirmInPlace, relapseFinding } from '../usecases/lookback/look'
import { changePairs } from '../usecases/checkup/changePairs'
import { getChecklist, saveChecklist } from '../usecases/checkup/checklist'
import { closeCheckup } from '../usecases/checkup/close'
import { openRound, proposeRound } from '../usecases/checkup/round'
import { recordDebrief } from '../usecases/debrief/record'
import { rectifyDebrief } from '../usecases/debrief/rectify'
import { closeBranch } from '../usecases/branch/close'
import { mergeBranch } from '../usecases/branch/merge'
import { saveBranch } from '../usecases/branch/save'
import { saveContacts } from '../usecases/duty/contacts'
import { endDuty } from '../usecases/duty/end'
import { saveDuty } from '../usecases/duty/save'
import { closeGroup } from '../usecases/group/close'
import { listGroups } from '../usecases/group/list'
import { saveGroup } from '../usecases/group/save'
import { endExemption } from '../usecases/member/endExemption'
import { endLoanOf } from '../usecases/member/endLoan'
import { exempt } from '../usecases/member/exempt'
import { letLeave } from '../usecases/member/leave'
import { lendMember } from '../usecases/member/lend'
import { moveMember } from '../usecases/member/move'
import { listAudit } from '../usecases/audit/list'
import { listDeadLetters } from '../usecases/message/dead'
import { unwaiveObligation, waiveObligation } from '../usecases/obligation/waive'
import { appoint } from '../usecases/post/appoint'
import { endPost } from '../usecases/post/end'
import { listPosts } from '../usecases/post/list'
import { changeRule } from '../usecases/rule/change'
import { listRules } from '../usecases/rule/list'
import { setServiceTheme } from '../usecases/service/setTheme'
import { changeSettings } from '../usecases/settings/change'
import { getSettings } from '../usecases/settings/get'
import { listCopies } from '../usecases/study/copies'
import { giveCopies } from '../usecases/study/give'
import { restoreTopic, retireTopic } from '../usecases/study/retire'
import { saveTopic } from '../usecases/study/save'
import { endTalkPair, saveTalkPair } from '../usecases/talk/pair'
import { takeTalkBack } from '../usecases/talk/takeBack'
import type { Handlers } from '../usecases/usecase'

/** What `documents` answers. */
export const handlers: Handlers<'documents'> = {
  'picture.add': addPicture,
  'roster.template': rosterTemplate,
  'roster.export': exportRoster,
  'roster.preview': previewRoster,
  'roster.import': importRoster,
  'honour.list': listHonours,
  'honour.record': recordHonour,
  'honour.takeBack': takeBackHonour,
  'veto.list': listVetoes,
  'veto.record': recordVeto,
  'veto.lift': liftVeto,
  'starRules.preview': previewStarRules,
  'starRules.save': saveStarRules,
  'appraisal.get': getAppraisal,
  'appraisal.save': saveAppraisal,
  'document.attendance': attendanceSheet,
  'document.blankRoll': blankRoll,
  'document.findings': findingsLedger,
  'document.stars': starsSheet,
  'document.serviceHours': serviceHoursSheet,
  'document.birthdays': birthdayRoster,
  'document.handbook': handbook,
  'report.get': getReport,
  'report.word': reportWord,
  'report.excel': reportExcel,
  'report.proof': proveFigure,
  'report.freeze': freezeReport,
  'report.freezes': listFrozen,
  'report.frozen': getFrozen,
  'report.frozenWord': frozenWord,
  'report.frozenExcel': frozenExcel,
  'member.move': moveMember,
  'member.lend': lendMember,
  'member.endLoan': endLoanOf,
  'member.leave': letLeave,
  'member.exempt': exempt,
  'member.endExemption': endExemption,
  'starRules.get': getStarRules,
  'service.setTheme': setServiceTheme,
  'branch.save': saveBranch,
  'branch.close': closeBranch,
  'branch.merge': mergeBranch,
  'post.list': listPosts,
  'post.appoint': appoint,
  'post.end': endPost,
  'group.list': listGroups,
  'group.save': saveGroup,
  'group.close': closeGroup,
  'contact.save': saveContacts,
  'duty.save': saveDuty,
  'duty.end': endDuty,
  'rule.list': listRules,
  'rule.change': changeRule,
  'obligation.waive': waiveObligation,
  'obligation.unwaive': unwaiveObligation,
  'talk.savePair': saveTalkPair,
  'talk.endPair': endTalkPair,
  'talk.takeBack': takeTalkBack,
  'topic.save': saveTopic,
  'topic.retire': retireTopic,
  'topic.restore': restoreTopic,
  'copies.give': giveCopies,
  'copies.list': listCopies,
  'debrief.record': recordDebrief,
  'debrief.rectify': rectifyDebrief,
  'settings.get': getSettings,
  'settings.change': changeSettings,
  'message.dead': listDeadLetters,
  'checklist.get': getChecklist,
  'checklist.save': saveChecklist,
  'round.propose': proposeRound,
  'round.open': openRound,
  'round.changePairs': changePairs,
  'checkup.close': closeCheckup,
  'lookback.draw': drawLookBack,
  'lookback.list': listLookBacks,
  'lookback.confirm': confirmInPlace,
  'lookback.relapse': relapseFinding,
  'branchStar.ask': askForStars,
  'branchStar.get': getStarSheet,
  'branchStar.save': saveSelfScore,
  'branchStar.declare': declareForStars,
  'branchStar.decline': declineStars,
  'branchStar.withdraw': withdrawFromStars,
  'branchStar.board': starBoard,
  'branchStar.decide': decideOnStars,
  'branchStar.publish': publishStars,
  'branchStar.correct': correctStars,
  'branchStar.history': starHistory,
  'audit.list': listAudit,
  'campaign.board': campaignBoard,
  'campaign.branch': campaignOfBranch,
  'campaign.open': openCampaign,
  'campaign.compute': computeCampaign,
  'campaign.nominate': nominate,
  'campaign.decide': decideOnNominees,
  'campaign.confirm': confirmCampaign,
  'campaign.announce': announceCampaign,
  'campaign.publish': publishCampaign,
  'campaign.stepBack': stepBack,
  'campaign.correct': correctMemberStars,
  'campaign.answerObjection': answerObjection,
}
