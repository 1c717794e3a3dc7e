import { accept } from '../../../src/domain/result'
import type { UseCase } from '../usecase'
import { unreadOf } from './unread'

/** How many messages the actor has not read. */
export const countMessages: UseCase<'message.count'> = async (context) =>
  accept({ unread: await unreadOf(context) })
