/**
 * A mobile number of the mainland as eleven digits, however it is written (blanks, dashes, full-width digits, the
 * country's code); null: it is none. The number is kept as a digest, only to be compared with the one for which WeChat
 * vouches: so both must come out the same, and a landline, which WeChat never vouches for and colleagues share, is of
 * no use.
 */
export function mobileOf(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/^(?:\+?86|0086)(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

/** What is wrong with a text that is no such number. */
export const NOT_A_MOBILE = '手机号应为 11 位数字'
