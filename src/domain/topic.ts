/** What the study catalogue holds. */
export const topicKinds = { book: '书', series: '丛书', topic: '专题' } as const
export type TopicKind = keyof typeof topicKinds
