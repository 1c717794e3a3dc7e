import type { Outside } from '../cloudfunctions/usecases/usecase'
import { checkTexts } from '../cloudfunctions/wechat/checkTexts'
import type { FileStore } from '../cloudfunctions/wechat/ports'
import { localPhone } from './phone'
import { localPictureCheck } from './pictureCheck'
import { localTextCheck } from './textCheck'

/** What stands in for WeChat on one machine. */
export const localOutside = (files: FileStore): Outside => ({
  phoneNumberOf: localPhone.numberOf,
  textCheck: checkTexts(localTextCheck),
  files,
  pictureCheck: localPictureCheck.verdictOn,
})
