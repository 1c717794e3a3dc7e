import type { ProofRecord } from '../../../src/contract/report'
import { limits } from '../../../src/domain/limits'
import { type Kind, owedName, rules } from '../../../src/domain/obligation'
import { type Actor, may } from '../../../src/domain/permission'
import { writeFigures } from '../../../src/domain/reportWriting'
import { specOf } from '../../../src/domain/reportFigures'
import { accept, refuse } from '../../../src/domain/result'
import type { RecordRow } from '../../database/reports/record'
import { recordPage, recordsOf } from '../../database/reports/records'
import { branchesNamed } from '../../database/roster'
import type { UseCase } from '../usecase'
import { wanted } from './asked'
import { comparedFigures } from './facts'
import { ruled, titlesOf } from './figures'

/** A figure and the very records that make it, by page: of those that are counted, as many as the figure says. */
export const proveFigure: UseCase<'report.proof'> = async (context, { figure: key, cursor, ...input }) => {
  const { tx, actor, today, now } = context
  const found = await wanted(context, input)
  if (!found.ok) return found
  const asked = found.value
  const { committeeId, branchId } = asked
  const spec = specOf(key, titlesOf(asked))
  if (!spec || (branchId !== null && spec.committeeOnly)) return refuse('NOT_FOUND', { field: 'figure' })
  // How many there are is in the report; whom they concern is not every reader's business.
  if (key === 'vetoes' && !may(actor, 'seeVeto', branchId === null ? {} : { branchIds: [branchId] })) {
    return refuse('REPORT_VETOES')
  }
  const figures = await comparedFigures(context, asked, key)
  const figure = writeFigures({ ...asked, ...figures, titles: asked.catalogue }).find(
    (each) => each.key === key,
  )
  if (!figure) return refuse('NOT_FOUND', { field: 'figure' })
  const skip = Number(/^\d{1,7}$/.exec(cursor ?? '')?.[0] ?? 0)
  const size = limits.pageSize
  const records = recordsOf(key)
  const listed = records ? null : ((await ruled[key]?.(tx, asked)) ?? [])
  const page = records
    ? await recordPage(tx, records, asked, { skip, size })
    : {
        rows: newestFirst(listed ?? []).slice(skip, skip + size),
        count: listed?.length ?? 0,
        sum: listed?.length ?? 0,
      }
  const ids = page.rows.flatMap(({ branchId: id }) => (id === null ? [] : [id]))
  const names = new Map(
    (await branchesNamed(tx, committeeId, [...new Set(ids)])).map(({ id, name }) => [id, name]),
  )
  return accept({
    figure,
    asOf: now.toISOString(),
    count: page.count,
    sum: page.sum,
    inHours: spec.inHours === true,
    items: page.rows.map((row) => proofOf(row, names.get(row.branchId ?? '') ?? '', actor, today)),
    nextCursor: skip + size < page.count ? String(skip + size) : null,
  })
}

const newestFirst = (rows: readonly RecordRow[]) =>
  [...rows].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || (a.id < b.id ? -1 : 1))

const isKind = (title: string): title is Kind => Object.hasOwn(rules, title)

function proofOf(row: RecordRow, branchName: string, actor: Actor, today: string): ProofRecord {
  const { id, title, detail, day, amount, page, pageId } = row
  const owed = page === 'year' || page === 'talks' || page === null
  return {
    id,
    // What is owed has no title of its own.
    title: owed && isKind(title) ? owedName(title, detail) : title,
    detail: owed && isKind(title) ? '' : (detail ?? ''),
    branchName,
    on: day,
    amount: amount === 1 ? null : amount,
    page: page !== null && mayOpen(row, actor) ? { to: page, id: pageId ?? '', on: day ?? today } : null,
  }
}

/** Whether the reader may open the record's own page; a list's page is for the committee. */
function mayOpen({ page, pageId, branchId }: RecordRow, actor: Actor): boolean {
  const ofBranch = branchId === null ? {} : { branchIds: [branchId] }
  switch (page) {
    case 'activity':
    case 'branch':
    case 'year':
      return pageId !== null
    case 'checkup':
      return may(actor, 'seeCheckup', ofBranch)
    case 'submission':
      return may(actor, 'review', ofBranch)
    case 'member':
      return may(actor, 'seeMember', ofBranch)
    default:
      return may(actor, 'seeOrganization', {})
  }
}
