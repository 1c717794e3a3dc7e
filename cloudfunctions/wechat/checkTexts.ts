import { piecesOf, type TextVerdict, worstOf } from '../../src/domain/content'
import type { TextCheck } from './ports'

/** Longer than this a text does not wait for the check, milliseconds: a person looks at it instead. */
const PATIENCE = 5000

const patient = (asked: Promise<TextVerdict>): Promise<TextVerdict> => {
  let timer: NodeJS.Timeout
  const tired = new Promise<TextVerdict>((resolve) => {
    timer = setTimeout(() => resolve('review'), PATIENCE)
  })
  return Promise.race([asked.catch(() => 'review' as const), tired]).finally(() => clearTimeout(timer))
}

/** Asks the check piece by piece; the worst counts. What it cannot be asked about is never let pass. */
export const checkTexts =
  (check: TextCheck) =>
  async (openid: string, texts: readonly string[]): Promise<TextVerdict> =>
    worstOf(
      await Promise.all(piecesOf(texts.join('\n')).map((piece) => patient(check.verdictOn(openid, piece)))),
    )
