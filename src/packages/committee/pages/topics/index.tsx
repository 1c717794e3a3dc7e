import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Figures } from '@/components/Figures'
import { dayName } from '@/components/labels'
import type { OutputOf } from '@/contract/contract'
import type { StudyTopic } from '@/contract/study'
import { topicKinds } from '@/domain/topic'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { PeriodPage } from '../../PeriodPage'
import { TopicSheet } from '../../TopicSheet'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { usePeriod } from '../../period'
import { BranchesByTopic } from './BranchesByTopic'
import { CatalogueCard } from './CatalogueCard'
import { byUse, studyMeasures } from '../../study'

/** 学习书目: the committee's books and topics, and what was done with each in a period. */
export default function TopicsPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period, label } = choice
  const query = useQuery('study.figures', { cadence, on })
  const answer = answerFor(query, period)
  const [adding, setAdding] = useState(false)
  const wide = useWide()
  const topics = byUse(answer?.topics ?? [])
  const isOffered = ({ retiredOn }: StudyTopic) => retiredOn === null
  const sheet = () => [
    ['书目', '类别', '作者', ...studyMeasures.map(({ label, unit }) => `${label}（${unit}）`)],
    ...topics.map(({ title, kind, author, figures }) => [
      title,
      topicKinds[kind],
      author,
      ...studyMeasures.map(({ value }) => figures[value]),
    ]),
  ]
  return (
    <PeriodPage
      title='学习书目'
      said={answer && `${topics.filter(isOffered).length} 种在用 · 截至 ${dayName(answer.period.asOf)}`}
      choice={choice}
      nav={wide ? 'topics' : null}
      sheet={topics.length > 0 ? { name: `学习书目 ${label}`, rows: sheet } : null}
    >
      {answer ? (
        <>
          {wide && <CommitteeFigures topics={topics} />}
          <CatalogueCard
            topics={topics}
            wide={wide}
            onAdd={() => setAdding(true)}
            onOpen={({ id }) => go('topic', { topicId: id, cadence, on })}
          />
          {wide && <BranchesByTopic topics={topics} branches={answer.branches} cells={answer.cells} />}
        </>
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
      {adding && <TopicSheet onClose={() => setAdding(false)} onDone={() => void query.reload()} />}
    </PeriodPage>
  )
}

/** What can be added up: a session on two books is one session, so sessions are not. */
function CommitteeFigures({ topics }: { topics: OutputOf<'study.figures'>['topics'] }) {
  const sum = (of: (topic: StudyTopic) => number) => topics.reduce((all, topic) => all + of(topic), 0)
  const studied = topics.filter(({ figures }) => figures.sessions + figures.others > 0).length
  return (
    <Figures
      figures={[
        { label: '学过的书目', value: studied, unit: `/ ${topics.length} 种` },
        { label: '写到书目的心得', value: sum(({ figures }) => figures.reflections), unit: '篇' },
        { label: '发放', value: sum(({ figures }) => figures.copies), unit: '册' },
        { label: '支部现有', value: sum(({ figures }) => figures.copiesInAll), unit: '册' },
      ]}
    />
  )
}
