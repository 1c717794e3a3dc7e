import { accept, refuse, type Result } from './result'
import { defaultSettings, type Settings, type SettingsGroup, settingsWith } from './settings'

/** What an officer may change. Weights are not among it: a change would rewrite the ratings of the past. */
export const editableOf = ({
  checkin,
  birthday,
  forum,
  warning,
  branchStar,
  honour,
  messages,
  about,
}: Settings): Pick<Settings, SettingsGroup> => ({
  checkin,
  birthday,
  forum,
  warning,
  branchStar,
  honour,
  messages,
  about,
})

interface GroupChange {
  group: SettingsGroup
  /** What the officer saw … */
  was: object
  /** … and wants instead. */
  to: object
}

/**
 * What the committee stores after a group has been changed, and what changed, before → after; null: nothing, it is so
 * already. A change of what has meanwhile become something else is refused.
 */
export function decideSettingsChange(
  stored: unknown,
  { group, was, to }: GroupChange,
): Result<{ stored: Record<string, unknown>; changed: Record<string, [unknown, unknown]> } | null> {
  const now = settingsWith(stored)[group]
  const isNow = (other: object) => Object.keys(differing(other, now)).length === 0
  if (isNow(to)) return accept(null)
  if (!isNow(was)) return refuse('SETTINGS_CHANGED')
  const { [group]: _, ...others } = { ...(stored as object) } as Record<string, unknown>
  const own = differing(to, defaultSettings[group])
  const before = new Map<string, unknown>(Object.entries(now))
  return accept({
    stored: Object.keys(own).length === 0 ? others : { ...others, [group]: own },
    changed: Object.fromEntries(
      Object.entries(differing(to, now)).map(([key, after]) => [key, [before.get(key), after]]),
    ),
  })
}

/** What of a group is not as the default has it: this alone is stored, so that a better default reaches everybody. */
function differing(given: object, standard: object): Record<string, unknown> {
  const defaults = new Map<string, unknown>(Object.entries(standard))
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
      const usual = defaults.get(key)
      if (!isGroup(value) || !isGroup(usual)) return value === usual ? [] : [[key, value]]
      const inner = differing(value, usual)
      return Object.keys(inner).length === 0 ? [] : [[key, inner]]
    }),
  )
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
