import { and, eq, gte } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockRoster, saveFates } from '../../database/rosterBooks'
import { auditLine } from '../../database/schema/books'
import { generateObligations } from '../obligation/generate'
import type { Context, UseCase } from '../usecase'
import { countsOf, judge, rosterIn } from './judge'

/** How long an import is known by its id: who asks again later has previewed again. */
const KNOWN_FOR = 24 * 3600_000

/** Takes a roster over, all or nothing, as it was previewed; then raises what is owed by it. */
export const importRoster: UseCase<'roster.import'> = async (
  context,
  { importId, file, effectiveOn, fingerprint },
) => {
  const { tx, actor, today, ports } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const roster = rosterIn(file)
  if (!roster.ok) return roster
  await lockRoster(tx, committeeId)
  const done = await countsOfImport(context, importId)
  if (done) return accept({ counts: done })

  const judged = await judge(context, roster.value, effectiveOn ?? today)
  if (!judged.ok) return judged
  const { fates } = judged.value
  const counts = countsOf(fates)
  if (counts.wrong > 0) return refuse('ROSTER_WRONG_ROWS', { field: 'file', values: { count: counts.wrong } })
  if (judged.value.fingerprint !== fingerprint) return refuse('ROSTER_CHANGED', { field: 'fingerprint' })
  if (counts.fresh + counts.changed === 0) return accept({ counts })
  await saveFates(tx, committeeId, fates, () => ports.newId())
  await recordAudit(context, 'roster.import', importId, { ...counts, effectiveOn: effectiveOn ?? today })
  await generateObligations(tx, committeeId, today)
  return accept({ counts })
}

type Counts = ReturnType<typeof countsOf>

/** What an import came to that was done already: its answer was lost on the way, and it is asked for again. */
async function countsOfImport({ tx, actor, now }: Context, importId: string): Promise<Counts | null> {
  const [line] = await tx
    .select({ change: auditLine.change })
    .from(auditLine)
    .where(
      and(
        eq(auditLine.committeeId, actor.committeeId),
        gte(auditLine.at, new Date(now.getTime() - KNOWN_FOR)),
        eq(auditLine.action, 'roster.import'),
        eq(auditLine.subjectId, importId),
      ),
    )
  if (!line) return null
  const { fresh, changed, unchanged, wrong, absent } = line.change as Counts
  return { fresh, changed, unchanged, wrong, absent }
}
