import { View } from '@tarojs/components'
import type { SubmissionSummary } from '@/contract/submission'
import { ago } from './ago'
import { CheckRow } from './CheckRow'
import { dayName, duration, momentName, submissionKindNames } from './labels'
import { SwipeRow } from './SwipeRow'
import './review-row.scss'

interface ReviewRowProps {
  item: SubmissionSummary
  /** Says the author's branch as well, where several branches' things lie in one inbox. */
  withBranch: boolean
  checked: boolean
  disabled: boolean
  /** Why the last verdict on it was refused. */
  refusal?: string
  onCheck: (checked: boolean) => void
  onOpen: () => void
  onReturn: () => void
}

/** A submission that waits: the tick chooses it, its text opens it, a swipe to the left returns it. */
export function ReviewRow({
  item,
  withBranch,
  checked,
  disabled,
  refusal,
  onCheck,
  onOpen,
  onReturn,
}: ReviewRowProps) {
  return (
    <View className='review-row'>
      <SwipeRow action='退回' label={`退回 ${reviewTitle(item)}`} disabled={disabled} onAction={onReturn}>
        <CheckRow
          label={reviewTitle(item)}
          title={reviewTitle(item)}
          sub={[withBranch && item.branchName, ...reviewFacts(item)].filter(Boolean).join(' · ')}
          trailing={ago(item.submittedAt, new Date())}
          checked={checked}
          disabled={disabled}
          onChange={onCheck}
          onOpen={onOpen}
        />
      </SwipeRow>
      {refusal !== undefined && (
        <View className='review-row__refusal' role='alert'>
          {refusal}
        </View>
      )}
    </View>
  )
}

/** `何嘉宁 · 心得体会`, `许明哲 · 志愿服务 3 小时`. */
export function reviewTitle({ memberName, kind, minutes }: SubmissionSummary): string {
  const what =
    kind === 'serviceReport'
      ? `志愿服务 ${duration(minutes ?? 0).replace(' ', '\u00a0')}`
      : submissionKindNames[kind]
  return `${memberName} · ${what}`
}

function reviewFacts({
  kind,
  title,
  topicTitle,
  length,
  servedOn,
  excerpt,
  scannedAt,
}: SubmissionSummary): string[] {
  switch (kind) {
    case 'reflection':
      // Most titles name the book.
      return [
        title,
        topicTitle === null || title.includes(topicTitle) ? '' : topicTitle,
        `${length.toLocaleString('en')}\u00a0字`,
      ].filter(Boolean)
    case 'serviceReport':
      return [title, servedOn === null ? '' : dayName(servedOn)]
    case 'makeup':
      return [title, scannedAt === null ? excerpt : `断网时扫码 ${momentName(scannedAt)}`]
    case 'leave':
      return [title, excerpt]
  }
}
