import type { RingProps } from '@/components/Ring'
import type { RingState } from '@/domain/rings'
import { go } from '@/routes'

const faces: Record<RingState['key'], { figure: number; label: string; onClick?: () => void }> = {
  '1birthday': { figure: 1, label: '政治生日', onClick: () => go('record') },
  '1service': { figure: 1, label: '志愿服务', onClick: () => go('record') },
  '6checkup': { figure: 6, label: '党建体检' },
  '12star': { figure: 12, label: '创星争优', onClick: () => go('stars') },
}

/** The four rings as they are drawn; where nothing is owed the ring is empty and its words say so. */
export const ringsOf = ({ rings }: { rings: readonly RingState[] }): RingProps[] =>
  rings.map(({ key, progress, text }) => ({ ...faces[key], progress: progress ?? 0, sub: text }))
