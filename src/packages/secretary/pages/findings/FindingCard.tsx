import { View } from '@tarojs/components'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { momentName } from '@/components/labels'
import { FindingPictures } from '@/components/FindingPictures'
import { Recurs } from '@/components/Recurs'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { FindingView } from '@/contract/finding'
import { itemGroups } from '@/domain/checkup'
import { go } from '@/routes'
import { findingLabels, findingStepNames } from '@/components/checkupLabels'
import { dueSaid } from './words'

export type Deed = 'assign' | 'submit' | 'verify' | 'sendBack'

interface FindingCardProps {
  finding: FindingView
  today: string
  onDeed: (deed: Deed) => void
}

/** One problem: what it is, how it stands, what the reader can do about it. */
export function FindingCard({ finding, today, onDeed }: FindingCardProps) {
  const { category, text, suggestion, state, overdueDays, responsible, measure, evidence, recurs } = finding
  const { may, steps, itemTitle, round, checkupId } = finding
  const { text: stateName, tone } = findingLabels[state]
  const facts = [
    { label: '建议', value: suggestion },
    { label: '责任人', value: responsible?.name ?? '' },
    { label: '措施', value: measure ?? '' },
    { label: '整改情况', value: evidence ?? '' },
  ]
  return (
    <Card
      heading={itemGroups[category]}
      action={<Tag tone={overdueDays > 0 ? 'red' : tone}>{stateName}</Tag>}
    >
      <View className='finding__text'>{text}</View>
      <View className={`finding__sub ${overdueDays > 0 ? 'finding__sub--over' : ''}`}>
        {dueSaid(finding, today)}
      </View>
      <Recurs recurs={recurs} />
      <KeyValue rows={facts.filter(({ value }) => value !== '')} />
      <FindingPictures finding={finding} />
      {steps.map(({ step, text: said, by, at }) => (
        <View key={`${at} ${step}`} className='finding__sub'>
          {momentName(at, today)} {by} {findingStepNames[step]}
          {(step === 'sentBack' || step === 'relapsed') && `：${said}`}
        </View>
      ))}
      <View className='finding__link'>
        <TextLink label={`${text}，看体检表`} onClick={() => go('checkup', { id: checkupId })}>
          {`${round.label}体检表${itemTitle === '' ? '' : `：${itemTitle}`}`}
        </TextLink>
      </View>
      {(may.assign || may.submit) && (
        <View className='finding__deeds'>
          <Buttons>
            {may.submit && <PrimaryButton onClick={() => onDeed('submit')}>提交整改</PrimaryButton>}
            {may.assign && (
              <SoftButton onClick={() => onDeed('assign')}>
                {state === 'open' ? '落实责任' : '改责任'}
              </SoftButton>
            )}
          </Buttons>
        </View>
      )}
      {may.verify && (
        <View className='finding__deeds'>
          <Buttons lead>
            <PrimaryButton onClick={() => onDeed('verify')}>销号</PrimaryButton>
            <SoftButton onClick={() => onDeed('sendBack')}>退回</SoftButton>
          </Buttons>
        </View>
      )}
    </Card>
  )
}
