import { and, asc, eq, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { isAliveOn } from '../../database/roster'
import { brand } from '../../database/schema/brand'
import { textHold } from '../../database/schema/content'
import { branch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Null too where the text waits to be looked at, or was withheld. */
const brandName = sql<string | null>`case when not exists (
  select 1 from ${textHold}
  where ${textHold.committeeId} = ${brand.committeeId} and ${textHold.subject} = 'brand'
    and ${textHold.subjectId} = ${brand.branchId} and ${textHold.state} <> 'cleared') then ${brand.name} end`

/** The branches of today with the names of their brands, those that have one first. */
export const listBrands: UseCase<'brand.list'> = async ({ tx, actor, today }) => {
  const brands = await tx
    .select({ branchId: branch.id, branchName: branch.name, name: brandName })
    .from(branch)
    .leftJoin(brand, and(eq(brand.committeeId, branch.committeeId), eq(brand.branchId, branch.id)))
    .where(and(eq(branch.committeeId, actor.committeeId), isAliveOn(today)))
    .orderBy(asc(branch.name))
  return accept({ brands: brands.sort((a, b) => Number(a.name === null) - Number(b.name === null)) })
}
