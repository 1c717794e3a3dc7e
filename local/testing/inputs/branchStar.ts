import type { branchStarActions } from '../../../src/contract/branchStar'
import { addDays } from '../../../src/domain/calendar'
import { starOf, type StarWishes } from '../branchStars'
import { branchIn, type Inputs, nextYear, type Scene } from './scene'

let asked = 0

/** How a branch stands in a year's 五星级党支部, as it was last seen. */
async function starIn(scene: Scene, wishes: Omit<StarWishes, 'branchId'> = {}) {
  const { year = 2026 } = wishes
  const branchId = scene.about === 'B' ? scene.world.branches.B : scene.world.branches.A
  await starOf(scene.world, { ...wishes, branchId, year })
  return { year, branchId, revision: wishes.state === 'asked' ? 0 : 1 }
}

export const branchStarInputs: Inputs<typeof branchStarActions> = {
  'branchStar.ask': async ({ world }) => {
    const { rows } = await world.as(world.people.officer).does('branchStar.board', { year: 2025 })
    // Another day each time, so that there is something to do.
    return { year: 2025, closesOn: addDays('2026-06-01', (rows.length + asked++) % 200) }
  },
  'branchStar.mine': async () => ({}),
  'branchStar.get': async (scene) => {
    const { year, branchId } = await starIn(scene)
    return { year, branchId }
  },
  'branchStar.save': async (scene) => ({
    ...(await starIn(scene, { state: 'drafting', marked: [] })),
    marks: [{ itemKey: 'minutes', level: 'part', points: 3, note: '缺一次' }],
    statement: '全年工作扎实',
  }),
  'branchStar.declare': (scene) => starIn(scene, { state: 'drafting' }),
  'branchStar.decline': (scene) => starIn(scene, { state: 'asked' }),
  'branchStar.withdraw': (scene) => starIn(scene),
  'branchStar.board': async (scene) => ({ year: (await starIn(scene)).year }),
  'branchStar.decide': async (scene) => ({ ...(await starIn(scene)), level: 4, reason: '各项工作扎实' }),
  'branchStar.publish': async (scene) => {
    const { year } = await starIn(scene, { state: 'decided', year: nextYear(), closesOn: '2026-05-01' })
    return { year }
  },
  'branchStar.correct': async (scene) => {
    const wishes = { state: 'decided' as const, year: nextYear(), published: true }
    const { year, branchId } = await starIn(scene, wishes)
    return { year, branchId, version: 1, level: 3, reason: '复核时发现漏项' }
  },
  'branchStar.list': async (scene) => {
    const { year } = await branchStarInputs['branchStar.correct'](scene)
    return { year }
  },
  'branchStar.history': async (scene) => ({ branchId: branchIn(scene) }),
}
