import { randomUUID } from 'node:crypto'
import type { meetingActions } from '../../../src/contract/meeting'
import { activityIn, type Inputs } from './scene'

export const meetingInputs: Inputs<typeof meetingActions> = {
  'meeting.minutes': async (scene) => ({ activityId: await activityIn(scene) }),
  'meeting.saveMinutes': async (scene) => ({
    activityId: await activityIn(scene),
    revision: 0,
    text: '会议记录',
    resolutions: [{ id: randomUUID(), text: '同意' }],
  }),
}
