import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { askedYears, publishedLines } from '../../database/branchStars'
import { branchStarLevel } from '../../database/schema/branchStar'
import type { UseCase } from '../usecase'

/** The published list of a year as it stands now, with what was corrected, for everybody of the committee. */
export const listStars: UseCase<'branchStar.list'> = async ({ tx, actor }, input) => {
  const { committeeId } = actor
  const published = (await askedYears(tx, committeeId)).filter(({ isPublished }) => isPublished)
  const years = published.map(({ year }) => year)
  const found = published.find(({ year }) => year === (input.year ?? years[0]))
  if (!found) return accept({ years, list: null })
  const lines = await publishedLines(tx, committeeId, found.year)
  const ofVersion = (version: number) => lines.filter((line) => line.version === version)
  const corrections = lines.flatMap(({ version, correctedId, branch, level, reason, at }) => {
    if (correctedId !== branch.id) return []
    const before = ofVersion(version - 1).find((line) => line.branch.id === branch.id)
    return before ? [{ branch, from: before.level, to: level, reason, at: at.toISOString() }] : []
  })
  const [first] = lines
  return accept({
    years,
    list: {
      year: found.year,
      version: found.version,
      at: (first?.at ?? new Date(0)).toISOString(),
      lines: ofVersion(found.version)
        .filter(({ level }) => level > 0)
        .map(({ branch, level, reason }) => ({ branch, level, reason })),
      corrections,
    },
  })
}

/** A branch's published levels, newest year first. */
export const starHistory: UseCase<'branchStar.history'> = async ({ tx, actor }, { branchId }) => {
  const { committeeId } = actor
  const newest = sql`not exists (select from ${branchStarLevel} later
    where later.committee_id = ${branchStarLevel.committeeId} and later.year = ${branchStarLevel.year}
      and later.branch_id = ${branchStarLevel.branchId} and later.version > ${branchStarLevel.version})`
  const years = await tx
    .select({ year: branchStarLevel.year, level: branchStarLevel.level })
    .from(branchStarLevel)
    .where(
      and(
        eq(branchStarLevel.committeeId, committeeId),
        eq(branchStarLevel.branchId, branchId),
        gt(branchStarLevel.level, 0),
        newest,
      ),
    )
    .orderBy(desc(branchStarLevel.year))
  return accept({ years })
}
