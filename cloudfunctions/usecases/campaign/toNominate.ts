import { officerBranchIds } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { campaignsOf, ratedMembers } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** What the actor's branches have to nominate, newest year first. */
export const toNominate: UseCase<'campaign.toNominate'> = async ({ tx, actor }) => {
  const items = []
  const computed = (await campaignsOf(tx, actor.committeeId)).filter(({ state }) => state === 'computed')
  for (const each of computed) {
    for (const branchId of officerBranchIds(actor)) {
      const candidates = (await ratedMembers(tx, each, branchId)).filter(({ isCandidate }) => isCandidate)
      const branch = candidates[0]?.branch
      if (!branch) continue
      const unsaid = candidates.filter(({ nomination }) => nomination === null).length
      items.push({ year: each.year, branch, unsaid })
    }
  }
  return accept({ items })
}
