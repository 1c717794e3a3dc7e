import { dayName } from '@/components/labels'
import { optionsOf } from '@/components/options'
import type { Cadence, CalendarDate } from '@/domain/calendar'
import type { BranchKind } from '@/domain/obligation'

export const branchKindNames: Record<BranchKind, string> = {
  serving: '在职支部',
  retired: '离退休支部',
  temporary: '临时党支部',
}

export const cadenceNames: Record<Cadence, string> = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}
export const cadenceOptions = optionsOf(cadenceNames)

/** `2024 年 8 月 1 日起`, `2021 年 8 月 1 日至 2024 年 7 月 31 日`. Another year than today's is always said. */
export const termName = (from: CalendarDate, to: CalendarDate | null, today: CalendarDate): string =>
  to === null ? `${dayName(from, today)}起` : `${dayName(from, today)}至 ${dayName(to, today)}`
