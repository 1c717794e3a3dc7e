import { TextLink } from '@/components/TextLink'
import { takeFile } from '@/components/takeFile'
import type { ActivityDetail } from '@/contract/activity'

/** The roll as a file: to print before, to file afterwards. */
export function FileLinks({ activity: { id, phase } }: { activity: Pick<ActivityDetail, 'id' | 'phase'> }) {
  const isToCome = phase === 'draft' || phase === 'upcoming'
  return (
    <>
      {!isToCome && (
        <TextLink
          label='生成考勤表，Excel 文件'
          onClick={() => void takeFile('document.attendance', { activityId: id })}
        >
          考勤表
        </TextLink>
      )}
      {phase !== 'cancelled' && phase !== 'closed' && (
        <TextLink
          label='生成空白签到表，Word 文件'
          onClick={() => void takeFile('document.blankRoll', { activityId: id })}
        >
          空白签到表
        </TextLink>
      )}
    </>
  )
}
