import { and, eq } from 'drizzle-orm'
import { dateOf, periodLabel, periodOf } from '../../../src/domain/calendar'
import { decideClose, figures, scoreOf, suggestMark } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { figuresOf, kindsOfFigure } from '../../database/checkupFigures'
import { checklistItems, loadCheckup, type LoadedCheckup, marksOf } from '../../database/checkups'
import type { Tx } from '../../database/database'
import { officersOf } from '../../database/officers'
import { objection } from '../../database/schema/checkup'
import { member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { daysUnsigned } from './close'
import { mayCheck, maySee } from './mayCheck'

/** The sheet of a check-up: items, marks, objections, and what the books know of the half-year already. */
export const getCheckup: UseCase<'checkup.get'> = async (context, { checkupId }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId, { hold: false })
  if (!found) return refuse('NOT_FOUND')
  if (!maySee(actor, found)) return refuse('NOT_YOUR_BRANCH')
  const { checkup, round, checking, checked, checkers } = found
  const { state } = checkup
  const items = await checklistItems(tx, committeeId, round.checklistVersion)
  const marks = await marksOf(tx, committeeId, checkupId)
  const objections = await tx
    .select()
    .from(objection)
    .where(and(eq(objection.committeeId, committeeId), eq(objection.checkupId, checkupId)))
  const known = await figuresOf(tx, committeeId, checked.id, round, today)
  return accept({
    id: checkupId,
    round: {
      ...{ id: round.id, from: round.from, to: round.to },
      label: periodLabel(periodOf('halfYear', round.from)),
    },
    ...{ checking, checked, state, checkers },
    items: items.map(({ figure: key, ...item }) => {
      const figure = key && { key, label: figures[key], ...known[key], kinds: kindsOfFigure[key] }
      const marked = marks.find(({ mark }) => mark.itemKey === item.key)
      const objected = objections.find(({ itemKey }) => itemKey === item.key)
      return {
        ...item,
        figure,
        suggested: figure && suggestMark(item, figure),
        mark: marked
          ? {
              ...{ level: marked.mark.level, points: marked.mark.points, note: marked.mark.note },
              ...{
                revision: marked.mark.revision,
                by: marked.byName,
                at: marked.mark.markedAt.toISOString(),
              },
            }
          : null,
        objection: objected
          ? { reason: objected.reason, verdict: objected.verdict, comment: objected.comment }
          : null,
      }
    }),
    score: scoreOf(
      items,
      marks.map(({ mark }) => mark),
    ),
    signed: await signatureOf(tx, found),
    may: {
      nameCheckers: state === 'checking' && may(actor, 'nameCheckers', { branchIds: [checking.id] }),
      check: state === 'checking' && mayCheck(actor, found).ok,
      sign: state === 'submitted' && may(actor, 'rectify', { branchIds: [checked.id] }),
      decide:
        state === 'objected' &&
        may(actor, 'runCheckups', {}) &&
        ![actor.homeBranchId, actor.branchId].includes(checked.id),
      close:
        state === 'submitted' &&
        may(actor, 'runCheckups', {}) &&
        ![actor.homeBranchId, actor.branchId].includes(checked.id) &&
        decideClose(state, await daysUnsigned(context, found)).ok,
    },
  })
}

/** Who signed, and when; whoever is no officer of the checked branch did so for the committee. */
async function signatureOf(tx: Tx, { checkup, checked }: LoadedCheckup) {
  const { committeeId, signedBy, signedAt } = checkup
  if (signedBy === null || signedAt === null) return null
  const [signer] = await tx
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, signedBy)))
  const officers = await officersOf(tx, committeeId, [checked.id], dateOf(signedAt))
  return {
    by: signer?.name ?? '',
    at: signedAt.toISOString(),
    byCommittee: officers.every(({ memberId }) => memberId !== signedBy),
  }
}
