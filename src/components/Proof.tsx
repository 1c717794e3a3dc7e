import { View } from '@tarojs/components'
import type { FigureView } from '@/contract/checkup'
import type { CalendarDate } from '@/domain/calendar'
import { figureMeanings } from '@/domain/checkup'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { TextLink } from './TextLink'
import './proof.scss'

interface ProofProps {
  figure: Pick<FigureView, 'key' | 'label' | 'kinds'>
  branchId: string
  /** The first day of the half-year that is looked at. */
  from: CalendarDate
}

/** Where the records behind a figure are; who may not see them, as a checker of another branch, reads what it counts. */
export function Proof({ figure: { key, label, kinds }, branchId, from }: ProofProps) {
  const maySee = useSession(
    ({ me }) =>
      me !== null &&
      (me.roles.some((role) => role.startsWith('committee')) ||
        (me.roles.includes('branchOfficer') &&
          [me.branch, ...me.runsBranches].some(({ id }) => id === branchId))),
  )
  const open =
    kinds.length > 0
      ? () => go('year', { branchId, year: from.slice(0, 4) })
      : key === 'findingsVerified'
        ? () => go('branchFindings', { branchId })
        : null
  if (!maySee || open === null) return <View className='proof'>{figureMeanings[key]}</View>
  return (
    <TextLink label={`${label}，看记录`} onClick={open}>
      看记录
    </TextLink>
  )
}
