import Taro from '@tarojs/taro'
import { readToken } from './token'

/** Sends a call to the functions of the host that served the page. Null: no network or no host. */
export async function send(body: { action: string; input: unknown }): Promise<unknown> {
  const token = readToken()
  try {
    const { data } = await Taro.request<unknown>({
      url: '/functions/api',
      method: 'POST',
      header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      data: body,
      timeout: 15_000,
    })
    return data
  } catch {
    return null
  }
}
