import { useRouter } from '@tarojs/taro'
import { HandIn } from '@/components/HandIn'
import { RequestForm } from './RequestForm'

/** Asks for leave (`kind=leave`) or make-up (`kind=makeup`) of an activity; or again, what was returned. */
export default function RequestPage() {
  const { kind, activityId, submissionId } = useRouter().params
  const isLeave = kind === 'leave'
  return (
    <HandIn title={isLeave ? '请假' : '申请补签'} submissionId={submissionId}>
      {(me, returned) => (
        <RequestForm
          key={me.memberId}
          me={me}
          returned={returned}
          kind={(returned ? returned.kind === 'leave' : isLeave) ? 'leave' : 'makeup'}
          activityId={returned?.activityId ?? activityId ?? ''}
        />
      )}
    </HandIn>
  )
}
