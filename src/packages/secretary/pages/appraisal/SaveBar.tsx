import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import type { Grading } from './useGrades'

/** How many are graded, the third as it fills, or why it was not saved; and the button. */
export function SaveBar({ grading }: { grading: Grading }) {
  const { refusal, graded, toGrade, excellent, most, save } = grading
  const note =
    refusal !== undefined ? (
      <Notice tone='red' icon='circle-alert'>
        {refusal}
      </Notice>
    ) : excellent > most.now ? (
      <Notice tone='warn' icon='circle-alert'>
        {excellent > most.inAll
          ? `优秀 ${excellent} 人，最多 ${most.inAll} 人（三分之一）`
          : `评定 ${graded} 人时优秀最多 ${most.now} 人，全部评定后最多 ${most.inAll} 人`}
      </Notice>
    ) : (
      `评定 ${graded} / ${toGrade} 人，优秀 ${excellent} 人，最多 ${most.inAll} 人`
    )
  return (
    <BottomBar note={note}>
      <PrimaryButton onClick={save}>保存</PrimaryButton>
    </BottomBar>
  )
}
