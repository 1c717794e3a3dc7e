import { dayName, starPartNames } from '@/components/labels'
import type { NextStar, StarPart, StarPartKey } from '@/domain/star'

const STARS = ['未评', '一星', '二星', '三星', '四星', '五星'] as const

/** 五星. */
export const starWord = (stars: number): string => STARS[stars] ?? `${stars} 星`

/** A step towards the next star: the verb, and the figure that is set in bold. */
export function stepWords({ key, count }: NextStar['steps'][number]): { verb: string; what: string } {
  return key === 'reflection'
    ? { verb: '交', what: `${count} 篇心得` }
    : { verb: '参加', what: `${count} 次${starPartNames[key]}` }
}

const shortfall = (done: number, owed: number, unit: string) => (done >= owed ? '' : `，应有 ${owed} ${unit}`)

/** What stands behind a part, in a few words. */
export function partDetail({ key, done, owed, settled, sources }: StarPart): string {
  switch (key) {
    case 'organizationalLife':
    case 'politicalBirthday':
      return owed === 0 || owed === null ? '目前没有应到的' : `应到 ${owed} 次，实到 ${done} 次`
    case 'reflection':
      return `通过 ${done} 篇${shortfall(done, owed ?? 0, '篇')}`
    case 'volunteerService':
      return `${done} 次${shortfall(done, owed ?? 0, '次')}`
    case 'appraisal':
      return settled ? sources.map(({ title }) => title).join('、') : '还没评议'
    case 'bonus':
      return sources.length === 0 ? '暂无' : sources.map(({ title }) => title).join('、')
  }
}

const nothing: Record<StarPartKey, string> = {
  organizationalLife: '还没有归档的组织生活，按满分算。',
  reflection: '还没有通过的心得。',
  politicalBirthday: '还没有归档的政治生日，按满分算。',
  volunteerService: '还没有通过的志愿服务。',
  appraisal: '评议之后才有这一项的分，现在不猜。',
  bonus: '表彰、一线表现等会记在这里。',
}

/** Why a part has no records to show. */
export function noSources({ key, owed }: StarPart): string {
  const owesNothing = owed === 0 || owed === null
  if (key === 'organizationalLife' || key === 'politicalBirthday') {
    return owesNothing ? nothing[key] : '应到的还没有到过。'
  }
  if (key === 'reflection' || key === 'volunteerService') {
    return owesNothing ? `${nothing[key].slice(0, -1)}，目前也没有应交的，按满分算。` : nothing[key]
  }
  return nothing[key]
}

/** `11 月 22 日 · 张明确认`. */
export const sourceLine = (on: string, by: string | null): string =>
  [dayName(on), by !== null && `${by}确认`].filter(Boolean).join(' · ')
