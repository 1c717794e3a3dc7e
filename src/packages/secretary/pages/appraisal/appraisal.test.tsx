import { act, fireEvent, render, screen } from '@testing-library/react'
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

test('of those graded so far and of all, it says how many may be 优秀, and what was chosen stays where it is refused', async () => {
  const person = (id: string) => ({
    ...{ id, name: `党员${id}`, isProbationary: false, isElsewhere: false, grade: null },
  })
  const appraisal = {
    ...{ branch: me.branch, year: 2026, revision: 0, heldOn: null, isOpen: true },
    members: ['1', '2', '3'].map(person),
  }
  const message = '优秀不超过三分之一'
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'appraisal.get'
        ? { ok: true, data: appraisal }
        : { ok: false, error: { code: 'APPRAISAL_THIRD', message } },
    ),
  )
  useSession.setState({ me: me as never, refusal: null })
  render(<AppraisalPage />)
  await act(async () => Promise.resolve())
  expect(screen.getByText('评定 0 / 3 人，优秀 0 人，最多 1 人')).toBeTruthy()
  const choose = (index: number, grade: string) => fireEvent.click(screen.getAllByText(grade)[index]!)
  choose(0, '优秀')
  expect(screen.getByText('评定 1 人时优秀最多 0 人，全部评定后最多 1 人')).toBeTruthy()
  choose(1, '优秀')
  expect(screen.getByText('优秀 2 人，最多 1 人（三分之一）')).toBeTruthy()
  await act(async () => {
    fireEvent.click(screen.getByText('保存'))
    await Promise.resolve()
  })
  expect(screen.getByText(message)).toBeTruthy()
  expect(mockedCall).toHaveBeenCalledWith(
    'appraisal.save',
    expect.objectContaining({
      grades: [
        { memberId: '1', grade: '优秀' },
        { memberId: '2', grade: '优秀' },
        { memberId: '3', grade: null },
      ],
    }),
  )
})
