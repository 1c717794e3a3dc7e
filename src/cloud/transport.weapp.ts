import Taro from '@tarojs/taro'

/** Sends a call to the cloud function `api`; WeChat itself says who calls. Null: no network. */
export async function send(body: { action: string; input: unknown }): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: body })
    return result
  } catch {
    return null
  }
}
