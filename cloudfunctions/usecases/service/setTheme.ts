import { and, eq } from 'drizzle-orm'
import { periodOf } from '../../../src/domain/calendar'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { serviceTheme } from '../../database/schema/service'
import { themeOn } from '../../database/signUps'
import type { UseCase } from '../usecase'

/** Sets the theme of a season's volunteer services; an empty one takes it back. The same again changes nothing. */
export const setServiceTheme: UseCase<'service.setTheme'> = async (context, { on, theme }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const { from } = periodOf('quarter', on)
  const wanted = theme === '' ? null : theme
  const before = await themeOn(tx, committeeId, from)
  if (before === wanted) return accept({ from, theme: wanted })
  if (context.textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'theme' })
  if (wanted === null) {
    await tx
      .delete(serviceTheme)
      .where(and(eq(serviceTheme.committeeId, committeeId), eq(serviceTheme.from, from)))
  } else {
    const set = { theme: wanted, setBy: memberId, setAt: now }
    await tx
      .insert(serviceTheme)
      .values({ committeeId, from, ...set })
      .onConflictDoUpdate({ target: [serviceTheme.committeeId, serviceTheme.from], set })
  }
  await recordAudit(context, 'service.setTheme', committeeId, { from, theme: [before, wanted] })
  return accept({ from, theme: wanted })
}
