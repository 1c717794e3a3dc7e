import { View } from '@tarojs/components'
import { momentName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { AuditView } from '@/contract/audit'
import type { CalendarDate } from '@/domain/calendar'
import { actionNames, changeLines } from './words'

interface AuditRowProps {
  line: AuditView
  today: CalendarDate
  /** Shows the history of its record. */
  onOpen?: () => void
}

/** Who did what, to what, when, and what changed by it. */
export function AuditRow({ line, today, onOpen }: AuditRowProps) {
  const lines = changeLines(line.change, today)
  const done = actionNames[line.action] ?? line.action
  return (
    <Row
      title={`${line.actor.name} ${done}${line.subject.name === null ? '' : `：${line.subject.name}`}`}
      sub={
        <>
          {lines.length > 0 && (
            <View className='audit-changes'>
              {lines.map((each) => (
                <View key={each}>{each}</View>
              ))}
            </View>
          )}
          {momentName(line.at, today)}
        </>
      }
      trailing={<Tag tone={line.sealed ? 'met' : 'plain'}>{line.sealed ? '✓ 已封存' : '待封存'}</Tag>}
      onClick={onOpen}
    />
  )
}
