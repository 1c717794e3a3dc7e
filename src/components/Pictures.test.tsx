import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Picture } from '@/contract/picture'
import { limits } from '@/domain/limits'
import type { ChosenPhoto } from './chosenPhoto'
import { confirm } from './feedback'
import { choosePhotos } from './photo'
import { Pictures } from './Pictures'

jest.mock('@/cloud/call')
jest.mock('./photo', () => ({ choosePhotos: jest.fn() }))
jest.mock('./feedback', () => ({ toast: jest.fn(), toastDone: jest.fn(), confirm: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const picture = (id: string, state: Picture['state'] = 'visible'): Picture => ({
  id,
  link: `/files/${id}`,
  width: 8,
  height: 8,
  state,
  addedAt: '2026-05-20T02:00:00.000Z',
})
const photo = (size = 1000, shrink = () => Promise.resolve('AAAA')): ChosenPhoto => ({ size, shrink })

/** The pictures as they stand; what is added or removed changes them. */
function server(pictures: Picture[], refusal?: string) {
  mockedCall.mockImplementation((action: string, input: { pictureId: string }) => {
    if (action === 'picture.list') return Promise.resolve({ ok: true, data: { pictures: [...pictures] } })
    if (refusal !== undefined) return Promise.resolve({ ok: false, error: { code: 'X', message: refusal } })
    if (action === 'picture.add') pictures.push(picture(input.pictureId))
    else pictures.splice(0, pictures.length, ...pictures.filter(({ id }) => id !== input.pictureId))
    return Promise.resolve({ ok: true, data: { state: action === 'picture.add' ? 'visible' : 'removed' } })
  })
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
async function show(mayAdd: boolean) {
  render(<Pictures subject='activity' subjectId='a' mayAdd={mayAdd} />)
  await settle()
}
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await settle()
}

test('without pictures there is nothing for a member, and one line for who may add some', async () => {
  server([])
  await show(false)
  expect(screen.queryByText('照片')).toBeNull()
  await show(true)
  expect(screen.getByText(/还没有照片/)).toBeTruthy()
})

test('photos are added one by one; what is wrong with one is said, the others are there', async () => {
  server([])
  await show(true)
  jest
    .mocked(choosePhotos)
    .mockResolvedValue([
      photo(),
      photo(limits.pictureOriginalBytes + 1),
      photo(1000, () => Promise.reject(new Error('not readable'))),
      photo(),
    ])
  await tap('添加照片')
  expect(screen.getAllByLabelText(/^第 \d 张照片$/)).toHaveLength(2)
  expect(screen.getByText('有照片超过 10 MB，请换一张')).toBeTruthy()
})

test('a refusal of the server is said as it is', async () => {
  server([], '照片格式不支持，请换一张照片')
  await show(true)
  jest.mocked(choosePhotos).mockResolvedValue([photo()])
  await tap('添加照片')
  expect(screen.getByText('照片格式不支持，请换一张照片')).toBeTruthy()
})

test('one is removed only when that was meant', async () => {
  server([picture('one'), picture('two', 'pending')])
  await show(true)
  expect(screen.getByText('正在检查')).toBeTruthy()
  await tap('删除')
  jest.mocked(confirm).mockResolvedValueOnce(false)
  fireEvent.click(screen.getByLabelText('删除第 1 张照片'))
  await settle()
  expect(mockedCall).not.toHaveBeenCalledWith('picture.remove', expect.anything())
  jest.mocked(confirm).mockResolvedValueOnce(true)
  fireEvent.click(screen.getByLabelText('删除第 1 张照片'))
  await settle()
  expect(mockedCall).toHaveBeenCalledWith('picture.remove', { pictureId: 'one' })
  expect(screen.getAllByLabelText(/张照片$/)).toHaveLength(1)
})
