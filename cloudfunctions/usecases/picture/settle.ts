import { enterCommittee } from '../../database/bindings'
import type { Database } from '../../database/database'
import { fileOfCheck, lockFile, setFileState } from '../../database/files'
import { tell } from '../../database/messages'
import type { FileStore } from '../../wechat/ports'

interface Around {
  database: Database
  files: FileStore
  now: Date
  newId: () => string
}

/** Sees no committee's rows. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * The content check has answered: others see the picture, or it goes and its adder is told. False: no picture waits
 * for that answer (it was removed, or answered before, or is not in the books yet).
 */
export async function settleCheck(
  { database, files, now, newId }: Around,
  checkId: string,
  passed: boolean,
): Promise<boolean> {
  const settled = await database.transaction({ committeeId: NOBODY }, async (tx) => {
    const asked = await fileOfCheck(tx, checkId)
    if (!asked) return null
    const { committeeId } = asked
    await enterCommittee(tx, committeeId)
    const found = await lockFile(tx, committeeId, asked.id)
    if (found?.checkId !== checkId) return null
    await setFileState(tx, found, passed ? 'visible' : 'refused')
    if (!passed) {
      await tell({ tx, committeeId, now, ports: { newId } }, [
        {
          memberId: found.addedBy,
          kind: 'text',
          key: `${found.subject}:picture:${found.id}`,
          text: '您放的一张照片没有通过内容检查，已经撤下',
          subjectId: found.subjectId,
        },
      ])
    }
    return found
  })
  if (settled === null) return false
  if (!passed) await files.remove(settled.storeKey)
  return true
}
