import type { RingProps } from '@/components/Ring'
import type { RingState } from '@/domain/rings'
import { go } from '@/routes'

const faces: Record<RingState['key'], { figure: number; label: string }> = {
  '1birthday': { figure: 1, label: '政治生日' },
  '1service': { figure: 1, label: '志愿服务' },
  '6checkup': { figure: 6, label: '党建体检' },
  '12star': { figure: 12, label: '创星争优' },
}

/** Where a member's own rings lead. */
const openMine: Record<RingState['key'], (() => void) | undefined> = {
  '1birthday': () => go('record'),
  '1service': () => go('record'),
  '6checkup': undefined,
  '12star': () => go('stars'),
}

/**
 * The four rings as they are drawn; where nothing is owed the ring is empty and its words say so. `onOpen`: where those
 * of a branch or the committee lead, but for the stars, which are members'.
 */
export const ringsOf = ({ rings }: { rings: readonly RingState[] }, onOpen?: () => void): RingProps[] =>
  rings.map(({ key, progress, text }) => ({
    ...faces[key],
    onClick: onOpen ? (key === '12star' ? undefined : onOpen) : openMine[key],
    progress: progress ?? 0,
    sub: text,
  }))
