import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { defaultChecklist } from '@/domain/checklist'
import { useSession } from '@/stores/session'
import ChecklistPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toastDone: jest.fn(), toast: jest.fn() }))
jest.mock('@/routes')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

let saved: { ok: boolean; data?: object; error?: object }[]
let version: number

async function open(roles = ['committeeOfficer']) {
  window.innerWidth = 390
  window.localStorage.clear()
  useSession.setState({ me: { today: '2026-05-20', roles } as never })
  version = 3
  saved = [{ ok: true, data: { version: 4 } }]
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'checklist.save' ? saved.shift() : { ok: true, data: { version, items: defaultChecklist } },
    ),
  )
  render(<ChecklistPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const sent = () =>
  mockedCall.mock.calls.flatMap(([name, input]) =>
    name === 'checklist.save' ? [input as { version: number; items: typeof defaultChecklist }] : [],
  )

test('who only looks changes nothing', async () => {
  await open(['committeeMember'])
  expect(screen.getByText('会议记录')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /增加|会议记录/ })).toBeNull()
})

test('the sum is told, and only a hundred is saved', async () => {
  await open()
  await tap(/^会议记录/)
  await type('分值', '5')
  await tap('确定')
  expect(screen.getByText('合计 99 / 100 分，等于 100 才能保存')).toBeTruthy()
  await tap(/^制度建设/)
  await type('分值', '5')
  await tap('确定')
  expect(screen.getByText('合计 100 / 100 分')).toBeTruthy()
  await tap('保存')
  expect(sent()).toMatchObject([{ version: 3 }])
  expect(sent()[0]?.items.find(({ key }) => key === 'minutes')?.points).toBe(5)
})

test('what another saved meanwhile does not lose what was typed; it may be saved over it', async () => {
  await open()
  saved = [
    { ok: false, error: { code: 'CHECKLIST_CHANGED', message: '清单刚被别人改过，请刷新后再改' } },
    { ok: true, data: { version: 5 } },
  ]
  await tap(/^会议记录/)
  await type('项目', '会议记录本')
  await tap('确定')
  await tap('保存')
  expect(screen.getByText('会议记录本')).toBeTruthy()
  version = 4
  await tap('照样保存')
  expect(sent().map((each) => each.version)).toEqual([3, 4])
})
