import type { CalendarDate } from '../../src/domain/calendar'
import type { Actor } from '../../src/domain/permission'
import { type Settings, settingsWith } from '../../src/domain/settings'
import type { CallerRow } from './database'

export interface FoundActor {
  actor: Actor
  settings: Settings
  leftOn: CalendarDate | null
}

/** The member who calls, with the posts in force and the committee's settings. */
export const actorOf = ({ leftOn, settings, posts, contactBranchIds, ...row }: CallerRow): FoundActor => ({
  actor: { ...row, posts: posts ?? [], contactBranchIds: contactBranchIds ?? [] },
  settings: settingsWith(settings),
  leftOn,
})
