import { act, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { DrawnPicture } from '@/components/DrawnPicture'
import type { Drawing } from '@/components/pen'
import { useSession } from '@/stores/session'
import { notingPen } from '../../../config/jest/pen'
import CertificatePage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/DrawnPicture', () => ({ DrawnPicture: jest.fn(() => null) }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock
const drawn = jest.mocked(DrawnPicture) as unknown as jest.Mock<null, [{ drawing: Drawing }]>

async function open(fiveStarSince: string | null) {
  useSession.setState({ me: { name: '何嘉宁' } as never })
  const list = {
    ...{ year: 2026, organisation: '某某局机关党委' },
    published: { version: 4, at: '2027-03-01T02:00:00.000Z' },
    own: { stars: fiveStarSince === null ? 4 : 5, fiveStarSince },
  }
  mockedCall.mockResolvedValue({ ok: true, data: { years: [2026], objections: [], list } })
  await act(async () => void render(<CertificatePage />))
}

test('it bears the day of the naming, not of the newest version of the list', async () => {
  await open('2027-01-12T02:00:00.000Z')
  const { pen, written } = notingPen()
  drawn.mock.lastCall?.[0].drawing.draw(pen, { width: 318, height: 450 })
  expect(written.at(-1)?.text).toBe('2027 年 1 月 12 日')
})

test('whoever is not named has none', async () => {
  await open(null)
  expect(screen.getByText('评上五星级党员并发布以后，这里有证书')).toBeTruthy()
})
