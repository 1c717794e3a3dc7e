import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Figures } from '@/components/Figures'
import { type Column, Table } from '@/components/Table'
import { confirm, toast, toastDone } from '@/components/feedback'
import { dayName } from '@/components/labels'
import { call } from '@/cloud/call'
import type { StudyTopic } from '@/contract/study'
import { back } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { PeriodPage } from '../../PeriodPage'
import { TopicSheet } from '../../TopicSheet'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { usePeriod } from '../../period'
import { aboutOf, figureOf, type StudyMeasure } from '../../study'
import { useManages } from '../../useToday'
import { CopiesCard } from './CopiesCard'

/** One book: what was done with it in a period, by branch, and who got copies. */
export default function TopicPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period } = choice
  const query = useQuery('study.figures', { cadence, on })
  const answer = answerFor(query, period)
  const topic = answer?.topics.find(({ id }) => id === params.topicId)
  // The name stays while another period's figures are on their way.
  const name = query.data?.topics.find(({ id }) => id === params.topicId)?.title ?? '学习书目'
  const wide = useWide()
  const reload = () => void query.reload()
  return (
    <PeriodPage
      title={name}
      said={answer && topic ? `${aboutOf(topic)} · 截至 ${dayName(answer.period.asOf)}` : null}
      choice={choice}
      nav={wide ? 'topic' : null}
    >
      {!answer && <Unanswered query={query} onRetry={query.reload} />}
      {answer && !topic && (
        <Card>
          <EmptyState text='没有找到这本书，可能已被删除' action={{ label: '返回', onClick: back }} />
        </Card>
      )}
      {answer && topic && (
        <>
          <Figures
            figures={[
              {
                label: '学习研讨',
                value: topic.figures.sessions,
                unit: `场 · ${topic.figures.attendances} 人次`,
              },
              { label: '其他活动', value: topic.figures.others, unit: '场' },
              { label: '心得', value: topic.figures.reflections, unit: '篇' },
              ...(topic.kind === 'topic'
                ? []
                : [
                    {
                      label: '发放',
                      value: topic.figures.copies,
                      unit: `册 · 现有 ${topic.figures.copiesInAll} 册`,
                    },
                  ]),
            ]}
          />
          <Columns two={wide}>
            <Card heading='各支部'>
              <Table
                label={`${topic.title}，各支部`}
                columns={columnsOf(topic, answer.cells)}
                items={answer.branches}
                keyOf={({ id }) => id}
              />
            </Card>
            <Columns>
              {topic.kind !== 'topic' && (
                <CopiesCard topic={topic} branches={answer.branches} onChanged={reload} />
              )}
              <Manage topic={topic} onChanged={reload} />
            </Columns>
          </Columns>
        </>
      )}
    </PeriodPage>
  )
}

interface Line {
  id: string
  name: string
}

const shown: { title: string; measure: StudyMeasure; ofBooks?: true }[] = [
  { title: '研讨', measure: 'sessions' },
  { title: '人次', measure: 'attendances' },
  { title: '心得', measure: 'reflections' },
  { title: '现有册数', measure: 'copiesInAll', ofBooks: true },
]

const columnsOf = ({ id, kind }: StudyTopic, cells: Parameters<typeof figureOf>[0]): Column<Line>[] => [
  { title: '支部', width: 'minmax(112px, 1fr)', cell: ({ name }) => name },
  ...shown
    .filter(({ ofBooks }) => !ofBooks || kind !== 'topic')
    .map(({ title, measure }): Column<Line> => ({
      title,
      align: 'right',
      cell: (branch) => figureOf(cells, id, branch.id, measure) || '–',
    })),
]

/** Changing it, taking it out of the choice, bringing it back: for the officer. */
function Manage({ topic, onChanged }: { topic: StudyTopic; onChanged: () => void }) {
  const manages = useManages()
  const [editing, setEditing] = useState(false)
  if (!manages) return null
  const { id: topicId, title, retiredOn } = topic
  const retire = async () => {
    const text = `安排活动、写心得时不再出现${title}；学过的照样统计，随时可以恢复。`
    if (!(await confirm({ title: '停用这个书目？', text, action: '停用' }))) return
    const answer = await call('topic.retire', { topicId })
    if (!answer.ok) return toast(answer.error.message)
    toastDone('已停用')
    onChanged()
  }
  const restore = async () => {
    const answer = await call('topic.restore', { topicId })
    if (!answer.ok) return toast(answer.error.message)
    toastDone('已恢复')
    onChanged()
  }
  return (
    <>
      <Buttons>
        {retiredOn === null ? (
          <SoftButton onClick={retire}>停用</SoftButton>
        ) : (
          <SoftButton onClick={restore}>恢复使用</SoftButton>
        )}
        <SoftButton icon='pencil' onClick={() => setEditing(true)}>
          修改
        </SoftButton>
      </Buttons>
      {editing && <TopicSheet topic={topic} onClose={() => setEditing(false)} onDone={onChanged} />}
    </>
  )
}
