/** The "five ones" (五个一) of a political birthday, in the order in which they are kept. */
export const ones = {
  gift: '一份礼物或一本书',
  oath: '一次重温入党誓词',
  talk: '一次谈心谈话',
  reflection: '一篇心得体会',
  deed: '一件好事实事',
} as const
export type One = keyof typeof ones
