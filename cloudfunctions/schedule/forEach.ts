import { describeError } from '../database/errors'

/**
 * Does the same for each committee, with a line of the log for what it gave. Where it fails for one, the others have
 * their turn all the same; throws at the end.
 */
export async function forEach(
  committeeIds: readonly string[],
  log: (line: object) => void,
  work: (committeeId: string) => Promise<object | void>,
): Promise<void> {
  const failed: string[] = []
  for (const committeeId of committeeIds) {
    try {
      const done = await work(committeeId)
      if (done) log({ committeeId, ...done })
    } catch (error) {
      failed.push(committeeId)
      log({ committeeId, error: describeError(error) })
    }
  }
  if (failed.length > 0) {
    throw new Error(`Failed for ${failed.length} of ${committeeIds.length}: ${failed.join(', ')}`)
  }
}
