import Taro from '@tarojs/taro'
import { call } from '@/cloud/call'
import type { Me } from '@/contract/organization'
import { useCheckupQueue } from './checkupQueue'
import { useSession } from './session'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const queue = () => useCheckupQueue.getState()
const mark = (itemKey: string, change: Partial<Parameters<ReturnType<typeof queue>['mark']>[0]> = {}) => ({
  ...{ checkupId: 'c', itemKey, level: 'full' as const, points: null, note: '', revision: 0 },
  ...change,
})
const finding = {
  findingId: 'f',
  checkupId: 'c',
  itemKey: 'a',
  text: '缺记录',
  suggestion: '',
  dueOn: '2026-12-20',
}
const settle = () => new Promise((done) => setTimeout(done))
const answers = (revision: number) => ({ ok: true, data: { points: 5, revision } })
const refuses = (code: string) => ({ ok: false, error: { code, message: '不行' } })
const offline = () => mockedCall.mockResolvedValue(refuses('OFFLINE'))
const sent = () => (mockedCall.mock.calls as unknown[][]).map((asked) => asked.slice(0, 2))

beforeEach(() => {
  mockedCall.mockReset()
  useCheckupQueue.setState({ kept: [], sent: [], sending: false })
  useSession.setState({ me: { memberId: 'me' } as Me })
})

test('without network marks and findings are kept, on the phone too, and sent once and in order later', async () => {
  offline()
  queue().mark(mark('a'))
  queue().find(finding)
  queue().mark(mark('b'))
  await settle()
  expect(Taro.getStorageSync('checkup.queue')).toMatchObject({
    kept: [{ input: { itemKey: 'a' } }, { input: finding }, { input: { itemKey: 'b' } }],
  })
  mockedCall.mockReset()
  mockedCall.mockResolvedValue(answers(1))
  await Promise.all([queue().send(), queue().send()])
  expect(sent()).toEqual([
    ['checkup.mark', mark('a')],
    ['finding.add', finding],
    ['checkup.mark', mark('b')],
  ])
  expect(queue().kept).toEqual([])
})

test('of an item that waits only the newest mark is sent; one that may have arrived is repeated first', async () => {
  offline()
  queue().mark(mark('a', { level: 'none' }))
  await settle()
  queue().mark(mark('b', { level: 'none' }))
  queue().mark(mark('b'))
  queue().mark(mark('a'))
  await settle()
  mockedCall.mockReset()
  mockedCall.mockResolvedValue(answers(1))
  await queue().send()
  expect(sent()).toEqual([
    ['checkup.mark', mark('a', { level: 'none' })],
    ['checkup.mark', mark('b')],
    ['checkup.mark', mark('a', { revision: 1 })],
  ])
})

test('a refusal stays at what was refused, is not sent again by itself, and what follows goes on', async () => {
  mockedCall.mockResolvedValueOnce(refuses('CHECKUP_ITEM_CHANGED')).mockResolvedValue(answers(1))
  queue().mark(mark('a'))
  queue().mark(mark('b'))
  await settle()
  await queue().send()
  expect(mockedCall).toHaveBeenCalledTimes(2)
  expect(queue().kept).toMatchObject([{ input: { itemKey: 'a' }, refusal: { code: 'CHECKUP_ITEM_CHANGED' } }])
  queue().mark(mark('a', { revision: 4 }))
  await settle()
  expect(sent().at(-1)).toEqual(['checkup.mark', mark('a', { revision: 4 })])
  expect(queue().kept).toEqual([])
})

test('what was given up is gone, and what the server shows is forgotten', async () => {
  mockedCall.mockResolvedValueOnce(refuses('CHECKUP_SUBMITTED')).mockResolvedValue(answers(1))
  queue().mark(mark('a'))
  queue().mark(mark('b'))
  await settle()
  queue().drop(queue().kept[0]!.id)
  expect(queue().kept).toEqual([])
  expect(queue().sent).toMatchObject([{ input: { itemKey: 'b', revision: 1 } }])
  queue().settle(() => true)
  expect(queue().sent).toEqual([])
})

test('on a shared phone nothing is sent in another name', async () => {
  offline()
  queue().mark(mark('a'))
  await settle()
  useSession.setState({ me: { memberId: 'other' } as Me })
  mockedCall.mockReset()
  await queue().send()
  expect(mockedCall).not.toHaveBeenCalled()
})

const words = { ...finding, text: '缺三月记录' }
const { itemKey: _, ...change } = words
const removal = { findingId: 'f', checkupId: 'c' }

test('a finding that was not sent yet is just changed or dropped', async () => {
  offline()
  queue().mark(mark('b'))
  queue().find(finding)
  await settle()
  queue().reword(words)
  expect(queue().kept).toMatchObject([{ kind: 'mark' }, { kind: 'finding', tried: false, input: words }])
  queue().takeBack(removal)
  expect(queue().kept).toMatchObject([{ kind: 'mark' }])
  expect(sent().filter(([action]) => action !== 'checkup.mark')).toEqual([])
})

test('one that may have arrived is changed and taken back on the server too, in order', async () => {
  offline()
  queue().find(finding)
  await settle()
  queue().reword({ ...words, text: '缺记录吗' })
  await settle()
  queue().reword(words)
  await settle()
  mockedCall.mockReset()
  mockedCall.mockResolvedValue({ ok: true, data: {} })
  await queue().send()
  await settle()
  expect(sent()).toEqual([
    ['finding.add', finding],
    ['finding.change', change],
  ])
  expect(queue().sent).toMatchObject([
    { kind: 'finding', input: words },
    { kind: 'change', input: change },
  ])
  queue().takeBack(removal)
  await settle()
  expect(sent().at(-1)).toEqual(['finding.remove', removal])
  expect(queue()).toMatchObject({ kept: [], sent: [{ kind: 'removal' }] })
})

test('without an answer to a finding’s sending it is taken back without sending it again', async () => {
  offline()
  queue().find(finding)
  await settle()
  mockedCall.mockReset()
  mockedCall.mockResolvedValue({ ok: true, data: {} })
  queue().takeBack(removal)
  await settle()
  expect(sent()).toEqual([['finding.remove', removal]])
})

test('a change that is refused stays to be seen', async () => {
  mockedCall.mockResolvedValue(refuses('CHECKUP_SUBMITTED'))
  queue().reword(words)
  await settle()
  expect(queue().kept).toMatchObject([{ kind: 'change', refusal: { code: 'CHECKUP_SUBMITTED' } }])
})
