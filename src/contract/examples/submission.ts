import type { submissionActions } from '../submission'
import { type Examples, uuid } from './example'

export const submissionExamples: Examples<typeof submissionActions> = {
  'submission.submit': [
    {
      submissionId: uuid(1),
      content: { kind: 'reflection', title: '读后感', topicId: uuid(2), body: '写得用心' },
    },
    {
      submissionId: uuid(1),
      content: {
        kind: 'serviceReport',
        activityId: uuid(2),
        title: '清扫社区',
        servedOn: '2022-04-12',
        minutes: 90,
        body: '扫了三条街',
      },
    },
    { submissionId: uuid(1), content: { kind: 'makeup', activityId: uuid(2), body: '手机没电' } },
    { submissionId: uuid(1), content: { kind: 'leave', activityId: uuid(2), body: '出差' } },
  ],
  'submission.resubmit': [
    {
      submissionId: uuid(1),
      round: 1,
      content: { kind: 'reflection', title: '读后感', topicId: uuid(2), body: '改过了' },
    },
  ],
  'submission.withdraw': [{ submissionId: uuid(1) }],
  'submission.get': [{ submissionId: uuid(1) }],
  'submission.mine': [{ kind: 'reflection', state: 'returned', cursor: 'after' }],
  'submission.inbox': [{ cursor: 'after' }],
  'submission.review': [
    {
      reviews: [
        { reviewId: uuid(7), submissionId: uuid(1), round: 1, verdict: 'returned', comment: '请写明时长' },
        { reviewId: uuid(8), submissionId: uuid(2), round: 2, verdict: 'approved', comment: '' },
      ],
    },
  ],
}
