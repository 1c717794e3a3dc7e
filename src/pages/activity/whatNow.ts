import type { ActivityDetail } from '@/contract/activity'
import { ruleOf } from '@/domain/obligation'

/** What somebody may do about an activity that they are expected at. */
export type OwnDeed = 'scan' | 'nearby' | 'leave' | 'makeup' | 'checkOut' | 'service' | 'reflection'
/** What somebody who runs it may do. */
export type RunDeed = 'publish' | 'code' | 'roll' | 'paper' | 'change' | 'close' | 'cancel'

export interface WhatNow {
  own: OwnDeed[]
  run: RunDeed[]
  /** The one thing that comes next: the screen's red button. */
  main: OwnDeed | RunDeed | null
}

const BEGUN = ['underWay', 'over', 'closed']

/** What can be done now. The server has the last word; this chooses what to show, and what comes first. */
export function whatNow(activity: ActivityDetail, now: Date): WhatNow {
  const { may, phase, mine, kind, topics } = activity
  const isIn = mine?.status === 'present'
  const isLife = ruleOf(kind).organizationalLife === true || topics.length > 0
  const own: OwnDeed[] = [
    ...(may.checkInByCode ? (['scan'] as const) : []),
    ...(may.checkInNearby ? (['nearby'] as const) : []),
    ...(may.askLeave && !isIn ? (['leave'] as const) : []),
    ...(may.askMakeup ? (['makeup'] as const) : []),
    ...(may.checkOut ? (['checkOut'] as const) : []),
    ...(isIn && kind === 'volunteerService' && BEGUN.includes(phase) ? (['service'] as const) : []),
    ...(isIn && isLife && BEGUN.includes(phase) ? (['reflection'] as const) : []),
  ]
  const run = may.run ? runDeeds(activity) : []
  return { own, run, main: mainOf(activity, own, run, now) }
}

function runDeeds({ phase }: ActivityDetail): RunDeed[] {
  switch (phase) {
    case 'draft':
      return ['publish', 'change', 'cancel']
    case 'upcoming':
      return ['code', 'roll', 'change', 'cancel']
    case 'underWay':
      return ['code', 'roll', 'change', 'close', 'cancel']
    case 'over':
      return ['close', 'roll', 'paper', 'change', 'cancel']
    case 'closed':
      return ['roll', 'paper', 'cancel']
    case 'cancelled':
      return []
  }
}

function mainOf(
  { phase, opensAt, shutsAt }: ActivityDetail,
  own: readonly OwnDeed[],
  run: readonly RunDeed[],
  now: Date,
): WhatNow['main'] {
  if (run.length > 0) {
    if (phase === 'draft') return 'publish'
    if (phase === 'over') return 'close'
    const isOpen = new Date(opensAt) <= now && now <= new Date(shutsAt)
    if (isOpen && run.includes('code')) return 'code'
  }
  return own.find((deed) => deed !== 'leave') ?? null
}
