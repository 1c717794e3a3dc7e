interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
}

/**
 * WeChat's SDK, as much of it as the asker says it needs. It is required on first use: it costs 150–300 ms, and many
 * a call does without.
 */
export function wechatSdk<Part>(): Part {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const cloud = require('wx-server-sdk') as WeChatSdk & Part
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud
}

/** Leaves a line when WeChat cannot be asked: what waits for its answer should not wait without anybody knowing why. */
export async function noted<T>(what: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : 'unknown'
    console.error(JSON.stringify({ outcome: 'WECHAT_AWAY', what, error: said }))
    throw error
  }
}
