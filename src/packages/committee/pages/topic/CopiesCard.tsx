import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { dayName } from '@/components/labels'
import type { CopiesGiven, StudyTopic } from '@/contract/study'
import { useQuery } from '@/stores/query'
import { useManages, useToday } from '../../useToday'
import { CopiesSheet } from './CopiesSheet'

interface CopiesCardProps {
  topic: StudyTopic
  branches: readonly { id: string; name: string }[]
  onChanged: () => void
}

/** Which branch got how many copies and when; the officer records more and takes back what was a mistake. */
export function CopiesCard({ topic, branches, onChanged }: CopiesCardProps) {
  const query = useQuery('copies.list', { topicId: topic.id })
  const today = useToday()
  const manages = useManages()
  const [open, setOpen] = useState<CopiesGiven | 'new' | null>(null)
  const lines = query.data?.lines ?? []
  const isRetired = topic.retiredOn !== null
  const record = manages && (!isRetired || topic.figures.copiesInAll > 0) && (
    <TextLink tone='red' label={isRetired ? '登记收回' : '登记发放'} onClick={() => setOpen('new')}>
      {isRetired ? '收回' : '登记'}
    </TextLink>
  )
  return (
    <Card heading='发放记录' action={record} ruled>
      <Listing {...query.listing} isEmpty={lines.length === 0} empty={{ text: '还没有发放过' }}>
        {lines.map((line) => (
          <Row
            key={line.id}
            title={`${line.branchName}　${line.copies > 0 ? `${line.copies} 册` : `收回 ${-line.copies} 册`}`}
            sub={[dayName(line.givenOn, today), line.note, `${line.recordedByName}登记`]
              .filter(Boolean)
              .join(' · ')}
            trailing={
              line.copies < 0 ? (
                <Tag>收回</Tag>
              ) : manages ? (
                <TextLink label={`更正${line.branchName}的 ${line.copies} 册`} onClick={() => setOpen(line)}>
                  更正
                </TextLink>
              ) : undefined
            }
          />
        ))}
      </Listing>
      {open && (
        <CopiesSheet
          topicId={topic.id}
          branches={branches}
          mistaken={open === 'new' ? undefined : open}
          backOnly={isRetired}
          onClose={() => setOpen(null)}
          onDone={() => {
            void query.reload()
            onChanged()
          }}
        />
      )}
    </Card>
  )
}
