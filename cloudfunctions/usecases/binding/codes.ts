import { bindCodeFrom } from '../../../src/domain/binding'
import type { Ports } from '../usecase'

/**
 * The code of an id: derived, so that an answer that was lost on its way can be asked for again, and kept nowhere.
 * Only who has the key can tell it from the id.
 */
export const codeOf = ({ digest }: Pick<Ports, 'digest'>, committeeId: string, codeId: string): string =>
  bindCodeFrom(digest(`bind code of ${committeeId} ${codeId}`))

/** By which a code is recognised. */
export const digestOfCode = ({ digest }: Pick<Ports, 'digest'>, code: string): string =>
  digest(`bind code ${code}`)
