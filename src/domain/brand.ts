import type { Kind } from './obligation'
import type { Tally } from './total'

/** What some totals of one branch come to: activities by kind, most first, people who came, hours, reflections. */
export function doingsOf(tallies: readonly Tally[]): {
  held: { kind: Kind; count: number }[]
  present: number
  reflections: number
  serviceMinutes: number
} {
  const sum = (measure: Tally['measure']) =>
    tallies.filter((tally) => tally.measure === measure).reduce((total, { count }) => total + count, 0)
  const counts = new Map<Kind, number>()
  for (const { measure, subject, count } of tallies) {
    if (measure === 'held') counts.set(subject as Kind, (counts.get(subject as Kind) ?? 0) + count)
  }
  const held = [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind))
  return {
    held,
    present: sum('present'),
    reflections: sum('reflection'),
    serviceMinutes: sum('serviceMinutes'),
  }
}
