import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { OutputOf } from '@/contract/contract'
import { defaultSettings } from '@/domain/settings'
import { useSession } from '@/stores/session'
import { groups, rulesOf, typedOf } from './fields'
import StarRulesPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const rules = defaultSettings.star
const given = (change: Partial<OutputOf<'starRules.get'>> = {}): OutputOf<'starRules.get'> => ({
  ...{ year: 2026, version: 2, rules, isOpen: true, maySave: true },
  saved: { by: '周处', at: '2026-01-16T01:00:00.000Z' },
  ...change,
})
const preview: OutputOf<'starRules.preview'> = {
  ...{ rated: 233, up: 0, down: 1 },
  branches: [
    {
      branch: { id: 'b1', name: '第一党支部' },
      moved: [{ member: { id: 'a', name: '何嘉宁' }, from: 5, to: 4 }],
    },
  ],
}

async function open(shown: OutputOf<'starRules.get'>, saved: object = { ok: true, data: { version: 3 } }) {
  window.innerWidth = 390
  useSession.setState({ me: { memberId: 'me', today: '2026-11-28', roles: [] } as never })
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'starRules.get'
        ? { ok: true, data: shown }
        : action === 'starRules.preview'
          ? { ok: true, data: preview }
          : saved,
    ),
  )
  await act(async () => void render(<StarRulesPage />))
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const asked = (action: string) =>
  (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action).map(([, input]) => input)

test('what is typed is the rules again, and every figure of them has its field', () => {
  const typed = typedOf(rules)
  expect(rulesOf(typed)).toEqual(rules)
  const keys: string[] = groups.flatMap(({ fields }) => fields.map(({ key }) => key))
  expect(keys.sort()).toEqual(Object.keys(typed).sort())
  expect(rulesOf({ ...typed, reflection: '一' }).reflection).toBeNaN()
})

test('the sum runs along, a change is tried out and saved with the version that was seen', async () => {
  await open(given())
  expect(screen.getByText(/各项合计 100 分.*第 2 版，周处/)).toBeTruthy()
  await type('学习心得', '20')
  expect(screen.getByText(/各项合计 105 分/)).toBeTruthy()
  await type('组织生活', '20')
  await tap('试算对现有星级的影响')
  expect(screen.getByText('5 星 → 4 星')).toBeTruthy()
  await tap('保存')
  expect(asked('starRules.save')).toEqual([
    { year: 2026, version: 2, rules: { ...rules, reflection: 20, organizationalLife: 20 } },
  ])
})

test('a refusal stands at its field and keeps what was typed; one of the whole stands below', async () => {
  const error = { code: 'STAR_RULES_BONUS', message: '加分上限不能超过 50 分', field: 'rules.bonusCap' }
  await open(given(), { ok: false, error })
  await type('加分上限', '60')
  await tap('保存')
  expect(screen.getByText(error.message)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('加分上限').value).toBe('60')
})

test('once the campaign has begun the rules are read', async () => {
  await open(given({ isOpen: false, maySave: false }))
  expect(screen.getByText('这一年的评星已经开始，办法不再改。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('学习心得').disabled).toBe(true)
})
