import Taro from '@tarojs/taro'
import type { FunctionName } from '@/contract/action'
import { readToken } from './token'

/** How long an answer is waited for, milliseconds: a large file is long on its way. */
const TIMEOUT: Record<FunctionName, number> = { api: 15_000, documents: 60_000 }

/** Sends a call to the functions of the host that served the page. Null: no network or no host. */
export async function send(name: FunctionName, body: { action: string; input: unknown }): Promise<unknown> {
  const token = readToken()
  try {
    const { data } = await Taro.request<unknown>({
      url: `/functions/${name}`,
      method: 'POST',
      header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      data: body,
      timeout: TIMEOUT[name],
    })
    return data
  } catch {
    return null
  }
}
