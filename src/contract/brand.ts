import * as v from 'valibot'
import type { HoldState } from '../domain/content'
import { limits } from '../domain/limits'
import type { Kind } from '../domain/obligation'
import { action, readByOthers } from './action'
import type { ActivitySummary } from './activity'
import { id, type Instant, text } from './fields'

export interface Brand {
  /** Counts the savings: what is sent back with a change. */
  revision: number
  name: string
  story: string
  savedAt: Instant
}

/** What a branch did in a year so far, from the totals. */
export interface Doings {
  /** Closed activities by kind, most first. */
  held: { kind: Kind; count: number }[]
  /** 人次 at them. */
  present: number
  /** Approved ones. */
  reflections: number
  serviceMinutes: number
}

export interface BrandPage {
  branch: { id: string; name: string }
  /** Null: the branch has not named one yet, or its text is kept from the caller. */
  brand: Brand | null
  /** For who may edit: nobody else sees it until it is cleared; null: it is seen. */
  held: HoldState | null
  year: number
  doings: Doings
  /** The latest closed activities, for those who may see the branch's; else none. */
  latest: ActivitySummary[]
  mayEdit: boolean
}

export const brandActions = {
  /** 一支部一品牌: the branches there are today, each with the name of its brand; null: none yet. */
  'brand.list': action<{ brands: { branchId: string; branchName: string; name: string | null }[] }>()(
    'actForOneself',
    v.strictObject({}),
  ),
  'brand.get': action<BrandPage>()('actForOneself', v.strictObject({ branchId: id })),
  /** `revision`: the one that was read, 0 where there was none. */
  'brand.save': readByOthers(
    action<{ revision: number; held: boolean }>()(
      'editBrand',
      v.strictObject({
        branchId: id,
        revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
        name: text(limits.brandName, '品牌名称'),
        story: text(limits.brandStory, '品牌介绍'),
      }),
    ),
    ({ name, story }) => [name, story],
  ),
}
