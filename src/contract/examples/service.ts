import type { serviceActions } from '../service'
import { type Examples, uuid } from './example'

export const serviceExamples: Examples<typeof serviceActions> = {
  'service.list': [{ activityId: uuid(1) }],
  'service.signUp': [{ activityId: uuid(1) }],
  'service.withdraw': [{ activityId: uuid(1) }],
  'service.checkOut': [{ activityId: uuid(1) }],
  'service.setHours': [{ activityId: uuid(1), memberId: uuid(2), minutes: 90 }],
  'service.theme': [{ on: '2022-04-12' }],
  'service.setTheme': [{ on: '2022-04-12', theme: '学雷锋' }],
}
