import { useState } from 'react'
import { SoftButton, TintButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { EndSheet } from './EndSheet'
import { isNow, type MemberCardProps, membershipNow, spanName } from './facts'
import { ToBranchSheet } from './ToBranchSheet'

type Step = 'move' | 'lend' | 'endLoan' | 'leave'

/** 支部经历: where they have belonged, newest first; and for the committee's officers, the next step. */
export function MembershipCard({ member, today, onChanged }: MemberCardProps) {
  const [step, setStep] = useState<Step | null>(null)
  const home = membershipNow(member, 'home', today)
  const loan = membershipNow(member, 'loan', today)
  const close = () => setStep(null)
  const done = () => {
    close()
    void onChanged()
  }
  const memberId = member.id
  return (
    <Card heading='支部经历' ruled>
      {[...member.memberships].reverse().map((each) => (
        <Row
          key={`${each.kind} ${each.from}`}
          title={each.branchName}
          sub={`${each.kind === 'loan' ? '借调 · ' : ''}${spanName(each, today)}`}
          trailing={isNow(each, today) ? <Tag tone='met'>现在</Tag> : undefined}
        />
      ))}
      {member.may.manage && (
        <Buttons>
          <SoftButton onClick={() => setStep('move')}>{home ? '转支部' : '转入'}</SoftButton>
          {home && !loan && <SoftButton onClick={() => setStep('lend')}>借调</SoftButton>}
          {loan && <SoftButton onClick={() => setStep('endLoan')}>结束借调</SoftButton>}
          {home && <TintButton onClick={() => setStep('leave')}>转出</TintButton>}
        </Buttons>
      )}
      <ToBranchSheet
        key={home?.branchId}
        step={step === 'move' || step === 'lend' ? step : null}
        memberId={memberId}
        notTo={home?.branchId}
        today={today}
        onClose={close}
        onDone={done}
      />
      <EndSheet
        open={step === 'endLoan'}
        title='结束借调'
        label='最后一天'
        hint='之后回到原支部，临时党支部里的职务同时结束。'
        initial={today}
        action='member.endLoan'
        inputOf={(lastDay) => ({ memberId, lastDay })}
        button='结束借调'
        onClose={close}
        onDone={done}
      />
      <EndSheet
        open={step === 'leave'}
        title='转出组织关系'
        label='在本单位的最后一天'
        hint={`第二天起${member.name}就不能再进入，职务、小组和没用的绑定码同时结束。以前的记录不变。`}
        initial={today}
        action='member.leave'
        inputOf={(lastDay) => ({ memberId, lastDay })}
        button='转出'
        onClose={close}
        onDone={done}
      />
    </Card>
  )
}
