import type { CheckupState, MarkLevel } from '@/domain/checkup'
import { type FindingState, findingStateNames, type FindingStep } from '@/domain/finding'
import type { Label } from './labels'

/** What a mark says. */
export const markNames: Record<MarkLevel, string> = { full: '达到', part: '部分达到', none: '未达到' }

/** The same as a tag. */
export const markLabels: Record<MarkLevel, Label> = {
  full: { text: `✓ ${markNames.full}`, tone: 'met' },
  part: { text: markNames.part, tone: 'due' },
  none: { text: markNames.none, tone: 'red' },
}

/** Where a check-up stands. */
export const checkupLabels: Record<CheckupState, Label> = {
  checking: { text: '检查中', tone: 'plain' },
  submitted: { text: '待签字', tone: 'due' },
  objected: { text: '有异议', tone: 'red' },
  signed: { text: '✓ 已签字', tone: 'met' },
}

/** Where a finding stands. */
export const findingLabels: Record<FindingState, Label> = {
  open: { text: findingStateNames.open, tone: 'due' },
  rectifying: { text: findingStateNames.rectifying, tone: 'plain' },
  submitted: { text: findingStateNames.submitted, tone: 'due' },
  verified: { text: `✓ ${findingStateNames.verified}`, tone: 'met' },
}

export const findingStepNames: Record<FindingStep, string> = {
  found: '发现问题',
  assigned: '落实责任',
  submitted: '提交整改',
  verified: '销号',
  sentBack: '退回整改',
  inPlace: '回头看，仍然到位',
  relapsed: '回头看，出现反弹',
}
