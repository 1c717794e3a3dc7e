/** Texts that others read, and of which the check may want a person to look first. */
export type HeldSubject = 'activity' | 'word' | 'brand' | 'minutes' | 'feedback'
export type HoldState = 'waiting' | 'cleared' | 'withheld'

/** What pictures belong to. */
export type FileSubject = 'activity' | 'brand'
/** `pending`: WeChat has not answered yet; only who added it sees it. */
export type FileState = 'pending' | 'visible' | 'refused' | 'removed'
export type PictureType = 'image/jpeg' | 'image/png'
