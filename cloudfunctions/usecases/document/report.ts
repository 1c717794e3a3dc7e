import type { ParsedInputOf } from '../../../src/contract/contract'
import { official } from '../../../src/domain/officialText'
import { writeReport } from '../../../src/domain/reportWriting'
import { dateOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { wanted } from '../report/asked'
import { readFrozen } from '../report/frozen'
import { reportFacts } from '../report/facts'
import type { Context } from '../usecase'
import { asWorkbook, asWord } from './made'
import { reportDocument, reportSheets } from './reportDocument'

async function reportOf(context: Context, input: ParsedInputOf<'report.word' | 'report.excel'>) {
  const asked = await wanted(context, input)
  return asked.ok ? accept(writeReport(await reportFacts(context, asked.value))) : asked
}

/** The report of some months as the books have it now, as an official document. */
export const reportWord = asWord<'report.word'>(async (context, input) => {
  const found = await reportOf(context, input)
  if (!found.ok) return found
  const { title } = found.value
  return accept({ name: official(title), document: reportDocument(found.value, context.today) })
})

/** The same as tables: every figure with what it counts. */
export const reportExcel = asWorkbook<'report.excel'>(async (context, input) => {
  const found = await reportOf(context, input)
  if (!found.ok) return found
  const { title } = found.value
  return accept({ name: official(title), sheets: reportSheets(found.value, context.today) })
})

/** A frozen report as it was frozen, as an official document of that day. */
export const frozenWord = asWord<'report.frozenWord'>(async (context, { freezeId }) => {
  const found = await readFrozen(context, freezeId)
  if (!found.ok) return found
  const { report, at } = found.value.freeze
  return accept({ name: official(report.title), document: reportDocument(report, dateOf(at)) })
})

/** The same as tables. */
export const frozenExcel = asWorkbook<'report.frozenExcel'>(async (context, { freezeId }) => {
  const found = await readFrozen(context, freezeId)
  if (!found.ok) return found
  const { report, at } = found.value.freeze
  return accept({ name: official(report.title), sheets: reportSheets(report, dateOf(at)) })
})
