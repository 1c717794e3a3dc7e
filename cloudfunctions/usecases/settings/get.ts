import { accept } from '../../../src/domain/result'
import { editableOf } from '../../../src/domain/settingsChange'
import type { UseCase } from '../usecase'

/** The settings that an officer may change, as they are. */
export const getSettings: UseCase<'settings.get'> = async ({ settings }) =>
  accept({ settings: editableOf(settings) })
