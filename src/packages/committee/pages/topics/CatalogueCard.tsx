import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Row } from '@/components/Row'
import { type Column, Table } from '@/components/Table'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { StudyTopic } from '@/contract/study'
import { useManages } from '../../useToday'
import { aboutOf, figuresSaid, type StudyMeasure, studyMeasures } from '../../study'
import './index.scss'

interface CatalogueCardProps {
  topics: readonly StudyTopic[]
  /** A table with every figure; on a phone a list. */
  wide: boolean
  onAdd: () => void
  onOpen: (topic: StudyTopic) => void
}

/** The catalogue: what can be chosen, and, one tap away, what no longer can. */
export function CatalogueCard({ topics, wide, onAdd, onOpen }: CatalogueCardProps) {
  const manages = useManages()
  const [withRetired, setWithRetired] = useState(false)
  const retired = topics.filter(({ retiredOn }) => retiredOn !== null)
  const offered = topics.filter(({ retiredOn }) => retiredOn === null)
  const shown = withRetired ? [...offered, ...retired] : offered
  const add = manages && (
    <TextLink tone='red' label='添加书目' onClick={onAdd}>
      添加
    </TextLink>
  )
  return (
    <Card heading='书目' action={add} ruled>
      {topics.length === 0 && (
        <EmptyState
          icon='book-open'
          text='书目里还没有书'
          action={manages ? { label: '添加第一本', onClick: onAdd } : undefined}
        />
      )}
      {wide && shown.length > 0 && (
        <Table label='书目' columns={columns} items={shown} keyOf={({ id }) => id} onOpen={onOpen} />
      )}
      {!wide &&
        shown.map((topic) => (
          <Row
            key={topic.id}
            title={topic.title}
            sub={
              <>
                <View>{aboutOf(topic)}</View>
                <View className='topics-figures'>{figuresSaid(topic.figures)}</View>
              </>
            }
            trailing={topic.retiredOn === null ? undefined : <Tag>已停用</Tag>}
            chevron
            onClick={() => onOpen(topic)}
          />
        ))}
      {retired.length > 0 && (
        <TextLink onClick={() => setWithRetired(!withRetired)}>
          {withRetired ? '收起已停用的' : `已停用的 ${retired.length}`}
        </TextLink>
      )}
    </Card>
  )
}

/** A topic has no copies. */
const ofBooks: readonly StudyMeasure[] = ['copies', 'copiesInAll']

const columns: Column<StudyTopic>[] = [
  {
    title: '名称',
    width: 'minmax(200px, 1fr)',
    cell: (topic) => (
      <View>
        <View className='topics-title'>
          {topic.title}
          {topic.retiredOn !== null && <Tag>已停用</Tag>}
        </View>
        <View className='topics-about'>{aboutOf(topic)}</View>
      </View>
    ),
  },
  ...studyMeasures.map(({ value, label, unit }): Column<StudyTopic> => ({
    title: `${label}（${unit}）`,
    align: 'right',
    cell: ({ kind, figures }) => (
      <View className={figures[value] === 0 ? 'topics-none' : ''}>
        {kind === 'topic' && ofBooks.includes(value) ? '–' : figures[value]}
      </View>
    ),
  })),
]
