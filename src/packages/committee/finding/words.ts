import { findingLabels } from '@/components/checkupLabels'
import type { Label } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import type { FindingStep } from '@/domain/finding'

/** Where it stands: its state, how late it is, whether it comes back. The words say it, not the colour alone. */
export function findingTags(
  { state, overdueDays, recursId }: Pick<FindingView, 'state' | 'overdueDays' | 'recursId'>,
  { says = true }: { says?: boolean } = {},
): Label[] {
  return [
    ...(recursId === null || !says ? [] : [{ text: '再次出现', tone: 'red' as const }]),
    ...(overdueDays > 0 ? [{ text: `逾期 ${overdueDays} 天`, tone: 'red' as const }] : []),
    findingLabels[state],
  ]
}

/** The last step of a kind in its history: who, and when; null: there is none. */
export const lastStep = ({ steps }: Pick<FindingView, 'steps'>, step: FindingStep) =>
  steps.findLast((each) => each.step === step) ?? null
