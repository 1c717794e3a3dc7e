import { randomUUID } from 'node:crypto'
import { openPostgres } from '../database/postgres'
import { settleCheck } from '../usecases/picture/settle'
import { wechatFiles } from '../wechat/files'
import { readAnswer, settleSoon } from './answer'
import { isFromClient } from '../wechat/identity'

/**
 * The cloud function `checked`, called by WeChat's message push (event `wxa_media_check`) when the content check of a
 * picture has answered. A phone may not call it; nor could it, since the check's ids never leave the server.
 */
export async function main(event: unknown): Promise<string> {
  const fromClient = isFromClient()
  const answer = readAnswer(event)
  if (fromClient || answer === null) return 'success'
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("Set DATABASE_URL in the cloud function's environment.")
  const database = await openPostgres(url, 1)
  try {
    const around = { database, files: wechatFiles, now: new Date(), newId: randomUUID }
    const found = await settleSoon(() => settleCheck(around, answer.checkId, answer.passed))
    console.log(JSON.stringify({ outcome: found ? 'ok' : 'UNKNOWN_CHECK', passed: answer.passed }))
    return 'success'
  } finally {
    await database.close()
  }
}
