import { judgePlace } from '../../../src/domain/checkin'
import { refuse } from '../../../src/domain/result'
import type { UseCase } from '../usecase'
import { loadCheckIn, markPresent } from './mark'

/** "我已到场", where the activity allows it. Outside or unknown is a flag on the roll, never a refusal. */
export const checkInNearby: UseCase<'checkin.nearby'> = async (context, { activityId, position }) => {
  const line = await loadCheckIn(context, activityId)
  if (!line) return refuse('NOT_FOUND')
  const { latitude, longitude, radiusMetres } = line.activity
  if (line.attendance === null) return refuse('CHECKIN_NOT_EXPECTED')
  if (latitude === null || longitude === null || radiusMetres === null) return refuse('CHECKIN_NEARBY_OFF')
  const { verdict, distanceMetres } = judgePlace({ latitude, longitude, radiusMetres }, position)
  return markPresent(context, line, 'nearby', { placeVerdict: verdict, placeMetres: distanceMetres })
}
