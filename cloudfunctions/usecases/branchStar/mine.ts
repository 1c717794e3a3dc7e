import { isOpenTo } from '../../../src/domain/branchStar'
import { officerBranchIds } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { askedYears, branchesAsked, starsOfYear } from '../../database/branchStars'
import type { UseCase } from '../usecase'

/** What one's branches are asked and is not published yet. */
export const myStars: UseCase<'branchStar.mine'> = async ({ tx, actor, today }) => {
  const { committeeId } = actor
  const own = officerBranchIds(actor)
  const waiting = (await askedYears(tx, committeeId)).filter(({ isPublished }) => !isPublished)
  const asked = []
  for (const year of waiting) {
    const branches = await branchesAsked(tx, committeeId, year, today)
    const stars = await starsOfYear(tx, committeeId, year.year)
    for (const { id, name } of branches.filter((each) => own.includes(each.id))) {
      const state = stars.find(({ branchId }) => branchId === id)?.state ?? 'asked'
      asked.push({
        ...{ year: year.year, branch: { id, name }, closesOn: year.closesOn, state },
        isOpen: isOpenTo(state, year, today),
      })
    }
  }
  return accept({ asked })
}
