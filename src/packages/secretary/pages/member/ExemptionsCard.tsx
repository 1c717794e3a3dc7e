import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { dayName } from '@/components/labels'
import type { MemberParticulars } from '@/contract/member'
import { exemptionReasons } from '@/domain/membership'
import { EndSheet } from './EndSheet'
import { ExemptSheet } from './ExemptSheet'
import { isNow, type MemberCardProps, spanName } from './facts'

type Exemption = MemberParticulars['exemptions'][number]

/** 免除组织生活: the branch's decisions, with the way to record one and to end one. */
export function ExemptionsCard({ member, today, onChanged }: MemberCardProps) {
  const [isRecording, setRecording] = useState(false)
  const [ending, setEnding] = useState<Exemption | null>(null)
  const { exemptions } = member
  const done = () => {
    setRecording(false)
    setEnding(null)
    void onChanged()
  }
  return (
    <Card heading='免除组织生活' ruled>
      {exemptions.length === 0 && <EmptyState text='没有免除，按规定参加组织生活' />}
      {exemptions.map((each) => (
        <Row
          key={each.id}
          title={`${exemptionReasons[each.reason]} · ${spanName(each, today)}`}
          sub={[`${dayName(each.decidedOn, today)}支部决定`, each.note]
            .filter((part) => part !== '')
            .join(' · ')}
          trailing={<Tag>{isNow(each, today) ? '生效中' : each.from > today ? '未开始' : '已结束'}</Tag>}
          label={member.may.exempt ? `${exemptionReasons[each.reason]}，调整结束日期` : undefined}
          chevron={member.may.exempt}
          onClick={member.may.exempt ? () => setEnding(each) : undefined}
        />
      ))}
      {member.may.exempt && <SoftButton onClick={() => setRecording(true)}>登记免除</SoftButton>}
      <ExemptSheet
        open={isRecording}
        memberId={member.id}
        today={today}
        onClose={() => setRecording(false)}
        onSaved={done}
      />
      <EndSheet
        open={ending !== null}
        title='免除到哪天为止'
        label='最后一天'
        hint='到这天为止不计应到，之后照常。'
        initial={today}
        action='member.endExemption'
        inputOf={(lastDay) => ({ exemptionId: ending?.id ?? '', lastDay })}
        button='保存'
        onClose={() => setEnding(null)}
        onDone={done}
      />
    </Card>
  )
}
