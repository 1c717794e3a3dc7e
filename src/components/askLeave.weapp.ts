import Taro from '@tarojs/taro'

/** Where WeChat asks, there is no word of a stand-in. */
export const leaveHint = ''

/** WeChat's own question for leave to send one message. To be called from a tap, or WeChat does not ask. */
export async function askLeave(templateId: string): Promise<boolean> {
  const asked = { tmplIds: [templateId] } as Taro.requestSubscribeMessage.Option
  const answer = await Taro.requestSubscribeMessage(asked).catch(() => null)
  return (answer as Record<string, unknown> | null)?.[templateId] === 'accept'
}
