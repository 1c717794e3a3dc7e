import type { StandingPart, StandingPartKey } from '@/domain/standing'

/** What is counted for a part: what was owed, and what was done of it. */
export const standingPartCounts: Record<StandingPartKey, { of: string; done: string }> = {
  obligations: { of: '应办（项）', done: '按时（项）' },
  participation: { of: '应到（人次）', done: '实到（人次）' },
  reflections: { of: '满分（篇）', done: '通过（篇）' },
  findings: { of: '问题（个）', done: '销号（个）' },
}

/** What a part of the score is made of, in words. */
export function partDetail({ key, done, of }: StandingPart): string {
  if (of === 0) return '本期没有应计的，不占分'
  switch (key) {
    case 'obligations':
      return `应办 ${of} 项，按时 ${done} 项`
    case 'participation':
      return `应到 ${of} 人次，实到 ${done} 人次`
    case 'reflections':
      return `通过 ${done} 篇，满分 ${of} 篇`
    case 'findings':
      return `体检问题 ${of} 个，销号 ${done} 个`
  }
}
