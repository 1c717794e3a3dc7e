import { fireEvent, render, screen } from '@testing-library/react'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { Proof } from './Proof'

jest.mock('@/routes')

const own = { id: 'b1', name: '一支部' }
const meetings = { key: 'meetings' as const, label: '三会一课', kinds: ['branchAssembly' as const] }
const seenBy = (roles: string[], branch = own) => {
  useSession.setState({ me: { roles, branch, runsBranches: [] } as never })
  render(<Proof figure={meetings} branchId='b1' from='2026-01-01' />)
}

test('an officer of the branch, or of the committee, is led to its year', () => {
  seenBy(['member', 'branchOfficer'])
  fireEvent.click(screen.getByRole('button', { name: '三会一课，看记录' }))
  expect(go).toHaveBeenCalledWith('year', { branchId: 'b1', year: '2026' })
})

test('a checker of another branch reads what the figure counts', () => {
  seenBy(['member', 'branchOfficer'], { id: 'b2', name: '二支部' })
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/到期应开/)).toBeTruthy()
})
