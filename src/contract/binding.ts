import * as v from 'valibot'
import { action, visitorAction } from './action'
import { id, type Instant, text } from './fields'

/** Whom the caller has become. */
export interface Bound {
  memberId: string
  name: string
}

export const bindingActions = {
  /** With the code that the secretary gave; case, spaces and I, L, O do not matter. */
  'binding.bind': visitorAction<Bound>()(v.strictObject({ code: text(40, '绑定码') })),
  /** `phoneCode`: what WeChat's phone button gave; the number itself never comes from the app. */
  'binding.bindByPhone': visitorAction<Bound>()(v.strictObject({ phoneCode: text(200, '手机号凭证') })),
  /** A new code; the member's earlier open ones are revoked. The same id again answers with the same code. */
  'binding.makeCode': action<{ code: string; expiresAt: Instant }>()(
    'bindMember',
    v.strictObject({ codeId: id, memberId: id }),
  ),
  /** Revokes the member's open codes. */
  'binding.revokeCode': action<{ memberId: string }>()('bindMember', v.strictObject({ memberId: id })),
  /** For a lost or a new phone. */
  'binding.unbind': action<{ memberId: string }>()('bindMember', v.strictObject({ memberId: id })),
}
