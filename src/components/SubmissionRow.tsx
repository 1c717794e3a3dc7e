import type { SubmissionSummary } from '@/contract/submission'
import { dateOf } from '@/domain/calendar'
import { dayName, duration, submissionKindNames, submissionStateLabels } from './labels'
import { Row } from './Row'
import { Tag } from './Tag'

/** One's own submission in a list: what it is, when, and where it stands. */
export function SubmissionRow({
  submission,
  onClick,
}: {
  submission: SubmissionSummary
  onClick: () => void
}) {
  const { kind, title, topicTitle, minutes, length, submittedAt, state, returnedComment } = submission
  const { text, tone } = submissionStateLabels[state]
  const facts = [
    submissionKindNames[kind],
    topicTitle !== null && !title.includes(topicTitle) && topicTitle,
    kind === 'serviceReport' && minutes !== null && duration(minutes),
    kind === 'reflection' && `${length.toLocaleString('en')} 字`,
    dayName(dateOf(submittedAt), dateOf(new Date())),
  ]
  const isReturned = state === 'returned' && returnedComment
  return (
    <Row
      title={title}
      sub={isReturned ? `退回：${returnedComment}` : facts.filter(Boolean).join(' · ')}
      trailing={<Tag tone={tone}>{text}</Tag>}
      onClick={onClick}
    />
  )
}
