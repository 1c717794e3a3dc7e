import { accept } from '../../../src/domain/result'
import { chineseDate } from '../../../src/domain/officialText'
import { rate, starPartNames, type StarPartKey } from '../../../src/domain/star'
import { starFactsOf } from '../../database/starFacts'
import { branchesAsked, dayWithin, yearDays } from './branches'
import { asWorkbook } from './made'
import { membersOf } from './members'

const parts = Object.keys(starPartNames) as StarPartKey[]

/** 党员积分和星级表 of a year, by branch and name: persons are not ranked. Why stars are capped it does not say. */
export const starsSheet = asWorkbook<'document.stars'>(async (context, { branchId, year }) => {
  const { tx, actor, settings, today } = context
  const days = yearDays(year)
  const asked = await branchesAsked(context, 'seeScores', branchId, days)
  if (!asked.ok) return asked
  const { whose, branches } = asked.value
  const asOf = dayWithin(today, days)
  const members = await membersOf(context, branches, asOf)
  const ids = members.map(({ id }) => id)
  const { rules, facts } = await starFactsOf(tx, actor.committeeId, ids, year, settings)
  const rows = members.flatMap(({ id, name, kind, branchName }) => {
    const found = facts.get(id)
    if (!found) return []
    const { stars, score, parts: earned } = rate(found, rules, year, today)
    const pointsOf = (key: StarPartKey) => {
      const part = earned.find((each) => each.key === key)
      return part?.settled === false ? null : (part?.points ?? 0)
    }
    return [
      [
        branchName,
        name,
        kind === 'probationary' ? '预备党员' : '正式党员',
        ...parts.map(pointsOf),
        score,
        stars,
      ] as const,
    ]
  })
  return accept({
    name: `${whose} 党员积分和星级表 ${year}`,
    sheets: [
      {
        name: '党员积分和星级表',
        title: `${whose}${year}年党员积分和星级表`,
        about: `截至${chineseDate(asOf)}；按支部、姓名排列；民主评议未开展的暂空`,
        columns: [
          { heading: '序号', kind: 'number' },
          { heading: '党支部' },
          { heading: '姓名' },
          { heading: '类别' },
          ...parts.map((key) => ({ heading: starPartNames[key], kind: 'number' as const })),
          { heading: '合计', kind: 'number' },
          { heading: '星级', kind: 'number' },
        ],
        rows: rows.map((row, index) => [index + 1, ...row]),
      },
    ],
  })
})
