import { branchesOn } from '../../../src/domain/membership'
import { accept, refuse } from '../../../src/domain/result'
import { enterCommittee, phoneOwners } from '../../database/bindings'
import { lockMemberships } from '../../database/memberships'
import type { AskingUseCase, VisitorContext } from '../usecase'
import { attempt, mayTry } from './become'

type Owner = Awaited<ReturnType<typeof phoneOwners>>[number]

/**
 * A visitor becomes the member whose phone number in the roster is the one that WeChat vouches for. WeChat is not even
 * asked for somebody who has to wait.
 */
export const bindByPhone: AskingUseCase<'binding.bindByPhone', null, string | null> = {
  before: async (context) => {
    const may = await mayTry(context)
    return may.ok ? accept(null) : may
  },
  ask: ({ phoneNumberOf }, { phoneCode }) => phoneNumberOf(phoneCode),
  after: (context, _, number) =>
    attempt(context, async () => {
      const { tx, ports } = context
      if (number === null) return refuse('BIND_PHONE_UNREADABLE')
      const owners = await phoneOwners(tx, ports.digest(number))
      const [only, another] = owners.length > 1 ? await thoseWhoBelong(context, owners) : owners
      if (!only) return refuse('BIND_PHONE_UNKNOWN')
      return another ? refuse('BIND_PHONE_TWICE') : accept({ ...only, codeId: null })
    }),
}

/** Of several committees that know the phone, those to which its owner belongs today. */
async function thoseWhoBelong({ tx, today }: VisitorContext, owners: readonly Owner[]): Promise<Owner[]> {
  const belonging: Owner[] = []
  for (const owner of owners) {
    await enterCommittee(tx, owner.committeeId)
    const memberships = await lockMemberships(tx, owner.committeeId, [owner.memberId])
    if (branchesOn(memberships.get(owner.memberId) ?? [], today).home !== null) belonging.push(owner)
  }
  return belonging
}
