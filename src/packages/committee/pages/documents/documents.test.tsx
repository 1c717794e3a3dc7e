import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { toast } from '@/components/feedback'
import { openFile } from '@/components/openFile'
import { useSession } from '@/stores/session'
import DocumentsPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ toast: jest.fn() }))
jest.mock('@/components/openFile', () => ({ openFile: jest.fn(() => Promise.resolve()) }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const secretary = {
  memberId: 'me',
  today: '2026-11-24',
  roles: ['member', 'branchOfficer'],
  branch: { id: 'b1', name: '第一党支部' },
  runsBranches: [{ id: 'b1', name: '第一党支部' }],
}
const officer = { ...secretary, roles: ['member', 'committeeOfficer'] }

async function open(me: typeof secretary, answer: unknown) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'organization.branches'
        ? { ok: true, data: { branches: [{ id: 'b2', name: '第二党支部', kind: 'serving' }] } }
        : answer,
    ),
  )
  useSession.setState({ me: me as never })
  render(<DocumentsPage />)
  await act(async () => Promise.resolve())
}
const make = async (name: RegExp) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await Promise.resolve()
  })
}
const made = { ok: true, data: { name: '手册.docx', file: 'UEsDBA==' } }

test('a secretary takes the files of their own branch, of the year and the period that they choose', async () => {
  await open(secretary, made)
  expect(screen.queryByLabelText('党支部')).toBeNull()
  await make(/生成党支部工作手册/)
  expect(mockedCall).toHaveBeenCalledWith('document.handbook', { branchId: 'b1', year: 2026 })
  expect(openFile).toHaveBeenCalledWith('手册.docx', 'UEsDBA==')
  fireEvent.change(screen.getByLabelText('年份'), { target: { value: '4' } })
  fireEvent.change(screen.getByLabelText('时段'), { target: { value: '1' } })
  await make(/生成党建工作报告/)
  const months = { from: '2022-01', to: '2022-06' }
  expect(mockedCall).toHaveBeenCalledWith('report.word', { branchId: 'b1', ...months })
})

test('an officer takes those of all branches; a handbook is of one', async () => {
  await open(officer, made)
  await make(/生成政治生日名册/)
  expect(mockedCall).toHaveBeenCalledWith('document.birthdays', { branchId: null, year: 2026 })
  await make(/生成党支部工作手册/)
  expect(toast).toHaveBeenCalledWith('请先选一个党支部')
  fireEvent.change(screen.getByLabelText('党支部'), { target: { value: '1' } })
  await make(/生成党支部工作手册/)
  expect(mockedCall).toHaveBeenCalledWith('document.handbook', { branchId: 'b2', year: 2026 })
})

test('what does not come is said, whether it was refused or could not be kept', async () => {
  await open(secretary, { ok: false, error: { code: 'DOCUMENT_TOO_LONG', message: '内容超过 5000 条' } })
  await make(/生成问题整改台账/)
  expect(toast).toHaveBeenCalledWith('内容超过 5000 条')
  expect(openFile).not.toHaveBeenCalled()
  mockedCall.mockResolvedValue(made)
  jest.mocked(openFile).mockRejectedValueOnce(new Error('no room'))
  await make(/生成问题整改台账/)
  expect(toast).toHaveBeenCalledWith('文件没有存下来，请再试一次')
})
