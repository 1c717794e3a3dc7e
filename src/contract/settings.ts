import * as v from 'valibot'
import { limits } from '../domain/limits'
import { editableSettings, type Settings, type SettingsGroup } from '../domain/settings'
import { action } from './action'
import { text, textOrNone } from './fields'

/** What an officer changes, all of it. */
export type EditableSettings = Pick<Settings, SettingsGroup>

// What is left out is as by default; a text is looked at as any that comes from outside.
const groups = {
  checkin: v.strictObject(editableSettings.checkin.entries),
  birthday: v.strictObject({ greeting: text(limits.birthdayGreeting, '寄语') }),
  forum: v.strictObject(editableSettings.forum.entries),
  warning: v.strictObject(editableSettings.warning.entries),
  branchStar: v.strictObject(editableSettings.branchStar.entries),
  honour: v.strictObject(editableSettings.honour.entries),
  messages: v.strictObject({
    templates: v.strictObject(editableSettings.messages.entries.templates.wrapped.entries),
  }),
  about: v.strictObject({ filingNumber: textOrNone(limits.filingNumber, '备案号') }),
}
const changeOf = <G extends SettingsGroup>(group: G) =>
  v.strictObject({ group: v.literal(group), was: groups[group], to: groups[group] })

export const settingsActions = {
  /** What 关于 shows of the committee; the filing number is empty while there is none. */
  'settings.about': action<{ filingNumber: string }>()('actForOneself', v.strictObject({})),
  'settings.get': action<{ settings: EditableSettings }>()(
    'manageOrganization',
    v.strictObject({}),
    'documents',
  ),
  /** One group, whole: refused where it is not any more as the officer saw it. The same again is harmless. */
  'settings.change': action<{ settings: EditableSettings }>()(
    'manageOrganization',
    v.strictObject({
      change: v.variant('group', [
        changeOf('checkin'),
        changeOf('birthday'),
        changeOf('forum'),
        changeOf('warning'),
        changeOf('branchStar'),
        changeOf('honour'),
        changeOf('messages'),
        changeOf('about'),
      ]),
    }),
    'documents',
  ),
}
