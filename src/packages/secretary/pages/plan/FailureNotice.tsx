import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'

/** Why the plan was not taken; of a plan that somebody else changed, with the way to the present one. */
export function FailureNotice({
  code,
  message,
  onReload,
}: {
  code: string
  message: string
  onReload: () => void
}) {
  const isOld = code === 'ACTIVITY_CHANGED'
  return (
    <Notice
      tone='red'
      icon='circle-alert'
      action={
        isOld && (
          <TextLink tone='red' onClick={onReload}>
            重新载入
          </TextLink>
        )
      }
    >
      {message}
    </Notice>
  )
}
