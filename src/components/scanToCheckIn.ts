import { go } from '@/routes'
import { canScan, scanCode } from '@/stores/scan'

/**
 * Leads to the check-in page, with the scanned code where the phone can scan: it names its activity itself. Where
 * nothing can be scanned, the page must know which activity is meant.
 */
export async function scanToCheckIn(activityId: string): Promise<void> {
  if (!canScan) return go('checkin', { activityId })
  const code = await scanCode()
  if (code !== null) go('checkin', { c: code })
}
