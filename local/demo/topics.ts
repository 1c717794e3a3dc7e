import type { TopicKind } from '../../src/domain/topic'
import { chanceFor } from './chance'

export interface DemoTopic {
  id: string
  title: string
  kind: TopicKind
  author: string
  /** In whose time it was studied; null: then and now. */
  era: 'then' | 'now' | null
}

const chance = chanceFor('topics')
const topic = (
  title: string,
  era: DemoTopic['era'] = null,
  { kind = 'topic', author = '' }: Partial<Pick<DemoTopic, 'kind' | 'author'>> = {},
): DemoTopic => ({ id: chance.id(), title, kind, author, era })

/** The two that the half-year report counts by themselves. */
export const history = topic('《中国共产党宣传工作简史》', null, {
  kind: 'book',
  author: '本书编写组',
})
export const series = topic('《闽山闽水物华新》等四部', null, { kind: 'series', author: '本书编写组' })

export const civilityPractice = topic('新时代文明实践工作')
export const methods = topic('基层宣传工作方法')

export const otherTopics: readonly DemoTopic[] = [
  topic('党的十九届六中全会精神', 'then'),
  topic('《信访工作条例》', 'then'),
  topic('党史学习教育常态化', 'then'),
  topic('党的二十届四中全会精神', 'now'),
  topic('“十五五”规划建议', 'now'),
  topic('中央八项规定及其实施细则精神', 'now'),
  topic('意识形态工作责任制'),
  civilityPractice,
  methods,
  topic('《中国共产党纪律处分条例》'),
]

export const topics: readonly DemoTopic[] = [history, series, ...otherTopics]
