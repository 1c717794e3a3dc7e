import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { openWith } from '../../../config/jest/page'
import BrandPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const page = (change: object = {}) => ({
  branch: { id: 'a', name: '理论科支部' },
  brand: { revision: 3, name: '理响晨光', story: '每周三早上八点。', savedAt: '2026-10-18T08:20:00.000Z' },
  held: null,
  year: 2026,
  doings: {
    held: [
      { kind: 'themeDay', count: 11 },
      { kind: 'volunteerService', count: 9 },
    ],
    present: 402,
    reflections: 31,
    serviceMinutes: 1530,
  },
  latest: [],
  mayEdit: true,
  ...change,
})
const answers = (byAction: Record<string, unknown>) =>
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(byAction[action] ?? { ok: true, data: { pictures: [], years: [] } }),
  )

beforeEach(() => openWith({ branchId: 'a' }))

test('name, story and what the branch did', async () => {
  answers({ 'brand.get': { ok: true, data: page({ mayEdit: false }) } })
  render(<BrandPage />)
  expect(await screen.findByText('理响晨光')).toBeTruthy()
  expect(screen.getByText('每周三早上八点。')).toBeTruthy()
  expect(screen.getByText('25.5')).toBeTruthy()
  expect(screen.getByText('主题党日 11 次')).toBeTruthy()
  expect(screen.queryByText('修改')).toBeNull()
})

test('who may not write one reads that there is none; who may is led to it', async () => {
  answers({ 'brand.get': { ok: true, data: page({ brand: null, mayEdit: false }) } })
  const { unmount } = render(<BrandPage />)
  expect(await screen.findByText('这个支部还没有品牌')).toBeTruthy()
  expect(screen.queryByText('写下品牌')).toBeNull()
  unmount()
  answers({ 'brand.get': { ok: true, data: page({ brand: null }) } })
  render(<BrandPage />)
  expect(await screen.findByText('写下品牌')).toBeTruthy()
})

test('what somebody else changed meanwhile is said, and what was typed stays', async () => {
  answers({
    'brand.get': { ok: true, data: page() },
    'brand.save': { ok: false, error: { code: 'BRAND_CHANGED', message: '品牌刚被别人改过，请刷新后再改' } },
  })
  render(<BrandPage />)
  fireEvent.click(await screen.findByText('修改'))
  fireEvent.change(screen.getByLabelText('品牌名称'), { target: { value: '理响晨光二号' } })
  await act(async () => void fireEvent.click(screen.getByText('保存')))
  expect(mockedCall).toHaveBeenCalledWith('brand.save', {
    branchId: 'a',
    revision: 3,
    name: '理响晨光二号',
    story: '每周三早上八点。',
  })
  expect(screen.getByText('品牌刚被别人改过，请刷新后再改')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('品牌名称').value).toBe('理响晨光二号')
})
