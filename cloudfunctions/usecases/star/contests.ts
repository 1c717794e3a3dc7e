import { accept } from '../../../src/domain/result'
import { contestsFor } from '../../database/contests'
import type { UseCase } from '../usecase'

/** What members contest and the actor is to answer, oldest first. */
export const listContests: UseCase<'star.contests'> = async ({ tx, actor }) =>
  accept({ items: await contestsFor(tx, actor) })
