import { randomUUID } from 'node:crypto'
import type { pictureActions } from '../../../src/contract/picture'
import { jpegOf } from '../pictures'
import { activityIn, type Inputs, type Scene } from './scene'

/** A picture that the committee's officer added to an activity. */
async function picturedIn(scene: Scene): Promise<string> {
  const adding = await pictureInputs['picture.add'](scene)
  await scene.world.as(scene.world.people.officer).does('picture.add', adding)
  return adding.pictureId
}

export const pictureInputs: Inputs<typeof pictureActions> = {
  'picture.list': async (scene) => ({ subject: 'activity', subjectId: await activityIn(scene) }),
  'picture.add': async (scene) => ({
    pictureId: randomUUID(),
    subject: 'activity',
    subjectId: await activityIn(scene),
    file: jpegOf().toString('base64'),
  }),
  'picture.remove': async (scene) => ({ pictureId: await picturedIn(scene) }),
}
