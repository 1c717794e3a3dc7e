import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Legend } from '@/components/Legend'
import { StackedBar } from '@/components/StackedBar'
import { findingLabels } from '@/components/checkupLabels'
import type { CategoryLine } from '@/contract/checkup'
import { itemGroups } from '@/domain/checkup'
import type { FindingState } from '@/domain/finding'
import './index.scss'

/** What is left to do comes first, in the strongest tone. */
const states: readonly FindingState[] = ['open', 'rectifying', 'submitted', 'verified']
const labels = states.map((state) => findingLabels[state].text.replace('✓ ', ''))
const countOf = (line: CategoryLine) => states.reduce((sum, state) => sum + line[state], 0)

/** The problems of a round by group of items, and where they stand. */
export function CategoryCard({ categories }: { categories: readonly CategoryLine[] }) {
  const most = Math.max(...categories.map(countOf))
  return (
    <Card heading='问题分布'>
      {categories.map((line) => (
        <View key={line.category} className='round-category'>
          <View className='round-category__head'>
            <View className='round-category__name'>{itemGroups[line.category]}</View>
            <View className='round-category__counts'>
              {`${countOf(line)} 个`}
              <View className='round-category__done'>{`销号 ${line.verified}`}</View>
            </View>
          </View>
          <StackedBar
            total={most}
            parts={states.map((state, index) => ({ label: labels[index] ?? '', value: line[state] }))}
          />
        </View>
      ))}
      <Legend labels={labels} />
    </Card>
  )
}
