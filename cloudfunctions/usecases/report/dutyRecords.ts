import { isWithin, periodLabel, periodOf } from '../../../src/domain/calendar'
import { type Occurrence, occurrencesOf } from '../../../src/domain/duty'
import type { Tx } from '../../database/database'
import type { Asked, RecordRow } from '../../database/reports/record'
import { memberNames } from '../../database/roster'
import { loadDuties } from '../duty/load'

/** What falls due in the period of the duties of the committee's members; of those the ones that stand so. */
export async function dutyRecords(
  tx: Tx,
  { committeeId, period, today }: Asked,
  state?: Occurrence['state'],
): Promise<RecordRow[]> {
  const duties = await loadDuties(tx, committeeId)
  const names = await memberNames(
    tx,
    committeeId,
    duties.map(({ memberId }) => memberId),
  )
  return duties.flatMap(({ done, ...duty }) => {
    const { id, memberId, title, cadence } = duty
    return occurrencesOf(duty, new Set(done.map(({ from }) => from)), today)
      .filter((each) => isWithin(each.dueOn, period) && (state === undefined || each.state === state))
      .map(({ from, dueOn }): RecordRow => {
        const label = cadence === null ? '' : `，${periodLabel(periodOf(cadence, from))}`
        return {
          ...{ id: `${id} ${from}`, day: dueOn, title, detail: `${names.get(memberId) ?? ''}${label}` },
          ...{ branchId: null, amount: 1, page: 'duties', pageId: null },
        }
      })
  })
}
