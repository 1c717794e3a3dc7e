/** The usual reasons, so that most people need not type. */
export const usualReasons = {
  leave: ['因公出差', '值班值守', '休假', '因病', '家中有事'],
  makeup: ['忘记签到', '手机没带或没电', '现场没有网络', '晚到没赶上签到'],
} as const

const JOINT = '：'

/** One text of the chosen reason and what was typed beside it. */
export const reasonText = (chosen: string, detail: string): string =>
  [chosen, detail.trim()].filter((part) => part !== '').join(JOINT)

/** The two parts of a reason that was handed in before. */
export function splitReason(text: string, usual: readonly string[]): { chosen: string; detail: string } {
  const chosen = usual.find((reason) => text === reason || text.startsWith(reason + JOINT)) ?? ''
  return { chosen, detail: chosen === '' ? text : text.slice(chosen.length + JOINT.length) }
}
