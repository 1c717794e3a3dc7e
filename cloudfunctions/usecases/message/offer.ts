import { accept } from '../../../src/domain/result'
import type { UseCase } from '../usecase'
import { unusedOf } from './unused'

/** WeChat's template, where the committee has one and the actor holds no unused leave for it; else there is no ask. */
export const offerGrant: UseCase<'message.offer'> = async (context, { template }) => {
  const templateId = context.settings.messages.templates[template]
  const isOffered = templateId !== '' && (await unusedOf(context, template)) === 0
  return accept({ templateId: isOffered ? templateId : null })
}
