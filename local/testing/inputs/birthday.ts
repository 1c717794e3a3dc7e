import { randomUUID } from 'node:crypto'
import type { birthdayActions } from '../../../src/contract/birthday'
import type { InputOf } from '../../../src/contract/contract'
import { activityIn, branchIn, type Inputs, personIn, type Scene } from './scene'

/** A political birthday of the branch, in June: the month in which everybody of a test committee joined. */
const birthdayIn = (scene: Scene) => activityIn(scene, { kind: 'politicalBirthday', startsIn: 20 * 24 * 60 })

let birthdaysMade = 0

/** Of another year each time, since a month has one. */
function birthdayOf(branchId: string): InputOf<'birthday.make'> {
  const year = 2027 + (birthdaysMade++ % 70)
  return {
    activityId: randomUUID(),
    branchId,
    month: `${year}-06`,
    title: '6 月政治生日',
    startsAt: `${year}-06-18T07:00:00.000Z`,
    endsAt: `${year}-06-18T08:00:00.000Z`,
    place: '党员活动室',
  }
}

export const birthdayInputs: Inputs<typeof birthdayActions> = {
  'birthday.due': async (scene) => ({ branchId: branchIn(scene), month: '2026-06' }),
  'birthday.make': async (scene) => birthdayOf(branchIn(scene)),
  'birthday.get': async (scene) => ({ activityId: await birthdayIn(scene) }),
  'birthday.tick': async (scene) => ({
    activityId: await birthdayIn(scene),
    memberId: personIn(scene).memberId,
    one: 'gift',
    done: true,
  }),
  'birthday.setTalk': async (scene) => ({
    activityId: await birthdayIn(scene),
    memberId: personIn(scene).memberId,
    talkById: scene.world.people.chief.memberId,
  }),
  'birthday.word': async (scene) => ({ activityId: await birthdayIn(scene), word: '不忘来时路。' }),
  'birthday.card': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
}
