import { and, eq } from 'drizzle-orm'
import { vetoNotice } from '../../../src/domain/notices'
import { accept, refuse } from '../../../src/domain/result'
import { decideVeto, vetoTitle } from '../../../src/domain/veto'
import { recordAudit } from '../../database/audit'
import { tell } from '../../database/messages'
import { member } from '../../database/schema/organization'
import { veto } from '../../database/schema/star'
import { keepEntries } from '../../database/scoreEntries'
import { isRecordsFrozen } from '../../database/campaigns'
import { vetoOf } from '../../database/vetoes'
import type { UseCase } from '../usecase'

/** Records what caps a member's year at one star. Again is harmless. */
export const recordVeto: UseCase<'veto.record'> = async (context, { vetoId, ...said }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId: recordedBy } = actor
  const isRepeated = async () => {
    const known = await vetoOf(tx, committeeId, vetoId)
    if (!known) return null
    return (
      known.recordedBy === recordedBy &&
      (Object.keys(said) as (keyof typeof said)[]).every((key) => known[key] === said[key])
    )
  }
  const repeated = await isRepeated()
  if (repeated !== null) return repeated ? accept({ vetoId }) : refuse('ID_TAKEN')
  const decision = decideVeto(said, {
    today,
    byId: recordedBy,
    isFrozen: await isRecordsFrozen(tx, committeeId, said.year, 'as it is'),
  })
  if (!decision.ok) return decision
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, said.memberId)))
  if (!found) return refuse('NOT_FOUND', { field: 'memberId' })
  const title = vetoTitle(said.kind, said.documentNumber)
  const [added] = await tx
    .insert(veto)
    .values({ committeeId, id: vetoId, ...said, title, recordedBy, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: veto.id })
  if (!added) return (await isRepeated()) ? accept({ vetoId }) : refuse('ID_TAKEN')
  await keepEntries(tx, committeeId, now, { vetoIds: [vetoId] })
  await recordAudit(context, 'veto.record', vetoId, {
    ...{ kind: said.kind, year: said.year, memberId: said.memberId },
  })
  await tell({ ...context, committeeId }, [vetoNotice(vetoId, said.memberId, said.year)])
  return accept({ vetoId })
}
