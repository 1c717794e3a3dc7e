import { randomUUID } from 'node:crypto'
import type { submissionActions } from '../../../src/contract/submission'
import { handedIn, verdictOn } from '../world'
import { type Inputs, personIn, type Scene } from './scene'

const reflection = { kind: 'reflection' as const, title: '读书有感', body: '正文' }

/** A submission of the person in the scene, returned by the committee's secretary or officer. */
async function returnedIn(scene: Scene): Promise<string> {
  const { world } = scene
  const author = personIn(scene)
  const submissionId = await handedIn(world, author, reflection)
  const { chief, officer } = world.people
  await world
    .as(author === chief ? officer : chief)
    .does('submission.review', verdictOn(submissionId, 'returned'))
  return submissionId
}

export const submissionInputs: Inputs<typeof submissionActions> = {
  'submission.submit': async ({ world }) => ({
    submissionId: randomUUID(),
    content: { ...reflection, topicId: world.topicIds[0] },
  }),
  'submission.resubmit': async (scene) => ({
    submissionId: await returnedIn(scene),
    round: 1,
    content: reflection,
  }),
  'submission.withdraw': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.get': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.mine': async () => ({ kind: 'reflection', state: 'submitted', cursor: null }),
  'submission.inbox': async () => ({ cursor: null }),
  'submission.review': async (scene) =>
    verdictOn(await handedIn(scene.world, personIn(scene)), 'approved', { comment: '好' }),
}
