import { defaultSettings, settingsWith } from './settings'

test('the defaults are those of the domain page and the design', () => {
  expect(defaultSettings).toEqual({
    checkin: {
      opensMinutesBefore: 30,
      shutsMinutesAfter: 0,
      offlineHours: 24,
      makeupDays: 31,
      nearbyRadiusMetres: 300,
    },
    star: {
      organizationalLife: 25,
      reflection: 15,
      politicalBirthday: 5,
      volunteerService: 15,
      appraisal: 10,
      bonusCap: 30,
      reflectionsPerYear: 6,
      servicesPerYear: 12,
      fiveStarPercent: 0,
      noticeWorkdays: 5,
      thresholds: [90, 80, 70, 60],
      honourPoints: { outstandingMember: 10, outstandingWorker: 10, frontLine: 5, extraService: 2 },
    },
    honour: { outstandingMembers: 15, outstandingWorkers: 5, advancedBranches: 2 },
    forum: { firstNumber: 1 },
    standing: {
      obligations: 50,
      participation: 20,
      reflections: 15,
      findings: 15,
      reflectionsPerMemberMonth: 0.25,
    },
    birthday: { greeting: '初心{years}载，步履如初。\n愿你常念那一天的誓言，\n仍是少年。' },
    messages: { templates: { activity: '', review: '', reminder: '' } },
    about: { filingNumber: '' },
    warning: { plannedByDay: 10, missedInARow: 2 },
    branchStar: { mostFiveStars: 0 },
  })
})

test('the base of a star rating is 60, and with appraisal and bonus it can reach 100', () => {
  const { organizationalLife, reflection, politicalBirthday, volunteerService, appraisal, bonusCap } =
    defaultSettings.star
  expect(organizationalLife + reflection + politicalBirthday + volunteerService).toBe(60)
  expect(60 + appraisal + bonusCap).toBe(100)
})

test.each([null, undefined, {}, { star: {} }, { checkin: {}, star: {}, standing: {} }])(
  'a committee that stored %j has the defaults',
  (stored) => {
    expect(settingsWith(stored)).toEqual(defaultSettings)
  },
)

test('a committee’s own figure takes the place of the default, and of no other', () => {
  expect(settingsWith({ star: { reflection: 20 }, checkin: { makeupDays: 7 } })).toEqual({
    ...defaultSettings,
    star: { ...defaultSettings.star, reflection: 20 },
    checkin: { ...defaultSettings.checkin, makeupDays: 7 },
  })
})

test('a parsed setting parses to itself', () => {
  expect(settingsWith(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings)
})

test.each([
  ['a text', 'yes'],
  ['a list', { star: [], checkin: 1 }],
  ['a weight below 0', { star: { reflection: -1 } }],
  ['a weight above 100', { star: { reflection: 101 } }],
  ['a weight that is a text', { star: { reflection: '15' } }],
  ['a weight that is no number', { star: { reflection: NaN } }],
  ['a weight that is null', { standing: { obligations: null } }],
  ['half a reflection a year', { star: { reflectionsPerYear: 1.5 } }],
  ['fewer than no services', { star: { servicesPerYear: -1 } }],
  ['a window below 0', { checkin: { opensMinutesBefore: -5 } }],
  ['three thresholds', { star: { thresholds: [90, 80, 70] } }],
  ['thresholds that rise', { star: { thresholds: [60, 70, 80, 90] } }],
  ['two equal thresholds', { star: { thresholds: [90, 80, 80, 60] } }],
  ['no reflections to hope for', { standing: { reflectionsPerMemberMonth: 0 } }],
])('%s is refused', (_, stored) => {
  expect(() => settingsWith(stored)).toThrow()
})
