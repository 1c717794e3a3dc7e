import { dateOf, dayOfMonth } from './calendar'
import type { Kind, ObligationState } from './obligation'

/** One of the four rings 1·1·6·12. */
export interface RingState {
  key: '1birthday' | '1service' | '6checkup' | '12star'
  /** 0 to 1; 1 is met. Null: nothing is owed in this period. */
  progress: number | null
  /** A short human line: 已参加, 还差 1 次, 本月没有. */
  text: string
}

/** Which kind fills which ring; the twelfth is the campaign of the year, which is not owed as an activity. */
const kindOfRing = {
  '1birthday': 'politicalBirthday',
  '1service': 'volunteerService',
  '6checkup': 'checkup',
} as const
const notOwed: Record<keyof typeof kindOfRing, string> = {
  '1birthday': '本月没有',
  '1service': '本月没有',
  '6checkup': '尚未开展',
}
/** No figure stands for a campaign that is under way: stars are given to members, and named at its end. */
const campaign: RingState = { key: '12star', progress: null, text: '评星进行中' }

const ringsWith = (ring: (kind: Kind) => Omit<RingState, 'key'> | null): RingState[] => [
  ...(Object.keys(kindOfRing) as (keyof typeof kindOfRing)[]).map((key) => ({
    key,
    ...(ring(kindOfRing[key]) ?? { progress: null, text: notOwed[key] }),
  })),
  campaign,
]

interface Owed {
  kind: Kind
  state: ObligationState
  plannedActivity: { startsAt: string } | null
}

/** The rings of a branch, of what it owes in the month in sight. */
export const branchRings = (obligations: readonly Owed[]): RingState[] =>
  ringsWith((kind) => {
    const owed = obligations.find((each) => each.kind === kind)
    if (!owed) return null
    switch (owed.state) {
      case 'met':
        return { progress: 1, text: '已完成' }
      case 'metLate':
        return { progress: 1, text: '已补办' }
      case 'waived':
        return { progress: null, text: '已豁免' }
      case 'upcoming':
      case 'due':
      case 'overdue':
        if (owed.plannedActivity) {
          return { progress: 0, text: `已定 ${dayOfMonth(dateOf(owed.plannedActivity.startsAt))} 日` }
        }
        if (kind === 'checkup') return { progress: 0, text: owed.state === 'overdue' ? '未体检' : '待体检' }
        return { progress: 0, text: owed.state === 'overdue' ? '未开展' : '待安排' }
    }
  })

/** The rings of the committee: how many of those branches that owe something have met it. */
export const committeeRings = (progress: readonly { kind: Kind; owed: number; met: number }[]): RingState[] =>
  ringsWith((kind) => {
    const of = progress.filter((each) => each.kind === kind)
    const [owed, met] = [
      of.reduce((sum, each) => sum + each.owed, 0),
      of.reduce((sum, each) => sum + each.met, 0),
    ]
    return owed === 0 ? null : { progress: met / owed, text: `${met}/${owed} 支部` }
  })
