import type { campaignActions } from '../../../src/contract/campaign'
import { campaignOf, type CampaignWishes, objectionOf } from '../campaigns'
import { branchIn, type Inputs, nextYear, plainMemberIn, type Scene } from './scene'

/** A campaign in which the plain member of the scene is a candidate for five stars. */
const campaignIn = async (scene: Scene, wishes: Partial<CampaignWishes> = {}) => {
  const candidates = [plainMemberIn(scene).memberId]
  const { year } = await campaignOf(scene.world, { year: nextYear(), candidates, ...wishes })
  return { year }
}

let published = 0

/** An objection to that candidate, who is on the notice. */
const objectedIn = async (scene: Scene) => {
  const { people } = scene.world
  const { year } = await campaignIn(scene, { state: 'noticed' })
  return scene.world
    .as(people.contact)
    .does('campaign.object', objectionOf(year, plainMemberIn(scene).memberId))
}

export const campaignInputs: Inputs<typeof campaignActions> = {
  'campaign.board': async (scene) => ({ year: (await campaignIn(scene)).year }),
  'campaign.branch': async (scene) => ({ year: (await campaignIn(scene)).year, branchId: branchIn(scene) }),
  'campaign.toNominate': async () => ({}),
  'campaign.open': async () => ({ year: 2025 }),
  'campaign.compute': async (scene) => ({ ...(await campaignIn(scene, { state: 'opened' })), isMeant: true }),
  'campaign.nominate': async (scene) => {
    const { memberId, branchId } = plainMemberIn(scene)
    return {
      ...(await campaignIn(scene)),
      ...{ branchId, revision: 0 },
      nominations: [{ memberId, isNominated: false, reason: '支部大会没有通过' }],
    }
  },
  'campaign.decide': async (scene) => {
    const { memberId } = plainMemberIn(scene)
    const wishes = { year: nextYear(), candidates: [memberId], nominated: true }
    return {
      ...(await campaignOf(scene.world, wishes)),
      decisions: [{ memberId, verdict: 'declined', reason: '材料不全' }],
    }
  },
  'campaign.confirm': async (scene) => {
    const { year, round } = await campaignInputs['campaign.decide'](scene)
    const { memberId } = plainMemberIn(scene)
    const decisions = [{ memberId, verdict: 'confirmed' as const, reason: '' }]
    const { chief } = scene.world.people
    await scene.world.as(chief).does('campaign.decide', { year, round, decisions })
    return { year }
  },
  'campaign.announce': (scene) => campaignIn(scene, { state: 'confirmed' }),
  'campaign.publish': (scene) => campaignIn(scene, { state: 'noticed', to: '2026-05-19' }),
  'campaign.stepBack': async (scene) => ({
    ...(await campaignIn(scene, { state: 'confirmed' })),
    ...{ to: 'computed', reason: '漏算了一次活动' },
  }),
  'campaign.correct': async (scene) => ({
    // Of a year by itself: what is published stays.
    ...(await campaignIn(scene, { state: 'published', year: 2000 + (published++ % 20) })),
    ...{ version: 1, memberId: plainMemberIn(scene).memberId, stars: 4, reason: '复核时发现重复计分' },
  }),
  'campaign.answerObjection': async (scene) => {
    const { objectionId } = await objectedIn(scene)
    return { objectionId, verdict: 'dismissed', answer: '已核实，情况不属实' }
  },
  'campaign.list': async (scene) => campaignIn(scene, { state: 'noticed' }),
  'campaign.object': async (scene) => {
    const { year } = await campaignIn(scene, { state: 'noticed' })
    return objectionOf(year, plainMemberIn(scene).memberId)
  },
}
