import type { studyActions } from '../study'
import { type Examples, period, uuid } from './example'

export const studyExamples: Examples<typeof studyActions> = {
  'study.figures': [period],
  'topic.save': [{ topicId: uuid(1), kind: 'series', title: '四部丛书', author: '本书编写组' }],
  'topic.retire': [{ topicId: uuid(1) }],
  'topic.restore': [{ topicId: uuid(1) }],
  'copies.give': [
    {
      copiesId: uuid(9),
      topicId: uuid(1),
      branchId: uuid(2),
      copies: -3,
      givenOn: '2022-04-12',
      note: '多记了三册',
    },
  ],
  'copies.list': [{ topicId: uuid(1) }],
}
