import { eq } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import {
  campaignsOf,
  fiveStarMembers,
  type FiveStarMember,
  isNamed,
  objectionsOf,
  publishedStars,
  ratedMembers,
  starLists,
} from '../../database/campaigns'
import { committee } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { noticeOf } from './notice'
import { objectionSaid } from './objections'

/** The five-star members on public notice or published, for everybody, with one's own objections and stars. */
export const campaignList: UseCase<'campaign.list'> = async ({ tx, actor, today }, input) => {
  const { committeeId, memberId } = actor
  const all = (await campaignsOf(tx, committeeId)).filter(
    ({ state }) => state === 'noticed' || state === 'published',
  )
  const years = all.map(({ year }) => year)
  const found = all.find(({ year }) => year === (input.year ?? years[0]))
  const objections = (await objectionsOf(tx, committeeId, { memberId }))
    .filter(({ objection }) => objection.year === found?.year || !years.includes(objection.year))
    .map(objectionSaid)
  if (!found) return accept({ years, objections, list: null })
  const { year } = found
  const isPublished = found.state === 'published'
  const lists = await starLists(tx, committeeId, year)
  const members = isPublished
    ? await fiveStarMembers(tx, committeeId, year)
    : (await ratedMembers(tx, found)).filter(isNamed)
  const [organisation] = await tx
    .select({ name: committee.name })
    .from(committee)
    .where(eq(committee.committeeId, committeeId))
  const notice = noticeOf(found, today)
  const own = await publishedStars(tx, committeeId, memberId, year)
  const newest = lists.at(-1)
  return accept({
    years,
    objections,
    list: {
      year,
      organisation: organisation?.name ?? '',
      state: isPublished ? 'published' : 'noticed',
      notice,
      branches: byBranch(members),
      published: newest ? { version: newest.version, at: newest.at.toISOString() } : null,
      mayObject: !isPublished && notice !== null && today <= notice.to,
      own: own
        ? {
            ...{ stars: own.stars, score: own.score, reason: own.reason },
            isCorrected: own.correctedFrom !== null,
            fiveStarSince: own.fiveStarSince?.toISOString() ?? null,
          }
        : null,
    },
  })
}

function byBranch(members: readonly FiveStarMember[]) {
  const branches = new Map<
    string,
    { branch: FiveStarMember['branch']; members: FiveStarMember['member'][] }
  >()
  for (const {
    branch,
    member: { id, name },
  } of members) {
    const line = branches.get(branch.id) ?? { branch, members: [] }
    line.members.push({ id, name })
    branches.set(branch.id, line)
  }
  return [...branches.values()]
}
