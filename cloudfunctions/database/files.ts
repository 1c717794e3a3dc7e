import { and, asc, count, eq, inArray, or, sql } from 'drizzle-orm'
import type { FileSubject } from '../../src/domain/content'
import type { Tx } from './database'
import { file } from './schema/content'

export type FileRow = typeof file.$inferSelect

export interface PictureSubject {
  subject: FileSubject
  /** The activity, the branch whose brand it is, or the finding. */
  subjectId: string
}

const isFile = (committeeId: string, id: string) => and(eq(file.committeeId, committeeId), eq(file.id, id))
const isOf = (committeeId: string, { subject, subjectId }: PictureSubject) =>
  and(eq(file.committeeId, committeeId), eq(file.subject, subject), eq(file.subjectId, subjectId))

/** One file's row, held until the end; null: not in this committee. */
export const lockFile = async (tx: Tx, committeeId: string, id: string): Promise<FileRow | null> =>
  (await tx.select().from(file).where(isFile(committeeId, id)).for('update'))[0] ?? null

/** What somebody sees of a subject's pictures, first added first: what is let pass, and their own that wait. */
export const picturesOf = (tx: Tx, committeeId: string, subject: PictureSubject, memberId: string) =>
  tx
    .select()
    .from(file)
    .where(
      and(
        isOf(committeeId, subject),
        or(eq(file.state, 'visible'), and(eq(file.state, 'pending'), eq(file.addedBy, memberId))),
      ),
    )
    .orderBy(asc(file.addedAt), asc(file.id))

/** How many pictures others see of each of several findings: of what was found, and of how it was put right. */
export async function findingPictures(tx: Tx, committeeId: string, findingIds: readonly string[]) {
  const rows = await tx
    .select({ subject: file.subject, subjectId: file.subjectId, count: count() })
    .from(file)
    .where(
      and(
        eq(file.committeeId, committeeId),
        inArray(file.subject, ['finding', 'evidence']),
        inArray(file.subjectId, [...findingIds]),
        eq(file.state, 'visible'),
      ),
    )
    .groupBy(file.subject, file.subjectId)
  return (findingId: string) => {
    const of = (subject: FileSubject) =>
      rows.find((row) => row.subject === subject && row.subjectId === findingId)?.count ?? 0
    return { found: of('finding'), evidence: of('evidence') }
  }
}

/** How many pictures a subject has; whoever adds one waits here for the one before. */
export async function countPictures(tx: Tx, committeeId: string, subject: PictureSubject): Promise<number> {
  const lock = `pictures ${committeeId} ${subject.subjectId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`)
  const [found] = await tx
    .select({ count: count() })
    .from(file)
    .where(and(isOf(committeeId, subject), inArray(file.state, ['pending', 'visible'])))
  return found?.count ?? 0
}

/** The file changes its state; nothing is asked about it any more. */
export async function setFileState(
  tx: Tx,
  { committeeId, id }: Pick<FileRow, 'committeeId' | 'id'>,
  state: FileRow['state'],
): Promise<void> {
  await tx.update(file).set({ state, checkId: null }).where(isFile(committeeId, id))
}

/** Takes all pictures of a subject out of the books; which they were. */
export const removePicturesOf = (tx: Tx, committeeId: string, subject: PictureSubject): Promise<FileRow[]> =>
  tx
    .update(file)
    .set({ state: 'removed', checkId: null })
    .where(and(isOf(committeeId, subject), inArray(file.state, ['pending', 'visible'])))
    .returning()

/** The file about which the check was asked under that id, in whatever committee; see secure.sql. */
export async function fileOfCheck(tx: Tx, checkId: string) {
  await tx.execute(sql`select set_config('app.check_id', ${checkId}, true)`)
  const [found] = await tx
    .select({ committeeId: file.committeeId, id: file.id })
    .from(file)
    .where(eq(file.checkId, checkId))
  await tx.execute(sql`select set_config('app.check_id', '', true)`)
  return found ?? null
}
