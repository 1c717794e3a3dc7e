import { View } from '@tarojs/components'
import { SoftButton, TintButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { toast } from '@/components/feedback'
import { TextLink } from '@/components/TextLink'
import { duration, momentName, submissionKindNames } from '@/components/labels'
import type { RollLine } from '@/contract/activity'
import { type AttendanceStatus, sourceNames } from '@/domain/attendance'
import type { Mark } from './changes'

const marks: { status: Mark; text: string; name: string }[] = [
  { status: 'present', text: '到', name: '到场' },
  { status: 'leave', text: '假', name: '请假' },
  { status: 'absent', text: '缺', name: '缺席' },
]

interface RollRowProps {
  line: RollLine
  /** As it will be once saved. */
  status: AttendanceStatus
  withBranch: boolean
  mayTick: boolean
  /** Before check-in opens only leave can be noted. */
  isEarly: boolean
  onMark: (status: Mark) => void
  /** Of a service: opens the hours of who came. */
  onHours?: () => void
  busy: boolean
  refusal?: string
  onApprove: () => Promise<void>
  onReturn: () => void
}

/** One line of the roll: who, how it is known, and one tap each for present, leave, absent. */
export function RollRow({
  line,
  status,
  withBranch,
  mayTick,
  isEarly,
  onMark,
  onHours,
  busy,
  refusal,
  onApprove,
  onReturn,
}: RollRowProps) {
  const { name, branchName, source, recordedAt, place, request } = line
  const isChanged = status !== line.status
  const known = [
    withBranch && branchName,
    isChanged ? '未保存' : source && sourceNames[source],
    !isChanged && recordedAt && momentName(recordedAt),
  ]
  const press = (wanted: Mark) =>
    isEarly && wanted !== 'leave' ? toast('签到开始前只能登记请假') : onMark(wanted)
  return (
    <View className='roll-row'>
      <View className='roll-row__main'>
        <View className='roll-row__text'>
          <View className='roll-row__name'>{name}</View>
          <View className={`roll-row__sub ${isChanged ? 'roll-row__sub--changed' : ''}`}>
            {known.filter(Boolean).join(' · ')}
          </View>
          {place && place.verdict !== 'inside' && (
            <Tag tone={place.verdict === 'outside' ? 'due' : 'plain'}>
              {place.verdict === 'outside'
                ? `不在范围${place.distanceMetres === null ? '' : ` · 约 ${place.distanceMetres} 米`}`
                : '位置未知'}
            </Tag>
          )}
        </View>
        {mayTick && (
          <View className='roll-row__marks' role='radiogroup' aria-label={name}>
            {marks.map((each) => (
              <Tap
                key={each.status}
                role='radio'
                className={`roll-row__mark ${status === each.status ? `roll-row__mark--${each.status}` : ''}`}
                label={`${name} ${each.name}`}
                aria-checked={status === each.status ? 'true' : 'false'}
                onClick={() => press(each.status)}
              >
                {each.text}
              </Tap>
            ))}
          </View>
        )}
      </View>
      {onHours && line.status === 'present' && !isChanged && (
        <TextLink onClick={onHours}>
          {line.minutes === null ? '服务时长：全程' : `服务时长：${duration(line.minutes)}`}
        </TextLink>
      )}
      {request && (
        <View className='roll-row__request'>
          <View className='roll-row__reason'>
            申请{submissionKindNames[request.kind]}：{request.reason}
          </View>
          {mayTick && (
            <Buttons>
              <TintButton size='small' busy={busy} onClick={onApprove}>
                同意
              </TintButton>
              <SoftButton size='small' disabled={busy} onClick={onReturn}>
                退回
              </SoftButton>
            </Buttons>
          )}
        </View>
      )}
      {refusal !== undefined && (
        <View className='roll-row__refusal' role='alert'>
          {refusal}
        </View>
      )}
    </View>
  )
}
