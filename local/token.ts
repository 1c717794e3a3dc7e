import { createHmac, timingSafeEqual } from 'node:crypto'

/** Stands in for WeChat's word of who calls: a token that this host signed for an openid. */
export interface Tokens {
  issue(openid: string): string
  /** The openid, if the token is one of ours. */
  read(token: string): string | null
}

export function tokensWith(secret: Uint8Array): Tokens {
  const sign = (openid: string) => createHmac('sha256', secret).update(`openid:${openid}`).digest('base64url')
  return {
    issue: (openid) => `${Buffer.from(openid).toString('base64url')}.${sign(openid)}`,
    read: (token) => {
      const [name = '', signature = ''] = token.split('.')
      const openid = Buffer.from(name, 'base64url').toString()
      const [said, due] = [Buffer.from(signature), Buffer.from(sign(openid))]
      return said.length === due.length && timingSafeEqual(said, due) ? openid : null
    },
  }
}
