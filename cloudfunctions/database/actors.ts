import type { Actor } from '../../src/domain/permission'
import { type Settings, settingsWith } from '../../src/domain/settings'
import type { CallerRow } from './database'

export interface FoundActor {
  actor: Actor
  settings: Settings
}

/** The member who calls, with the posts in force and the committee's settings; null: they have left. */
export function actorOf({
  branches,
  settings,
  posts,
  contactBranchIds,
  ...row
}: CallerRow): FoundActor | null {
  if (!branches?.home) return null
  return {
    actor: {
      ...row,
      branchId: branches.loan ?? branches.home,
      homeBranchId: branches.home,
      posts: posts ?? [],
      contactBranchIds: contactBranchIds ?? [],
    },
    settings: settingsWith(settings),
  }
}
