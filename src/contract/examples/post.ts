import type { postActions } from '../post'
import { type Examples, uuid } from './example'

export const postExamples: Examples<typeof postActions> = {
  'post.list': [{ branchId: uuid(1) }],
  'post.appoint': [
    {
      postId: uuid(1),
      memberId: uuid(2),
      kind: 'groupLeader',
      branchId: uuid(3),
      groupId: uuid(4),
      from: '2022-06-01',
      to: '2025-05-31',
      replace: true,
    },
  ],
  'post.end': [{ postId: uuid(1), lastDay: '2022-05-31' }],
}
