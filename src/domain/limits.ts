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
  topicAuthor: 60,
  copiesAtOnce: 5000,
  /** Of one book, in one answer. */
  copiesLines: 300,
  birthdayWord: 500,
  birthdayGreeting: 200,
  agenda: 1000,
  filingNumber: 60,
  feedback: 1000,
  feedbackAnswer: 1000,
  /** So many anonymous ones can be looked up from a phone. */
  feedbackKeys: 20,
  brandName: 30,
  brandStory: 3000,
  minutes: 10_000,
  resolution: 500,
  resolutions: 30,
  speaker: 40,
  rectification: 2000,
  checklistItems: 60,
  checklistTitle: 40,
  checklistLookAt: 200,
  checkupNote: 300,
  checkers: 10,
  roundBranches: 500,
  findingText: 500,
  /** Findings drawn at once to be looked at again. */
  lookBack: 500,
  branchStarStatement: 1000,
  documentNumber: 40,
  honourNote: 60,
  contestReason: 300,
  contestAnswer: 300,
  /** Candidates of one branch, or nominees decided on at once. */
  nominations: 500,
  pageSize: 50,
  /** Months of one report. */
  reportMonths: 24,
  /** People in one roster file. */
  rosterRows: 10_000,
  /** A file that a call answers with, in base64: what WeChat carries back is at most 1 MB (its error -604001). */
  answeredFile: 1_000_000,
  /** A file that is sent: as base64 a third more, within the 6 MB that a cloud function takes. */
  fileBytes: 4 * 1024 * 1024,
  /** Of one activity, or one brand. */
  pictures: 30,
  /** A picture's longest side once it is made smaller on the phone. */
  pictureSide: 1920,
  picturePixels: 40_000_000,
  /** A picture as it was taken: what is larger is not even opened. */
  pictureOriginalBytes: 10 * 1024 * 1024,
  memberName: 30,
  memberNumber: 30,
  remindAtOnce: 1000,
  readAtOnce: 100,
  /** Leaves to send one subscription message that a member holds unused, of each template. */
  grantsHeld: 5,
} as const
