import { defaultSettings } from '../../domain/settings'
import type { settingsActions } from '../settings'
import type { Examples } from './example'

export const settingsExamples: Examples<typeof settingsActions> = {
  'settings.about': [{}],
  'settings.get': [{}],
  'settings.change': [
    { change: { group: 'checkin', was: defaultSettings.checkin, to: defaultSettings.checkin } },
    { change: { group: 'birthday', was: defaultSettings.birthday, to: defaultSettings.birthday } },
    { change: { group: 'forum', was: defaultSettings.forum, to: defaultSettings.forum } },
    { change: { group: 'warning', was: defaultSettings.warning, to: defaultSettings.warning } },
    { change: { group: 'branchStar', was: defaultSettings.branchStar, to: defaultSettings.branchStar } },
    { change: { group: 'honour', was: defaultSettings.honour, to: defaultSettings.honour } },
    { change: { group: 'messages', was: defaultSettings.messages, to: defaultSettings.messages } },
    { change: { group: 'about', was: defaultSettings.about, to: defaultSettings.about } },
  ],
}
