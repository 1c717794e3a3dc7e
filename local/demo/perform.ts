import * as v from 'valibot'
import {
  contract,
  type InputOf,
  type MemberActionName,
  type OutputOf,
  type ParsedInputOf,
} from '../../src/contract/contract'
import { dateOf } from '../../src/domain/calendar'
import { mayAtAll } from '../../src/domain/permission'
import { defaultSettings } from '../../src/domain/settings'
import type { Tx } from '../../cloudfunctions/database/database'
import type { Ports, UseCase } from '../../cloudfunctions/usecases/usecase'
import { handlers } from '../handlers'
import { actorOn, type Organisation } from './organisation'

export interface Stage {
  tx: Tx
  ports: Ports
  organisation: Organisation
  /** The present: nothing of the demo happens later. */
  now: Date
}

/** One call as a member made it at a past instant, gone through as `api` would. A refusal is a fault of the demo. */
export async function perform<A extends MemberActionName>(
  { tx, ports, organisation, now }: Stage,
  memberId: string,
  at: Date,
  action: A,
  input: InputOf<A>,
): Promise<OutputOf<A>> {
  const failed = (why: string) => new Error(`demo: ${action} at ${at.toISOString()}: ${why}`)
  if (at > now) throw failed('that is in the future')
  const today = dateOf(at)
  const actor = actorOn(organisation, memberId, today)
  if (!mayAtAll(actor, contract[action].deed)) throw failed('NOT_PERMITTED')
  const parsed = v.parse<v.GenericSchema>(contract[action].input, input) as ParsedInputOf<A>
  const context = {
    tx,
    actor,
    settings: defaultSettings,
    now: at,
    today,
    requestId: ports.newId(),
    ports,
    textHeld: false,
  }
  const useCase = handlers[action] as unknown as UseCase<A>
  const result = await useCase(context, parsed)
  if (!result.ok) throw failed(result.refusal.code)
  return result.value
}
