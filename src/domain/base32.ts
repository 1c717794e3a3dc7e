/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed is not mistaken. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody typed, as the alphabet writes it: case, spaces and dashes do not matter, nor I, L and O. */
const asWritten = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')

/** A typed code of that many characters; null when it is none. */
export function readTyped(text: string, length: number): string | null {
  const typed = asWritten(text)
  return typed.length === length && [...typed].every((character) => ALPHABET.includes(character))
    ? typed
    : null
}
