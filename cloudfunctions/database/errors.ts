/** PostgreSQL's codes for "somebody else was in the way, try again": could not serialize, deadlock. */
const IN_THE_WAY = new Set(['40001', '40P01'])

/** PostgreSQL's code for "no more connections". */
const TOO_MANY_CONNECTIONS = '53300'

/** What node-postgres' pool says, for want of a code, when none of its connections came free in time. */
const POOL_TIMEOUT = 'timeout exceeded when trying to connect'

/** Another transaction was in the way: the same work may well succeed when it is done again. */
export const isLostRace = (error: unknown): boolean => IN_THE_WAY.has(databaseCode(error))

/** There was no connection to be had: not worth trying again at once, since the call has waited already. */
export const isFull = (error: unknown): boolean =>
  databaseCode(error) === TOO_MANY_CONNECTIONS ||
  causesOf(error).some(({ message }) => message === POOL_TIMEOUT)

/** What broke, without the values of the query, which may hold what a member wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error'
  // Drizzle's own message repeats the query with its values; the driver's, its cause, does not.
  const { name, message, stack } = error.cause instanceof Error ? error.cause : error
  return `${name}: ${message.split('\n')[0] ?? ''} ${stack?.split('\n')[1]?.trim() ?? ''}`
}

/** The SQLSTATE of a database error, however deep the driver wrapped it; '' for any other. */
function databaseCode(error: unknown): string {
  for (const each of causesOf(error)) if ('code' in each && typeof each.code === 'string') return each.code
  return ''
}

/** An error and what caused it, outermost first. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}
