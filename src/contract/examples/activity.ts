import type { InputOf } from '../contract'
import type { activityActions } from '../activity'
import { type Examples, uuid } from './example'

const plan = {
  kind: 'studySession',
  title: '四月学习研讨',
  startsAt: '2022-04-12T01:00:00.000Z',
  endsAt: '2022-04-12T03:00:00.000Z',
  place: '三楼会议室',
  note: '带好笔记本',
  hostBranchIds: [uuid(1), uuid(2)],
  groupId: uuid(3),
  expectedMemberIds: [uuid(4), uuid(5)],
  topicIds: [uuid(6)],
  countsOn: '2022-03-31',
  nearby: { latitude: 26.0745, longitude: 119.2965, radiusMetres: 200 },
  capacity: 12,
  frontLine: true,
} satisfies Partial<InputOf<'activity.plan'>>

export const activityExamples: Examples<typeof activityActions> = {
  'activity.list': [{ scope: 'branch', when: 'past', kind: 'themeDay', cursor: 'after' }],
  'activity.get': [{ activityId: uuid(1) }],
  'activity.plan': [{ activityId: uuid(9), ...plan, publish: true }],
  'activity.change': [{ activityId: uuid(9), revision: 3, ...plan }],
  'activity.publish': [{ activityId: uuid(1) }],
  'activity.close': [{ activityId: uuid(1) }],
  'activity.cancel': [{ activityId: uuid(1), reason: '防汛值班' }],
  'activity.roll': [{ activityId: uuid(1) }],
}
