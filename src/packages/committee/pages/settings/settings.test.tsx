import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { defaultSettings } from '@/domain/settings'
import { editableOf } from '@/domain/settingsChange'
import { useSession } from '@/stores/session'
import SettingsPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const settings = editableOf(defaultSettings)
const { checkin, messages, about } = settings
const changed = { code: 'SETTINGS_CHANGED', message: '这一组设置刚被别人改过，请刷新后再改' }

let stored = settings
async function open(refusal: object | null = null) {
  stored = settings
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string, { change }: { change: { group: string; to: object } }) => {
    if (action === 'settings.get') return Promise.resolve({ ok: true, data: { settings: stored } })
    if (refusal) return Promise.resolve({ ok: false, error: refusal })
    stored = { ...stored, [change.group]: change.to }
    return Promise.resolve({ ok: true, data: { settings: stored } })
  })
  await act(async () => void render(<SettingsPage />))
}
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = () =>
  mockedCall.mock.calls
    .filter(([name]) => name === 'settings.change')
    .map(([, input]) => (input as { change: unknown }).change)

test('a group is sent whole, as it was seen and as it is wanted; the next change starts from there', async () => {
  await open()
  fill('活动后多少天内可以补签', '7')
  await tap('保存签到')
  fill('活动后多少天内可以补签', '14')
  await tap('保存签到')
  expect(sent()).toEqual([
    { group: 'checkin', was: checkin, to: { ...checkin, makeupDays: 7 } },
    { group: 'checkin', was: { ...checkin, makeupDays: 7 }, to: { ...checkin, makeupDays: 14 } },
  ])
})

test('templates and the filing number are texts', async () => {
  await open()
  fill('审批结果的模板编号', 'abc-1')
  await tap('保存微信订阅消息')
  fill('备案号', '闽ICP备1号')
  await tap('保存关于')
  expect(sent()).toEqual([
    { group: 'messages', was: messages, to: { templates: { ...messages.templates, review: 'abc-1' } } },
    { group: 'about', was: about, to: { filingNumber: '闽ICP备1号' } },
  ])
})

test('what is no figure is left for the server to name, at its field', async () => {
  const message = '填写的内容不对：请填写 0 到 366 的整数'
  await open({ code: 'INVALID_INPUT', message, field: 'change.to.makeupDays' })
  fill('活动后多少天内可以补签', '七天')
  await tap('保存签到')
  expect(sent()).toMatchObject([{ to: { makeupDays: null } }])
  expect(screen.getByText(message)).toBeTruthy()
  expect(screen.getByLabelText('活动后多少天内可以补签').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByDisplayValue('七天')).toBeTruthy()
})

test('what somebody else has changed is read anew when one asks for it', async () => {
  await open(changed)
  fill('活动后多少天内可以补签', '7')
  await tap('保存签到')
  expect(screen.getByText(changed.message)).toBeTruthy()
  expect(screen.getByDisplayValue('7')).toBeTruthy()
  stored = { ...settings, checkin: { ...checkin, makeupDays: 99 } }
  await tap('刷新')
  expect(screen.getByDisplayValue('99')).toBeTruthy()
})
