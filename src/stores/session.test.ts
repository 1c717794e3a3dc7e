import Taro from '@tarojs/taro'
import { call } from '@/cloud/call'
import { readToken, saveToken } from '@/cloud/token'
import { useSession } from './session'

type Reply = { statusCode: number; data: unknown }
const request = jest.mocked(Taro.request) as unknown as jest.Mock<Promise<Reply>, []>
const me = (name: string): Reply => ({ statusCode: 200, data: { ok: true, data: { name } } })
const refusal = (code: string): Reply => ({
  statusCode: 401,
  data: { ok: false, error: { code, message: code } },
})

beforeEach(() => useSession.setState({ me: null, refusal: null }))

test('several askers share one question', async () => {
  request.mockResolvedValue(me('张三'))
  await Promise.all([useSession.getState().load(), useSession.getState().load()])
  expect(request).toHaveBeenCalledTimes(1)
  expect(useSession.getState().me?.name).toBe('张三')
  await useSession.getState().load()
  expect(request).toHaveBeenCalledTimes(2)
})

test('an answer about the person before never overwrites who signed in meanwhile', async () => {
  let answerLate = (_: Reply) => {}
  request.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)))
  const before = useSession.getState().load()
  request.mockResolvedValueOnce(me('李四'))
  await useSession.getState().signIn('token-of-li')
  answerLate(me('张三'))
  await before
  expect(useSession.getState().me?.name).toBe('李四')
  expect(readToken()).toBe('token-of-li')
})

test('a token that is no longer good is forgotten', async () => {
  saveToken('old')
  request.mockResolvedValueOnce(refusal('NOT_SIGNED_IN'))
  await useSession.getState().load()
  expect(readToken()).toBe('')
  expect(useSession.getState().refusal?.code).toBe('NOT_SIGNED_IN')
})

test('without network one stays who one was, and a first start says so', async () => {
  request.mockRejectedValueOnce(new Error('offline'))
  await useSession.getState().load()
  expect(useSession.getState().refusal?.code).toBe('OFFLINE')
  request.mockResolvedValueOnce(me('张三'))
  await useSession.getState().load()
  request.mockRejectedValueOnce(new Error('offline'))
  await useSession.getState().load()
  expect(useSession.getState()).toMatchObject({ me: { name: '张三' }, refusal: null })
})

test('who is found to have left, whatever they asked, is out at once, and their work is forgotten', async () => {
  request.mockResolvedValueOnce(me('张三'))
  await useSession.getState().load()
  Taro.setStorageSync('draft:plan', { title: '草稿' })
  Taro.setStorageSync('view.elder', true)
  request.mockResolvedValueOnce(refusal('MEMBER_LEFT'))
  await call('month.mine', {})
  expect(useSession.getState()).toMatchObject({ me: null, refusal: { code: 'MEMBER_LEFT' } })
  expect(Taro.getStorageSync('draft:plan')).toBe('')
  expect(Taro.getStorageSync('view.elder')).toBe(true)
})
