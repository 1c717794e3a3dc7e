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
import { attendanceSheet } from '../usecases/document/attendance'
import { birthdayRoster } from '../usecases/document/birthdays'
import { blankRoll } from '../usecases/document/blankRoll'
import { findingsLedger } from '../usecases/document/findings'
import { handbook } from '../usecases/document/handbook'
import { serviceHoursSheet } from '../usecases/document/serviceHours'
import { starsSheet } from '../usecases/document/stars'
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
  'document.attendance': attendanceSheet,
  'document.blankRoll': blankRoll,
  'document.findings': findingsLedger,
  'document.stars': starsSheet,
  'document.serviceHours': serviceHoursSheet,
  'document.birthdays': birthdayRoster,
  'document.handbook': handbook,
}
