import { randomUUID } from 'node:crypto'
import type { starActions } from '../../../src/contract/star'
import { attendedBy, contestOf } from '../memberStars'
import { branchIn, type Inputs, personIn, plainMemberIn } from './scene'

export const starInputs: Inputs<typeof starActions> = {
  'star.rating': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.record': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.branch': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'star.contest': async (scene) => ({
    contestId: randomUUID(),
    sourceId: await attendedBy(scene.world, scene.who),
    reason: '那天我在值班',
  }),
  'star.contests': async () => ({}),
  'star.answerContest': async (scene) => ({
    contestId: await contestOf(scene.world, plainMemberIn(scene)),
    verdict: 'explained',
    answer: '已与当天的签到表核对',
  }),
}
