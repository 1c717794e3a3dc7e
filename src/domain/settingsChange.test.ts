import { defaultSettings } from './settings'
import { decideSettingsChange } from './settingsChange'

const { checkin, messages } = defaultSettings
const templates = (review: string) => ({ templates: { ...messages.templates, review } })

test.each<[string, unknown, Parameters<typeof decideSettingsChange>[1], unknown]>([
  [
    'a figure is changed: only what differs from the defaults is stored',
    {},
    { group: 'checkin', was: checkin, to: { ...checkin, makeupDays: 7 } },
    { stored: { checkin: { makeupDays: 7 } }, changed: { makeupDays: [31, 7] } },
  ],
  [
    'it is set back to the default: nothing is stored of the group, the others stay',
    { checkin: { makeupDays: 7 }, star: { reflection: 20 } },
    { group: 'checkin', was: { ...checkin, makeupDays: 7 }, to: checkin },
    { stored: { star: { reflection: 20 } }, changed: { makeupDays: [7, 31] } },
  ],
  [
    'a figure within a figure',
    { messages: templates('old') },
    { group: 'messages', was: templates('old'), to: templates('new') },
    {
      stored: { messages: { templates: { review: 'new' } } },
      changed: { templates: [templates('old').templates, { review: 'new' }] },
    },
  ],
  [
    'it is so already, whatever one saw',
    { checkin: { makeupDays: 7 } },
    { group: 'checkin', was: checkin, to: { ...checkin, makeupDays: 7 } },
    null,
  ],
])('%s', (_, stored, change, value) => {
  expect(decideSettingsChange(stored, change)).toEqual({ ok: true, value })
})

test('what somebody else has changed meanwhile is not overwritten, not even another figure of the group', () => {
  const change = { group: 'checkin', was: checkin, to: { ...checkin, makeupDays: 7 } } as const
  expect(decideSettingsChange({ checkin: { offlineHours: 1 } }, change)).toEqual({
    ok: false,
    refusal: { code: 'SETTINGS_CHANGED' },
  })
  expect(decideSettingsChange({ warning: { missedInARow: 3 } }, change).ok).toBe(true)
})
