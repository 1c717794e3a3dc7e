import type { checkinActions } from '../checkin'
import { type Examples, uuid } from './example'

export const checkinExamples: Examples<typeof checkinActions> = {
  'checkin.showCode': [{ activityId: uuid(1) }],
  'checkin.checkIn': [{ code: 'K7QW4MPA', activityId: uuid(1), scannedAt: '2022-04-12T01:00:00.000Z' }],
  'checkin.nearby': [{ activityId: uuid(1), position: { latitude: 26.0745, longitude: 119.2965 } }],
  'checkin.record': [
    {
      activityId: uuid(1),
      source: 'paper',
      entries: [
        { memberId: uuid(4), status: 'present' },
        { memberId: uuid(5), status: 'leave' },
      ],
    },
  ],
}
