import { ActivityRow } from '@/components/ActivityRow'
import { Card } from '@/components/Card'
import { attendanceLabels } from '@/components/labels'
import { SubmissionRow } from '@/components/SubmissionRow'
import type { MemberRecord } from '@/contract/star'
import { sourceNames } from '@/domain/attendance'
import { ruleOf } from '@/domain/obligation'
import { go } from '@/routes'

type Month = MemberRecord['months'][number]

/** One month of a record: where one was, then what one handed in. */
export function RecordMonth({ month: { month, attendances, submissions } }: { month: Month }) {
  return (
    <Card heading={`${Number(month.slice(5))} 月`} ruled>
      {attendances.map((attendance) => (
        <ActivityRow
          key={attendance.activityId}
          date={attendance.on}
          title={attendance.title}
          sub={attendanceLine(attendance)}
          tag={attendanceLabels[attendance.status]}
          onClick={() => go('activity', { activityId: attendance.activityId })}
        />
      ))}
      {submissions.map((submission) => (
        <SubmissionRow
          key={submission.id}
          submission={submission}
          onClick={() => go('submission', { submissionId: submission.id })}
        />
      ))}
    </Card>
  )
}

const attendanceLine = ({ kind, source, counted }: Month['attendances'][number]): string =>
  [ruleOf(kind).name, source !== null && sourceNames[source], !counted && '还没归档，暂不计入']
    .filter(Boolean)
    .join(' · ')
