import type { meetingActions } from '../meeting'
import { type Examples, uuid } from './example'

export const meetingExamples: Examples<typeof meetingActions> = {
  'meeting.minutes': [{ activityId: uuid(1) }],
  'meeting.saveMinutes': [
    {
      activityId: uuid(1),
      revision: 0,
      chairId: uuid(2),
      speaker: '',
      agenda: '讨论发展对象',
      text: '会议记录',
      thanks: '',
      resolutions: [{ id: uuid(3), text: '同意', votes: { for: 5, against: 0, abstentions: 1 } }],
    },
  ],
}
