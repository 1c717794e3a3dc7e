/** Hours are counted in halves. */
const STEP = 30
const MOST = 24 * 60

/** The next half-hour up or down, within a day. */
export function stepHours(minutes: number, by: 1 | -1): number {
  const next = by === 1 ? Math.floor(minutes / STEP + 1) * STEP : Math.ceil(minutes / STEP - 1) * STEP
  return Math.min(MOST, Math.max(STEP, next))
}

/** How long an activity took, in half-hours. */
export function halfHoursBetween(startsAt: string, endsAt: string): number {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  return Math.min(MOST, Math.max(STEP, Math.round(minutes / STEP) * STEP))
}
