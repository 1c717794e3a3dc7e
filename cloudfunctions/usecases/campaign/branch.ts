import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { campaignOf, ratedMembers, savedNominations } from '../../database/campaigns'
import { branchesNamed } from '../../database/roster'
import type { UseCase } from '../usecase'

/** A branch's members with the stars that a year's campaign gives them, by name: persons are not ranked. */
export const campaignOfBranch: UseCase<'campaign.branch'> = async ({ tx, actor }, { year, branchId }) => {
  const { committeeId } = actor
  if (!may(actor, 'seeScores', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [branch] = await branchesNamed(tx, committeeId, [branchId])
  if (!branch) return refuse('NOT_FOUND')
  const found = await campaignOf(tx, committeeId, year)
  const isComputed = found !== null && found.state !== 'opened' && found.state !== 'withdrawn'
  const members = isComputed ? await ratedMembers(tx, found, branchId) : []
  const saved = await savedNominations(tx, committeeId, year)
  const seesDecisions =
    may(actor, 'seeCampaign', {}) || found?.state === 'noticed' || found?.state === 'published'
  return accept({
    ...{ year, branch, state: found?.state ?? null, asOf: isComputed ? found.asOf : null },
    revision: saved.find((each) => each.branchId === branchId)?.revision ?? 0,
    members: members.map(({ branch: _, decision, ...each }) => ({
      ...each,
      decision: seesDecisions ? decision : null,
    })),
    mayNominate: found?.state === 'computed' && may(actor, 'nominate', { branchIds: [branchId] }),
  })
}
