import type { SheetItem } from '@/contract/checkup'
import type { KeptMark } from '@/stores/checkupQueue'
import { mergeSheet } from './merge'

const item = (key: string, change: Partial<SheetItem> = {}): SheetItem => ({
  ...{ key, group: 'records', title: key, lookAt: '', points: 10, figure: null, suggested: null },
  ...{ mark: null, objection: null },
  ...change,
})
const theirs = { level: 'part' as const, points: 3, note: '', revision: 2, by: '张三', at: '' }
const input = { checkupId: 'c', itemKey: 'a', level: 'full' as const, points: null, note: '', revision: 0 }
const kept = (change: Partial<KeptMark> = {}): KeptMark => ({
  ...{ id: '1', memberId: 'me', tried: false, refusal: null, kind: 'mark', input },
  ...change,
})
const merge = (items: SheetItem[], local: Partial<Parameters<typeof mergeSheet>[1]> = {}) =>
  mergeSheet({ id: 'c', items }, { kept: [], sent: [], ...local }, 'me')

test('an unsent mark counts at once', () => {
  const { items, score, unsent } = merge([item('a'), item('b')], { kept: [kept()] })
  expect(items[0]).toMatchObject({ mark: { level: 'full', points: 10, revision: 0 }, dispute: null })
  expect(score).toMatchObject({ points: 10, of: 20, missing: 1 })
  expect(unsent).toBe(1)
})

test('what arrived counts until the server shows the same or something newer', () => {
  const sent = [{ kind: 'mark' as const, memberId: 'me', input: { ...input, revision: 1 } }]
  expect(merge([item('a')], { sent }).items[0]?.mark).toMatchObject({ level: 'full', revision: 1 })
  expect(merge([item('a', { mark: theirs })], { sent }).items[0]?.mark).toEqual(theirs)
})

test('a mark that another checker came before never covers theirs', () => {
  const refused = kept({ refusal: { code: 'CHECKUP_ITEM_CHANGED', message: '' } })
  expect(merge([item('a', { mark: theirs })], { kept: [refused] }).items[0]).toMatchObject({
    mark: theirs,
    dispute: 'known',
  })
  expect(merge([item('a')], { kept: [refused] }).items[0]?.dispute).toBe('unknown')
})

test('what was refused does not count, and is not lost', () => {
  const refused = kept({ refusal: { code: 'CHECKUP_SUBMITTED', message: '' } })
  expect(merge([item('a', { mark: theirs })], { kept: [refused] })).toMatchObject({
    items: [{ mark: theirs, chosen: { level: 'full' }, dispute: null }],
    score: { points: 3 },
    unsent: 0,
    refused: 1,
  })
})

test('nothing of another sheet or another person is laid over', () => {
  const others = [kept({ memberId: 'other' }), kept({ input: { ...input, checkupId: 'd' } })]
  expect(merge([item('a')], { kept: others })).toMatchObject({ items: [{ mark: null }], unsent: 0 })
})
