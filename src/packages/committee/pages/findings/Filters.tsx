import { View } from '@tarojs/components'
import { SelectField } from '@/components/SelectField'
import { findingLabels } from '@/components/checkupLabels'
import { optionsOf } from '@/components/options'
import { type ItemGroup, itemGroups } from '@/domain/checkup'
import { type FindingState, findingStates } from '@/domain/finding'
import { useQuery } from '@/stores/query'
import './index.scss'

/** Null: all. `overdue`: of what is to be put right only what is late. */
export interface Filter {
  roundId: string | null
  branchId: string | null
  category: ItemGroup | null
  state: FindingState | null
  overdue: boolean
}

const ALL = { value: '', label: '全部' } as const
const LATE = 'overdue'
const categories = [ALL, ...optionsOf(itemGroups)]
const states = [
  ALL,
  { value: LATE, label: '已逾期' } as const,
  ...findingStates.map((value) => ({ value, label: findingLabels[value].text })),
]

interface FiltersProps {
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}

/** Which findings are shown: of which round, branch and sort, in which state. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { roundId, branchId, category, state, overdue } = filter
  const branches = useQuery('branch.list', {})
  const rounds = useQuery('round.list', {})
  return (
    <View className='finding-filters'>
      <SelectField
        label='轮次'
        options={[ALL, ...(rounds.data?.rounds ?? []).map(({ id, label }) => ({ value: id, label }))]}
        value={roundId ?? ''}
        onChange={(value) => onChange({ roundId: value || null })}
      />
      <SelectField
        label='支部'
        options={[
          ALL,
          ...(branches.data?.branches ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={branchId ?? ''}
        onChange={(value) => onChange({ branchId: value || null })}
      />
      <SelectField
        label='类别'
        options={categories}
        value={category ?? ''}
        onChange={(value) => onChange({ category: value || null })}
      />
      <SelectField
        label='状态'
        options={states}
        value={overdue ? LATE : (state ?? '')}
        onChange={(value) =>
          onChange({ overdue: value === LATE, state: value === LATE ? null : value || null })
        }
      />
    </View>
  )
}
