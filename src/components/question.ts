/** What is asked before something that cannot be undone. */
export interface Question {
  title: string
  text?: string
  /** What the confirming button does, in a word: 退回, 取消活动. */
  action?: string
}
