import { periodOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { themeOn } from '../../database/signUps'
import type { UseCase } from '../usecase'

/** The theme of the season in which a day lies. */
export const getServiceTheme: UseCase<'service.theme'> = async ({ tx, actor: { committeeId } }, { on }) =>
  accept({ from: periodOf('quarter', on).from, theme: await themeOn(tx, committeeId, on) })
