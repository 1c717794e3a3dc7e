import * as v from 'valibot'

/** WeChat's word on a picture that it was asked about, as its message push brings it. */
const pushed = v.object({
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1)),
  result: v.optional(v.object({ suggest: v.optional(v.string()) })),
})

/** Which check answers, and whether the picture passes: only by a plain yes. Null: it is something else. */
export function readAnswer(event: unknown): { checkId: string; passed: boolean } | null {
  const read = v.safeParse(pushed, event)
  if (!read.success) return null
  return { checkId: read.output.trace_id, passed: read.output.result?.suggest === 'pass' }
}

/** How often, and after how many milliseconds, an answer is tried that came before its picture was in the books. */
const WAITS = [0, 1000, 3000, 6000]

/** Settles until the picture is there; false: it is not. */
export async function settleSoon(
  settle: () => Promise<boolean>,
  wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
): Promise<boolean> {
  for (const milliseconds of WAITS) {
    await wait(milliseconds)
    if (await settle()) return true
  }
  return false
}
