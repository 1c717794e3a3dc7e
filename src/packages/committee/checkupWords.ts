import type { Label } from '@/components/labels'
import type { MarkLevel } from '@/domain/checkup'

/** What a mark says. */
export const markLabels: Record<MarkLevel, Label> = {
  full: { text: '✓ 达到', tone: 'met' },
  part: { text: '部分达到', tone: 'due' },
  none: { text: '未达到', tone: 'red' },
}
