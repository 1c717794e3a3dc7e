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
