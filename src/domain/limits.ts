/** Lengths that the form counts and the server enforces. Characters are Unicode code units, as the inputs count. */
export const limits = {
  title: 60,
  place: 60,
  note: 500,
  reason: 200,
  comment: 200,
  reflectionBody: 5000,
  serviceBody: 1000,
  serviceMinutes: 24 * 60,
  rollSize: 2000,
  reviewsAtOnce: 50,
  activityDays: 14,
  pageSize: 50,
  remindAtOnce: 1000,
} as const
