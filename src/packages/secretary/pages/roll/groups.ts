import { attendanceLabels } from '@/components/labels'
import type { RollLine } from '@/contract/activity'
import type { AttendanceStatus } from '@/domain/attendance'

const order: AttendanceStatus[] = ['expected', 'absent', 'leave', 'present']

/**
 * The lines as the organiser needs them: requests first, then who is not in; of those in, first who was out of
 * range. Lines stay where their saved state puts them while one ticks.
 */
export function groupsOf(lines: readonly RollLine[]): { heading: string; some: RollLine[] }[] {
  const isOutside = ({ place }: RollLine) => place?.verdict === 'outside'
  const quiet = lines.filter(({ request }) => request === null)
  return [
    { heading: '申请待批', some: lines.filter(({ request }) => request !== null) },
    ...order.map((status) => ({
      heading: attendanceLabels[status].text,
      some: quiet
        .filter((line) => line.status === status)
        .sort((a, b) => Number(isOutside(b)) - Number(isOutside(a))),
    })),
  ].filter(({ some }) => some.length > 0)
}
