import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { headingOf } from '../../../src/domain/rosterSheet'
import type { UseCase } from '../usecase'
import { countsOf, judge, rosterIn } from './judge'

/** How many rows of each fate are shown. */
const SHOWN = 300

/** What importing a file would do; nothing is changed. */
export const previewRoster: UseCase<'roster.preview'> = async (context, { file, effectiveOn }) => {
  if (!may(context.actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const roster = rosterIn(file)
  if (!roster.ok) return roster
  const judged = await judge(context, roster.value, effectiveOn ?? context.today)
  if (!judged.ok) return judged
  const { fates, ignored, fingerprint } = judged.value
  return accept({
    counts: countsOf(fates),
    wrong: fates.wrong.slice(0, SHOWN),
    changed: fates.changed.slice(0, SHOWN).map(({ row, name, branchName, changes }) => ({
      row,
      name,
      branchName,
      changes: changes.map(({ field, from, to }) => ({ heading: headingOf(field), from, to })),
    })),
    fresh: fates.fresh.slice(0, SHOWN).map(({ row, name, branchName }) => ({ row, name, branchName })),
    ignored,
    fingerprint,
  })
}
