import type { Contest } from '@/contract/star'
import { dayName } from '@/components/labels'
import { type NextStar, type StarPart, type StarPartKey, starPartNames } from '@/domain/star'

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

/** `11 月 22 日 · 张明确认`; of a bonus with its points. */
export const sourceLine = (on: string, by: string | null, points?: number): string =>
  [dayName(on), points !== undefined && `${points} 分`, by !== null && `${by}确认`]
    .filter(Boolean)
    .join(' · ')

const missedWords = { absent: '缺席', leave: '请假，不计应到', expected: '未签到' } as const

/** `11 月 22 日 · 缺席 · 张明确认`. */
export const missedLine = ({ on, by, status }: StarPart['missed'][number]): string =>
  [dayName(on), missedWords[status], by !== null && `${by}确认`].filter(Boolean).join(' · ')

/** What came of something contested. */
export const contestLine = ({ state, answer }: Pick<Contest, 'state' | 'answer'>): string =>
  answer === null
    ? '已交支部，等待答复'
    : `${state === 'upheld' ? '异议成立' : '说明'}：${answer.text}（${answer.by}）`

/** `2025 年 86 分，四星；今年多 3.5 分`. */
export function lastYearLine(
  last: { year: number; score: number; stars: number },
  now: string,
  score: number,
): string {
  const difference = Math.round((score - last.score) * 100) / 100
  const than =
    difference === 0 ? `和${now}一样` : `${now}${difference > 0 ? '多' : '少'} ${Math.abs(difference)} 分`
  return `${last.year} 年 ${last.score} 分，${starWord(last.stars)}；${than}`
}
