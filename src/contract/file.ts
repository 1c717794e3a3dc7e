import * as v from 'valibot'
import { limits } from '../domain/limits'

const MOST_CHARACTERS = Math.ceil(limits.fileBytes / 3) * 4

/** A file within a call, in base64. */
export const file = v.pipe(
  v.string('请选择文件'),
  v.minLength(1, '请选择文件'),
  v.maxLength(MOST_CHARACTERS, `文件最大 ${limits.fileBytes / 1024 / 1024} MB`),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/, '文件没有传完整，请重试'),
)

/** A file that a call answers with. */
export interface MadeFile {
  /** As it is saved: `党员花名册 2026-05-20.xlsx`. */
  name: string
  /** In base64. */
  file: string
}
