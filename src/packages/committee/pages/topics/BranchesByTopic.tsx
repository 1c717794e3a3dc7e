import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { EmptyState } from '@/components/EmptyState'
import { type Column, Table } from '@/components/Table'
import type { StudyCell, StudyTopic } from '@/contract/study'
import { figureOf, type StudyMeasure, studyMeasures } from '../../study'
import './index.scss'

interface BranchesByTopicProps {
  topics: readonly StudyTopic[]
  branches: readonly { id: string; name: string }[]
  cells: readonly StudyCell[]
}

type Line = BranchesByTopicProps['branches'][number]

/** Branch × book: one measure at a time, the books of which there is something to say. */
export function BranchesByTopic({ topics, branches, cells }: BranchesByTopicProps) {
  const [measure, setMeasure] = useState<StudyMeasure>('sessions')
  const counted = topics.filter(({ figures }) => figures[measure] !== 0)
  const name: Column<Line> = { title: '支部', width: 'minmax(112px, 1fr)', cell: (branch) => branch.name }
  const columns = counted.map(({ id, title }): Column<Line> => ({
    title,
    align: 'right',
    // Of a fixed width, so that a long title breaks instead of pushing the others out of sight.
    width: '88px',
    cell: (branch) => {
      const figure = figureOf(cells, id, branch.id, measure)
      return <View className={figure === 0 ? 'topics-none' : ''}>{figure}</View>
    },
  }))
  return (
    <Card heading='各支部'>
      <ChoiceChips
        label='看哪个数'
        options={studyMeasures}
        chosen={[measure]}
        onChange={([value]) => value && setMeasure(value)}
      />
      {counted.length === 0 ? (
        <EmptyState text='这个时段没有记录' />
      ) : (
        <Table label='各支部按书目' columns={[name, ...columns]} items={branches} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}
