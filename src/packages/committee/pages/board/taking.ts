import type { BoardRow } from '@/contract/standing'
import type { Taking } from '../../charts/participation'

/** Who was expected and who came in all months of the period together. */
export const takingOf = ({ branchName, figures }: BoardRow): Taking => ({
  name: branchName,
  expected: figures.reduce((sum, { expected }) => sum + expected, 0),
  present: figures.reduce((sum, { present }) => sum + present, 0),
})
