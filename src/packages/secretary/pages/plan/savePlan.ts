import { call } from '@/cloud/call'
import type { Answer, InputOf } from '@/contract/contract'
import type { ActivityState } from '@/domain/activity'
import type { Plan } from './planDraft'

interface Save {
  activityId: string
  /** The revision that was changed; null: a new plan. */
  revision: number | null
  /** It was sent before, so it may stand already, with what was typed then. */
  attempted: boolean
  plan: Plan
  publish: boolean
}

/**
 * Brings a plan to the server. A new plan whose first answer was lost may stand already with an older content:
 * then it is changed, so that what stands in the end is what is on the screen.
 */
export async function savePlan({
  activityId,
  revision,
  attempted,
  plan,
  publish,
}: Save): Promise<Answer<null>> {
  if (revision !== null) {
    const changed = await change({ activityId, revision, ...plan }, publish)
    if (changed.ok || changed.error.code !== 'ACTIVITY_CHANGED' || !attempted) return changed
    return (await isAsTyped(activityId, revision + 1, plan)) ? publishIf(publish, activityId) : changed
  }
  const planned = await call('activity.plan', { activityId, publish, ...plan })
  if (!planned.ok) return planned
  const isAsWanted = !attempted && wanted(publish, planned.data.state)
  if (isAsWanted) return { ok: true, data: null }
  const found = await call('activity.get', { activityId })
  if (!found.ok) return found
  return change(
    { activityId, revision: found.data.revision, ...plan },
    publish && found.data.state === 'draft',
  )
}

async function change(input: InputOf<'activity.change'>, publish: boolean): Promise<Answer<null>> {
  const changed = await call('activity.change', input)
  if (!changed.ok) return changed
  return publishIf(publish, input.activityId)
}

async function publishIf(publish: boolean, activityId: string): Promise<Answer<null>> {
  const published = publish ? await call('activity.publish', { activityId }) : null
  return published && !published.ok ? published : { ok: true, data: null }
}

/** Whether the change that stands is the one sent before, whose answer was lost. */
async function isAsTyped(activityId: string, revision: number, plan: Plan): Promise<boolean> {
  const found = await call('activity.get', { activityId })
  return (
    found.ok &&
    found.data.revision === revision &&
    (['title', 'startsAt', 'endsAt', 'place', 'note'] as const).every((key) => found.data[key] === plan[key])
  )
}

const wanted = (publish: boolean, state: ActivityState) => state === (publish ? 'published' : 'draft')
