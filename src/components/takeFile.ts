import { call } from '@/cloud/call'
import type { ActionName, InputOf, OutputOf } from '@/contract/contract'
import type { MadeFile } from '@/contract/file'
import { toast } from './feedback'
import { openFile } from './openFile'

/** The calls that answer with a file. */
export type FileAction = {
  [A in ActionName]: OutputOf<A> extends MadeFile ? A : never
}[ActionName]

/** Has a file made and hands it over: in WeChat it opens, in a browser it is saved. Says so where it does not come. */
export async function takeFile<A extends FileAction>(action: A, input: InputOf<A>): Promise<void> {
  const answer = await call(action, input)
  if (!answer.ok) return toast(answer.error.message)
  const { name, file } = answer.data
  await openFile(name, file).catch(() => toast('文件没有存下来，请再试一次'))
}
