import type { settingsActions } from '../../../src/contract/settings'
import type { Inputs } from './scene'

export const settingsInputs: Inputs<typeof settingsActions> = {
  'settings.about': async () => ({}),
  'settings.get': async () => ({}),
  'settings.change': async ({ world }) => {
    const { settings } = await world.as(world.people.officer).does('settings.get', {})
    const was = settings.checkin
    return { change: { group: 'checkin', was, to: { ...was, makeupDays: was.makeupDays === 7 ? 31 : 7 } } }
  },
}
