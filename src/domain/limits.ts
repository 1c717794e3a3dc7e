/** Lengths that the form counts and the server enforces. Characters are Unicode code units, as the inputs count. */
export const limits = {
  title: 60,
  branchName: 30,
  groupSize: 500,
  place: 60,
  note: 500,
  reason: 200,
  comment: 200,
  reflectionBody: 5000,
  serviceBody: 1000,
  serviceMinutes: 24 * 60,
  serviceCapacity: 2000,
  serviceTheme: 40,
  rollSize: 2000,
  reviewsAtOnce: 50,
  activityDays: 14,
  talkTopic: 60,
  pageSize: 50,
  /** People in one roster file. */
  rosterRows: 10_000,
  /** A file that is sent: as base64 a third more, within the 6 MB that a cloud function takes. */
  fileBytes: 4 * 1024 * 1024,
  memberName: 30,
  memberNumber: 30,
  remindAtOnce: 1000,
} as const
