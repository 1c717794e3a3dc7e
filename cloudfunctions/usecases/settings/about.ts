import { accept } from '../../../src/domain/result'
import type { UseCase } from '../usecase'

/** What everybody may know of how the app is run. */
export const getAbout: UseCase<'settings.about'> = async ({ settings }) =>
  accept({ filingNumber: settings.about.filingNumber })
