import type { bindingActions } from '../binding'
import { type Examples, uuid } from './example'

export const bindingExamples: Examples<typeof bindingActions> = {
  'binding.bind': [{ code: 'k7qw 4mpa' }],
  'binding.bindByPhone': [{ phoneCode: 'e31968a7f94cc5ee25f9ac' }],
  'binding.makeCode': [{ codeId: uuid(1), memberId: uuid(2) }],
  'binding.revokeCode': [{ memberId: uuid(1) }],
  'binding.unbind': [{ memberId: uuid(1) }],
}
