import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { Tags } from '@/components/Tags'
import type { Doings } from '@/contract/brand'
import { ruleOf } from '@/domain/obligation'

/** What a branch did in a year so far: four figures, and its activities by kind. */
export function DoingsCard({ year, doings }: { year: number; doings: Doings }) {
  const { held, present, reflections, serviceMinutes } = doings
  const figures = [
    { label: '开展活动', value: held.reduce((sum, { count }) => sum + count, 0), unit: '次' },
    { label: '参加', value: present, unit: '人次' },
    { label: '志愿服务', value: Math.round(serviceMinutes / 6) / 10, unit: '小时' },
    { label: '学习心得', value: reflections, unit: '篇' },
  ]
  return (
    <Card heading={`${year} 年以来`}>
      <View className='brand__figures'>
        {figures.map((figure) => (
          <Figure key={figure.label} {...figure} />
        ))}
      </View>
      {held.length > 0 && (
        <Tags tags={held.map(({ kind, count }) => ({ text: `${ruleOf(kind).name} ${count} 次` }))} />
      )}
    </Card>
  )
}
