import { oneNames } from '../../src/domain/birthday'
import type { Chance } from './chance'
import { after, type Occasion } from './occasions'
import { perform, type Stage } from './perform'

const words = [
  '宣誓那天的心情还记得很清楚，今后仍要把手上的事一件一件办好。',
  '感谢支部同志们的提醒和帮助，越是熟悉的工作，越要用心。',
  '入党的日子是一面镜子，照一照自己离当初的承诺还有多远。',
  '愿意多下基层、多听群众的话，把学到的用在实处。',
]

/** What is kept of a political birthday: most of the five ones for each celebrant, and a few words. */
export async function celebrate(stage: Stage, occasion: Occasion, chance: Chance): Promise<void> {
  const { id: activityId, organiserId, startsAt } = occasion
  if (occasion.kind !== 'politicalBirthday') return
  const { celebrants, talkers } = await perform(stage, organiserId, after(startsAt, 20), 'birthday.get', {
    activityId,
  })
  const chosen = celebrants.slice(0, 4)
  for (const [index, { memberId, isOfficer }] of chosen.entries()) {
    const talker = talkers.find(({ id, isUpper }) => id !== memberId && (isUpper || !isOfficer))
    if (talker) {
      const talk = { activityId, memberId, talkById: talker.id }
      await perform(stage, organiserId, after(startsAt, 22), 'birthday.setTalk', talk)
    }
    for (const one of oneNames.slice(0, chance.whole(3, 5))) {
      const tick = { activityId, memberId, one, done: true }
      await perform(stage, organiserId, after(startsAt, 25 + index), 'birthday.tick', tick)
    }
    if (!chance.happens(0.6)) continue
    const word = { activityId, word: chance.pick(words) }
    await perform(stage, memberId, after(startsAt, 40 + index), 'birthday.word', word)
  }
}
