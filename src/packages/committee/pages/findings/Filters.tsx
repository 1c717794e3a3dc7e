import { View } from '@tarojs/components'
import { SelectField } from '@/components/SelectField'
import { type ItemGroup, itemGroups } from '@/domain/checkup'
import { type FindingState, findingStates } from '@/domain/finding'
import { useQuery } from '@/stores/query'
import { findingLabels } from '@/components/checkupLabels'
import './index.scss'

/** Null: all. */
export interface Filter {
  branchId: string | null
  category: ItemGroup | null
  state: FindingState | null
}

const ALL = { value: '', label: '全部' } as const
const categories = [
  ALL,
  ...(Object.keys(itemGroups) as ItemGroup[]).map((value) => ({ value, label: itemGroups[value] })),
]
const states = [ALL, ...findingStates.map((value) => ({ value, label: findingLabels[value].text }))]

interface FiltersProps {
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}

/** Which findings are shown: of which branch, of which sort, in which state. */
export function Filters({ filter: { branchId, category, state }, onChange }: FiltersProps) {
  const query = useQuery('branch.list', {})
  const branches = query.data?.branches.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <View className='finding-filters'>
      <SelectField
        label='支部'
        options={[ALL, ...branches]}
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
        value={state ?? ''}
        onChange={(value) => onChange({ state: value || null })}
      />
    </View>
  )
}
