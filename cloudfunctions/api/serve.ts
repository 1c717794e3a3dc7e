import type { Answer } from '../../src/contract/contract'
import { openPostgres } from '../database/postgres'
import type { Handlers } from '../usecases/usecase'
import { wechatFiles } from '../wechat/files'
import { wechatIdentity } from '../wechat/identity'
import { wechatPictureCheck } from '../wechat/pictureCheck'
import { wechatPhone } from '../wechat/phone'
import { checkTexts } from '../wechat/checkTexts'
import { wechatTextCheck } from '../wechat/textCheck'
import { answerWith } from './answer'
import { nodePorts } from './ports'

const environment = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name} in the cloud function's environment.`)
  return value
}

/** The entry of a cloud function that answers the calls of `handlers`. */
export function serve(handlers: Partial<Handlers>): (event: unknown) => Promise<Answer<unknown>> {
  // One pool an instance, opened by its first call and kept: an instance handles one event at a time.
  let backend: Promise<ReturnType<typeof answerWith>> | undefined

  const open = async () => {
    const ports = nodePorts(environment('PUBLIC_URL'), environment('DIGEST_KEY'), {
      phoneNumberOf: wechatPhone.numberOf,
      textCheck: checkTexts(wechatTextCheck),
      files: wechatFiles,
      pictureCheck: wechatPictureCheck.verdictOn,
    })
    const database = await openPostgres(environment('DATABASE_URL'))
    const log = (line: object) => console.log(JSON.stringify(line))
    return answerWith({ handlers, database, ports, now: () => new Date(), log })
  }

  return async (event) => {
    // Before the first await: the SDK reads it from the environment, which the next call overwrites.
    const openid = wechatIdentity.openid()
    backend ??= open()
    // A failed opening (the database was away) must not be kept.
    const answer = await backend.catch((error: unknown) => {
      backend = undefined
      throw error
    })
    return answer(openid, event)
  }
}
