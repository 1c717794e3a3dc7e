import type { InputOf } from '@/contract/contract'
import type { MarkLevel, ObjectionVerdict } from '@/domain/checkup'

/** What the officer has chosen and typed so far. */
export interface Decision {
  verdict: ObjectionVerdict | null
  level: MarkLevel | null
  /** As typed. */
  points: string
  comment: string
}

type Given = Pick<InputOf<'checkup.decideObjection'>, 'mark' | 'comment'>

/** What is sent of it, or what is still to be chosen. The server looks at the points again. */
export function readDecision({ verdict, level, points, comment }: Decision): Given | string {
  if (verdict === null) return '请选择是否采纳'
  if (verdict === 'dismissed') return { mark: null, comment }
  if (level === null) return '请选择重新评定的结果'
  if (level !== 'part') return { mark: { level, points: null }, comment }
  return /^\d{1,3}$/.test(points.trim())
    ? { mark: { level, points: Number(points) }, comment }
    : '请填写得分，只写整数'
}
