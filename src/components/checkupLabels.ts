import type { CheckupState } from '@/domain/checkup'
import type { FindingState, FindingStep } from '@/domain/finding'
import type { Label } from './labels'

/** Where a check-up stands. */
export const checkupLabels: Record<CheckupState, Label> = {
  checking: { text: '检查中', tone: 'plain' },
  submitted: { text: '待签字', tone: 'due' },
  objected: { text: '有异议', tone: 'red' },
  signed: { text: '✓ 已签字', tone: 'met' },
}

/** Where a finding stands. */
export const findingLabels: Record<FindingState, Label> = {
  open: { text: '待落实', tone: 'due' },
  rectifying: { text: '整改中', tone: 'plain' },
  submitted: { text: '待核实', tone: 'due' },
  verified: { text: '✓ 已销号', tone: 'met' },
}

export const findingStepNames: Record<FindingStep, string> = {
  found: '发现问题',
  assigned: '落实责任',
  submitted: '提交整改',
  verified: '销号',
  sentBack: '退回整改',
}
