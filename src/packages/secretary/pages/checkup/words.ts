import { markNames } from '@/components/checkupLabels'
import type { FigureView } from '@/contract/checkup'
import type { Mark } from '@/domain/checkup'

/** `部分达到，3 分`. */
export const markSaid = ({ level, points }: Pick<Mark, 'level' | 'points'>): string =>
  `${markNames[level]}，${points} 分`

/** `三会一课 8 / 10`. */
export const figureSaid = ({ label, done, of }: Pick<FigureView, 'label' | 'done' | 'of'>): string =>
  of === 0 ? `${label} 本期没有应完成的` : `${label} ${done} / ${of}`

/** The points that a part begins with: what the books speak for, else half of all. */
export const pointsOfPart = (full: number, suggested: Pick<Mark, 'level' | 'points'> | null): number =>
  suggested?.level === 'part' ? suggested.points : Math.max(1, Math.floor(full / 2))
