import { parseBindCode } from '../../../src/domain/binding'
import { accept, refuse } from '../../../src/domain/result'
import { codeOwner } from '../../database/bindings'
import type { VisitorUseCase } from '../usecase'
import { attempt } from './become'
import { digestOfCode } from './codes'

/** A visitor becomes the member for whom the code was made; the code is used up by it. */
export const bind: VisitorUseCase<'binding.bind'> = async (context, input) => {
  const code = parseBindCode(input.code)
  // What cannot be a code is a slip, and no guess.
  if (code === null) return refuse('BIND_CODE_MALFORMED', { field: 'code' })
  return attempt(context, async () => {
    const owner = await codeOwner(context.tx, digestOfCode(context.ports, code))
    return owner === null ? refuse('BIND_CODE_WRONG', { field: 'code' }) : accept(owner)
  })
}
