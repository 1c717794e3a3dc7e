import { parseCode } from '@/domain/checkin'

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The code that the page was opened with: `c` of its own link, or the whole link, URL-encoded, in `q`, which is how
 * WeChat hands over an ordinary QR code. Null: opened without one.
 */
export function openedCode({ c, q }: { c?: string; q?: string }): string | null {
  // A mini-program gives parameters as they stand in the link, a browser decodes them: decoding twice is harmless.
  if (c) return plain(c)
  return q ? plain(plain(q)) : null
}

/** What can be sent of a text that was scanned, typed or pasted; null: no check-in code. */
export function readCode(text: string): { code: string; needsActivity: boolean } | null {
  const code = parseCode(text)
  switch (code?.form) {
    case undefined:
      return null
    case 'typed':
      return { code: code.mac, needsActivity: true }
    case 'full':
      return {
        code: `${code.activityId.replace(/-/g, '')}.${code.step.toString(36)}.${code.mac}`,
        needsActivity: false,
      }
  }
}
