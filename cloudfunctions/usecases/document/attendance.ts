import { type AttendanceStatus, sourceNames } from '../../../src/domain/attendance'
import { dateOf, timeOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { servedMinutes } from '../../../src/domain/service'
import { countRoll } from '../../database/activities'
import { activityWithRoll, when } from './activity'
import { hoursOf } from './hours'
import { asWorkbook } from './made'

const statusNames: Record<AttendanceStatus, string> = {
  expected: '未登记',
  present: '到',
  leave: '请假',
  absent: '缺席',
}

/** 考勤表: who was there and who says so, by branch and name. */
export const attendanceSheet = asWorkbook<'document.attendance'>(async (context, { activityId }) => {
  const found = await activityWithRoll(context, activityId)
  if (!found.ok) return found
  const { activity, holder, roll } = found.value
  const { expected, present, leave } = countRoll(roll.map(({ line }) => line))
  const isService = activity.kind === 'volunteerService'
  return accept({
    name: `${activity.title} 考勤表 ${activity.heldOn}`,
    sheets: [
      {
        name: '考勤表',
        title: `${activity.title}考勤表`,
        about: `时间：${when(activity)}　地点：${activity.place}　主办：${holder}　应到 ${expected} 人，实到 ${present} 人，请假 ${leave} 人`,
        columns: [
          { heading: '序号', kind: 'number' },
          { heading: '党支部' },
          { heading: '姓名' },
          { heading: '考勤' },
          { heading: '登记方式' },
          { heading: '登记日期', kind: 'date' },
          { heading: '登记时间' },
          ...(isService ? [{ heading: '服务时长（小时）', kind: 'number' as const }] : []),
          { heading: '备注', width: 16 },
        ],
        rows: roll.map(({ line, name, branchName }, index) => [
          index + 1,
          branchName,
          name,
          statusNames[line.status],
          line.source && sourceNames[line.source],
          line.recordedAt && dateOf(line.recordedAt),
          line.recordedAt && timeOf(line.recordedAt),
          ...(isService ? [hoursOf(servedMinutes(activity, line))] : []),
          null,
        ]),
      },
    ],
  })
})
