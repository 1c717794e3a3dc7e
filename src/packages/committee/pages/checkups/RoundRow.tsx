import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { dayName } from '@/components/labels'
import type { RoundLine } from '@/contract/checkup'
import type { CalendarDate } from '@/domain/calendar'
import { go } from '@/routes'

/** A round, with how many branches have signed; leads to its pairs. */
export function RoundRow({ round, today }: { round: RoundLine; today: CalendarDate }) {
  const { id, label, state, signed, of, to, found, verified } = round
  const progress = `已签字 ${signed} / ${of}${found > 0 ? `，问题 ${found} 个，销号 ${verified}` : ''}`
  const word = state === 'closed' ? '✓ 已结束' : to < today ? '已过期限' : '进行中'
  const tone = state === 'closed' ? 'met' : to < today ? 'red' : 'due'
  return (
    <Row
      title={label}
      sub={`${progress}，${dayName(to, today)}前完成`}
      trailing={<Tag tone={tone}>{word}</Tag>}
      chevron
      label={`${label}，${word}，${progress}`}
      onClick={() => go('checkupRound', { id })}
    />
  )
}
