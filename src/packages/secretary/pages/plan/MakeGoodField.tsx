import { SelectField } from '@/components/SelectField'
import { isWithin, periodLabel, periodOf } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import type { PlanDraft } from './planDraft'

const NONE = 'none'

interface MakeGoodFieldProps {
  draft: PlanDraft
  error?: string
  onChange: (countsOn: string | null) => void
}

/** 补办: only where the branch has missed this kind before. */
export function MakeGoodField({
  draft: { ownBranchId, kind, countsOn, date },
  error,
  onChange,
}: MakeGoodFieldProps) {
  const { data } = useQuery('organization.missed', { branchId: ownBranchId })
  const missed = (data?.missed ?? []).filter((each) => each.kind === kind && each.to < date)
  const chosen = missed.find((each) => countsOn !== null && isWithin(countsOn, each))
  // What is being made good already is no longer among the missed.
  const present =
    countsOn !== null && !chosen ? [{ value: countsOn, label: periodLabel(periodOf('month', countsOn)) }] : []
  if (missed.length === 0 && present.length === 0) return null
  return (
    <SelectField
      label='补办'
      hint='补办的算作“迟办”，计入所补的那一期'
      value={chosen?.from ?? countsOn ?? NONE}
      options={[
        { value: NONE, label: '不是补办' },
        ...present,
        ...missed.map(({ from, label }) => ({ value: from, label: `补 ${label}` })),
      ]}
      error={error}
      onChange={(value) => onChange(value === NONE ? null : value)}
    />
  )
}
