import { useRouter } from '@tarojs/taro'
import { HandIn } from '@/components/HandIn'
import { ReflectionForm } from './ReflectionForm'

/** Writes a 心得体会; with `submissionId`, hands one in again that was returned. */
export default function ReflectionPage() {
  const { submissionId, topicId } = useRouter().params
  return (
    <HandIn title={submissionId ? '修改心得' : '写心得'} submissionId={submissionId}>
      {(me, returned) => <ReflectionForm key={me.memberId} me={me} returned={returned} topicId={topicId} />}
    </HandIn>
  )
}
