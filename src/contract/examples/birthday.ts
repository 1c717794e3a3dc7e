import type { birthdayActions } from '../birthday'
import { type Examples, uuid } from './example'

export const birthdayExamples: Examples<typeof birthdayActions> = {
  'birthday.due': [{ branchId: uuid(1), month: '2022-04' }],
  'birthday.make': [
    {
      activityId: uuid(9),
      branchId: uuid(1),
      month: '2022-04',
      title: '4 月政治生日',
      startsAt: '2022-04-15T07:00:00.000Z',
      endsAt: '2022-04-15T08:00:00.000Z',
      place: '党员活动室',
    },
  ],
  'birthday.get': [{ activityId: uuid(1) }],
  'birthday.tick': [{ activityId: uuid(1), memberId: uuid(2), one: 'oath', done: true }],
  'birthday.setTalk': [{ activityId: uuid(1), memberId: uuid(2), talkById: uuid(3) }],
  'birthday.word': [{ activityId: uuid(1), word: '不忘来时路。' }],
  'birthday.card': [{ memberId: uuid(1), year: 2022 }],
}
