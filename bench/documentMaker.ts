import { answerWith } from '../cloudfunctions/api/answer'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { handlers } from '../cloudfunctions/documents/handlers'
import { testPorts } from '../local/testing/ports'
import { wechatIdentity } from '../cloudfunctions/wechat/identity'
import type { MadeFile } from '../src/contract/file'

/** What to make, of which books, by whom and at what time. */
export interface MakerWork {
  url: string
  at: string
  calls: { openid: string; action: string; input: object }[]
}

export interface Maker {
  /** One a call. */
  made: { seconds: number; processorSeconds: number; bytes: number }[]
  /** The most memory that the process has held, bytes: more than its heap alone. */
  mostBytes: number
}

/** A process of its own with a heap as small as a cloud function's memory: what does not fit ends it. */
process.on('message', (work: MakerWork) => {
  void make(work).then((made) => process.send?.(made))
})

async function make({ url, at, calls }: MakerWork): Promise<Maker> {
  // In the cloud each call asks WeChat's SDK who calls: its code is in memory too.
  wechatIdentity.openid()
  const database = await openPostgres(url, 1)
  const answer = answerWith({
    ...{ handlers, database, ports: testPorts(), now: () => new Date(at), log: () => undefined },
  })
  const made: Maker['made'] = []
  for (const { openid, action, input } of calls) {
    const began = performance.now()
    const before = process.cpuUsage()
    const answered = await answer(openid, { action, input })
    if (!answered.ok) throw new Error(`${action}: ${answered.error.message}`)
    const { file } = answered.data as MadeFile
    const { user, system } = process.cpuUsage(before)
    made.push({
      seconds: (performance.now() - began) / 1000,
      processorSeconds: (user + system) / 1e6,
      bytes: (file.length * 3) / 4,
    })
  }
  await database.close()
  return { made, mostBytes: process.resourceUsage().maxRSS * 1024 }
}
