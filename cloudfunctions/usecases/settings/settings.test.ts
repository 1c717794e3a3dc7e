import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, planned, unchanged } from '../../../local/testing/world'
import { defaultSettings } from '../../../src/domain/settings'

const { checkin, about, birthday, forum, warning, branchStar, honour, messages } = defaultSettings
const makeup = (makeupDays: number, was = checkin) => ({
  change: { group: 'checkin' as const, was, to: { ...was, makeupDays } },
})

onEveryStore('settings', (newWorld) => {
  test('what an officer changes holds at once, for all, and says before and after', async () => {
    const world = await newWorld({ settings: { star: { reflection: 20 } } })
    const { officer, chief, a } = world.people
    const change = {
      group: 'about' as const,
      was: about,
      to: { filingNumber: '闽ICP备00000000号-1X' },
    }
    await world.as(officer).does('settings.change', { change })
    await unchanged(world, () => world.as(officer).does('settings.change', { change }))
    expect(await world.as(a[0]!).does('settings.about', {})).toEqual(change.to)
    await world.as(chief).does('settings.change', {
      change: { group: 'checkin', was: checkin, to: { ...checkin, opensMinutesBefore: 60 } },
    })
    const activityId = await planned(world, { startsIn: 60 })
    await world.as(officer).does('checkin.showCode', { activityId })
    expect(await world.as(officer).does('settings.get', {})).toEqual({
      settings: {
        checkin: { ...checkin, opensMinutesBefore: 60 },
        birthday,
        forum,
        warning,
        branchStar,
        honour,
        messages,
        about: change.to,
      },
    })
    const { committee: rows = [], audit_line: audit = [] } = await world.books()
    expect(JSON.parse(rows[0]!)).toMatchObject({
      settings: { star: { reflection: 20 }, about: change.to, checkin: { opensMinutesBefore: 60 } },
    })
    expect(
      audit
        .map((line) => JSON.parse(line) as { action: string; change: object })
        .filter(({ action }) => action === 'settings.change')
        .map((line) => line.change),
    ).toEqual(
      expect.arrayContaining([
        { group: 'about', filingNumber: ['', change.to.filingNumber] },
        { group: 'checkin', opensMinutesBefore: [30, 60] },
      ]),
    )
  })

  test('of two who change the same at once one is told', async () => {
    const world = await newWorld()
    const { officer, chief } = world.people
    const answers = await Promise.all([
      world.as(officer).send('settings.change', makeup(7)),
      world.as(chief).send('settings.change', makeup(14)),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'SETTINGS_CHANGED',
      'ok',
    ])
  })
})

const malformed: [string, object][] = [
  ['a weight of the ratings', { group: 'star', was: {}, to: { reflection: 20 } }],
  ['a figure below nought', makeup(-1).change],
  ['a figure that no calendar holds', makeup(1e308).change],
  ['half a day', makeup(0.5).change],
  ['an empty greeting', { group: 'birthday', was: birthday, to: { greeting: ' ' } }],
  ['a greeting that cannot be stored', { group: 'birthday', was: birthday, to: { greeting: '\u0000' } }],
  ['a template that is none', { group: 'messages', was: messages, to: { templates: { review: '模板' } } }],
  ['a figure of another group', { group: 'warning', was: warning, to: { ...warning, makeupDays: 7 } }],
]

refusesAll('settings are not changed when', [
  [
    'they are not as the officer saw them',
    'SETTINGS_CHANGED',
    async (world) => {
      await world.as(world.people.chief).does('settings.change', makeup(7))
      return [world.people.officer, 'settings.change', makeup(14)]
    },
  ],
  ...malformed.map(([what, change]): RefusalCase => [
    `it is ${what}`,
    'INVALID_INPUT',
    ({ people }) => [people.officer, 'settings.change', { change }],
  ]),
])
