import type { campaignActions } from '../campaign'
import { type Examples, uuid } from './example'

export const campaignExamples: Examples<typeof campaignActions> = {
  'campaign.board': [{ year: 2022, withChanges: true }],
  'campaign.branch': [{ year: 2022, branchId: uuid(1) }],
  'campaign.toNominate': [{}],
  'campaign.open': [{ year: 2022 }],
  'campaign.compute': [{ year: 2022, isMeant: true }],
  'campaign.nominate': [
    {
      ...{ year: 2022, branchId: uuid(1), revision: 0 },
      nominations: [{ memberId: uuid(2), isNominated: false, reason: '支部大会没有通过' }],
    },
  ],
  'campaign.decide': [
    { year: 2022, round: 1, decisions: [{ memberId: uuid(2), verdict: 'declined', reason: '材料不全' }] },
    { year: 2022, round: 1, decisions: [{ memberId: uuid(2), verdict: 'confirmed', reason: '' }] },
  ],
  'campaign.confirm': [{ year: 2022 }],
  'campaign.announce': [{ year: 2022, until: '2023-01-20' }],
  'campaign.publish': [{ year: 2022 }],
  'campaign.stepBack': [{ year: 2022, to: 'computed', reason: '漏算了一次活动' }],
  'campaign.correct': [{ year: 2022, version: 1, memberId: uuid(1), stars: 4, reason: '重复计分' }],
  'campaign.answerObjection': [
    { objectionId: uuid(1), verdict: 'upheld', answer: '情况属实' },
    { objectionId: uuid(1), verdict: 'dismissed', answer: '情况不属实' },
  ],
  'campaign.list': [{ year: 2022 }],
  'campaign.object': [{ objectionId: uuid(1), year: 2022, aboutId: uuid(2), reason: '与事实不符' }],
}
