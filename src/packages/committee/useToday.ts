import { type CalendarDate, dateOf } from '@/domain/calendar'
import { useSession } from '@/stores/session'

/** Today as the server counts it; before it has said so, as the phone does. */
export const useToday = (): CalendarDate => useSession((session) => session.me?.today) ?? dateOf(new Date())

/** Whether the user keeps the organisation: shows the buttons that the server will obey. */
export const useManages = (): boolean =>
  useSession(({ me }) => me?.roles.includes('committeeOfficer') === true)
