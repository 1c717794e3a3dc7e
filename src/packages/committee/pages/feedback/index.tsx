import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { FeedbackItem } from '@/components/FeedbackItem'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import type { FeedbackToAnswer } from '@/contract/feedback'
import type { FeedbackState } from '@/domain/feedback'
import { usePages } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { useToday } from '../../useToday'
import { AnswerSheet } from './AnswerSheet'

const states = [
  { value: 'waiting', label: '待答复' },
  { value: 'answered', label: '已答复' },
] as const
const nothing: Record<FeedbackState, string> = { waiting: '没有在等答复的', answered: '还没有答复过的' }

/** 投诉建议 for the officer: what waits for an answer, and what has one. */
export default function FeedbackInboxPage() {
  const [state, setState] = useState<FeedbackState>('waiting')
  const [opened, setOpened] = useState<FeedbackToAnswer | null>(null)
  const pages = usePages('feedback.list', { state })
  const wide = useWide()
  const today = useToday()
  return (
    <Page
      title='投诉建议'
      sub='答复后不能再改，署名的会通知本人'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='feedbackInbox' /> : undefined}
    >
      <Segmented label='答复情况' options={states} value={state} onChange={setState} />
      <Card>
        <Listing {...pages.listing} empty={{ text: nothing[state] }}>
          {pages.items.map((feedback) => (
            <FeedbackItem key={feedback.id} feedback={feedback} by={authorName(feedback)} today={today}>
              {feedback.answer === null && (
                <SoftButton size='small' onClick={() => setOpened(feedback)}>
                  答复
                </SoftButton>
              )}
            </FeedbackItem>
          ))}
        </Listing>
      </Card>
      {opened && (
        <AnswerSheet
          key={opened.id}
          feedback={opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            void pages.reload()
          }}
        />
      )}
    </Page>
  )
}

const authorName = ({ author }: FeedbackToAnswer): string =>
  author === null ? '匿名' : [author.name, author.branchName].filter(Boolean).join(' · ')
