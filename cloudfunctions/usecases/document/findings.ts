import type { FindingView } from '../../../src/contract/finding'
import { dateOf } from '../../../src/domain/calendar'
import { itemGroups } from '../../../src/domain/checkup'
import { findingStateNames } from '../../../src/domain/finding'
import { may } from '../../../src/domain/permission'
import { chineseDate, official } from '../../../src/domain/officialText'
import { accept, refuse } from '../../../src/domain/result'
import { findingPage } from '../../database/findingPages'
import { branchesNamed } from '../../database/roster'
import { viewsOf } from '../finding/views'
import { committeeName } from './branches'
import { asWorkbook } from './made'

/** More than ten years of a large committee's: beyond it the file would take too long to make. */
const MOST = 5000

/** 问题整改台账: what check-ups found, as far as the actor sees it, the longest overdue first. */
export const findingsLedger = asWorkbook<'document.findings'>(async (context, { branchId, roundId }) => {
  const { tx, actor, today } = context
  const asked = {
    ...{ branchId, roundId, category: null, checkupId: null, state: null, overdue: false },
    ...{ order: 'urgent' as const, cursor: null },
  }
  const { rows, nextCursor } = await findingPage(tx, actor, today, asked, MOST)
  if (nextCursor !== null) return refuse('DOCUMENT_TOO_LONG', { values: { most: MOST } })
  const [named] = branchId === null ? [] : await branchesNamed(tx, actor.committeeId, [branchId])
  if (branchId !== null && !named) return refuse('NOT_FOUND', { field: 'branchId' })
  // An empty ledger would say that nothing was found there.
  const mayKnow = branchId === null || may(actor, 'seeCheckup', { branchIds: [branchId] })
  if (rows.length === 0 && !mayKnow) return refuse('NOT_YOUR_BRANCH')
  const views = await viewsOf(context, rows)
  const verified = views.filter(({ state }) => state === 'verified').length
  const whose = named?.name ?? (await committeeName(context))
  return accept({
    name: `${whose} 问题整改台账 ${today}`,
    sheets: [
      {
        name: '问题整改台账',
        title: `${whose}问题整改台账`,
        about: `截至${chineseDate(today)}：共 ${views.length} 个问题，已销号 ${verified} 个，未销号 ${views.length - verified} 个`,
        columns: [
          { heading: '序号', kind: 'number' },
          { heading: '党支部' },
          { heading: '体检轮次' },
          { heading: '类别' },
          { heading: '检查项目' },
          { heading: '存在问题', width: 32 },
          { heading: '整改建议', width: 20 },
          { heading: '发现日期', kind: 'date' },
          { heading: '责任人' },
          { heading: '整改措施', width: 22 },
          { heading: '整改期限', kind: 'date' },
          { heading: '整改情况', width: 22 },
          { heading: '状态' },
          { heading: '逾期天数', kind: 'number' },
          { heading: '销号日期', kind: 'date' },
          { heading: '核实人' },
          { heading: '是否重复出现' },
        ],
        rows: views.map((view, index) => [index + 1, ...cellsOf(view)]),
      },
    ],
  })
})

function cellsOf(view: FindingView) {
  const struckOff = view.state === 'verified' ? view.steps.findLast(({ step }) => step === 'verified') : null
  return [
    view.branch.name,
    official(view.round.label),
    itemGroups[view.category],
    view.itemTitle,
    view.text,
    view.suggestion,
    dateOf(view.foundAt),
    view.responsible?.name ?? null,
    view.measure,
    view.dueOn,
    view.evidence,
    findingStateNames[view.state],
    view.overdueDays || null,
    struckOff ? dateOf(struckOff.at) : null,
    struckOff?.by ?? null,
    view.recurs ? `是（${official(view.recurs.roundLabel)}）` : null,
  ]
}
