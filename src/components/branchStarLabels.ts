import type { BranchStarState, StarLevel } from '@/domain/branchStar'
import type { Label } from './labels'

/** How a branch stands in a year's 五星级党支部. */
export const branchStarLabels: Record<BranchStarState, Label> = {
  asked: { text: '未表态', tone: 'due' },
  drafting: { text: '自评中', tone: 'due' },
  declared: { text: '✓ 已申报', tone: 'met' },
  notDeclared: { text: '不申报', tone: 'plain' },
  decided: { text: '✓ 已评定', tone: 'met' },
}

export const starLevelNames: Record<StarLevel, string> = {
  5: '五星级',
  4: '四星级',
  3: '三星级',
  2: '二星级',
  1: '一星级',
  0: '不评星',
}
