import { accept, refuse } from '../../../src/domain/result'
import { activityWithRoll, when } from './activity'
import { asWord } from './made'

/** Lines for who comes without being on the roll. */
const SPARE = 5

/** 签到表 to print, names filled in; its code leads to the page where the paper list is entered afterwards. */
export const blankRoll = asWord<'document.blankRoll'>(async (context, { activityId }) => {
  const found = await activityWithRoll(context, activityId)
  if (!found.ok) return found
  const { activity, holder, roll } = found.value
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  const rows = [
    ...roll.map(({ name, branchName }) => [branchName, name]),
    ...Array.from({ length: SPARE }, () => [null, null]),
  ]
  return accept({
    name: `${activity.title} 签到表 ${activity.heldOn}`,
    document: {
      title: '签到表',
      blocks: [
        { kind: 'line', label: '活动名称', text: activity.title },
        { kind: 'line', label: '时　　间', text: when(activity) },
        { kind: 'line', label: '地　　点', text: activity.place },
        { kind: 'line', label: '主　　办', text: holder },
        {
          kind: 'table',
          table: {
            columns: [
              { heading: '序号', kind: 'number' },
              { heading: '党支部', kind: 'text' },
              { heading: '姓名', kind: 'text' },
              { heading: '签名', kind: 'text' },
              { heading: '备注', kind: 'text' },
            ],
            rows: rows.map(([branchName, name], index) => [
              index + 1,
              branchName ?? null,
              name ?? null,
              null,
              null,
            ]),
            widths: [3, 9, 5, 8, 6],
            rowHeight: 10,
          },
        },
        {
          kind: 'line',
          label: '人　　数',
          text: `应到${roll.length || '　　　'}人，实到　　　人，请假　　　人`,
        },
        { kind: 'line', label: '记 录 人', text: '' },
        {
          kind: 'qr',
          text: context.ports.paperListLink(activity.id),
          caption: '会后由组织者扫码，照本表补录',
        },
      ],
    },
  })
})
