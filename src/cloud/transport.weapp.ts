import Taro from '@tarojs/taro'
import type { FunctionName } from '@/contract/action'

/** Sends a call to a cloud function; WeChat itself says who calls. Null: no network. */
export async function send(name: FunctionName, body: { action: string; input: unknown }): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: body })
    return result
  } catch {
    return null
  }
}
