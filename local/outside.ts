import type { Outside } from '../cloudfunctions/usecases/usecase'
import { checkTexts } from '../cloudfunctions/wechat/checkTexts'
import { localPhone } from './phone'
import { localTextCheck } from './textCheck'

/** What stands in for WeChat on one machine. */
export const localOutside = (): Outside => ({
  phoneNumberOf: localPhone.numberOf,
  textCheck: checkTexts(localTextCheck),
})
