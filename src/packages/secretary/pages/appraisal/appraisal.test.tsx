import { act, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import AppraisalPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const me = {
  memberId: 'me',
  today: '2026-11-24',
  roles: ['branchOfficer'],
  branch: { id: 'b1', name: '第一党支部' },
  runsBranches: [{ id: 'b1', name: '第一党支部' }],
}

test('opened before it is known who one is, it asks for the present year once that is known', async () => {
  mockedCall.mockResolvedValue({ ok: false, error: { code: 'BUSY', message: '系统正忙，请稍后再试' } })
  useSession.setState({ me: null, refusal: null })
  render(<AppraisalPage />)
  await act(async () => undefined)
  expect(mockedCall).not.toHaveBeenCalled()
  await act(async () => {
    useSession.setState({ me: me as never })
    await Promise.resolve()
  })
  expect(mockedCall).toHaveBeenCalledWith('appraisal.get', { branchId: 'b1', year: 2026 })
  expect(screen.getByText('2026 年')).toBeTruthy()
  expect(screen.getByText('系统正忙，请稍后再试')).toBeTruthy()
})
