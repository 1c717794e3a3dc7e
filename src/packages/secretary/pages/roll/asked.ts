const LINK = /\/p\?id=([0-9a-f-]{36})$/

/**
 * Whose roll is asked for, and how it is entered. `q`: the link on a printed roll, URL-encoded, which is how WeChat hands
 * over an ordinary QR code; it is about a paper list.
 */
export function rollAsked({ id, mode, q }: { id?: string; mode?: string; q?: string }): {
  id?: string
  mode?: string
} {
  const [, printed] = (q !== undefined && LINK.exec(plain(plain(q)))) || []
  return printed === undefined ? { id, mode } : { id: printed, mode: 'paper' }
}

/** A mini-program gives parameters as they stand in the link, a browser decodes them: decoding twice is harmless. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
