import { standingPartNames } from '@/components/labels'
import type { StandingRow } from '@/contract/standing'
import { standingParts } from '@/domain/standing'
import type { CsvCell } from '../../csv'
import { standingPartCounts } from '../../standingParts'

/** The standing as a sheet: one line a branch, a part's points beside what was done of what was owed. */
export function standingSheet(rows: readonly StandingRow[]): CsvCell[][] {
  const partHeads = standingParts.flatMap((key) => {
    const { of, done } = standingPartCounts[key]
    return [`${standingPartNames[key]}（分）`, of, done]
  })
  const head = ['名次', '支部', '人数', '得分', ...partHeads, '名次变化', '得分变化', '需要关注']
  const lines = rows.map((row): CsvCell[] => {
    const parts = standingParts.flatMap((key): CsvCell[] => {
      const part = row.parts.find((each) => each.key === key)
      return part ? [part.points, part.of, part.done] : [null, null, null]
    })
    return [
      row.rank,
      row.branchName,
      row.memberCount,
      row.score,
      ...parts,
      row.change?.ranks ?? null,
      row.change?.score ?? null,
      row.missed,
    ]
  })
  return [head, ...lines]
}
