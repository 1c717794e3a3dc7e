import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { CheckupLine } from '@/contract/checkup'
import { FULL_SCORE } from '@/domain/checkup'
import { go } from '@/routes'
import { checkupLabels } from '@/components/checkupLabels'

/** One pair of a round: who checks whom, by whom, and how far it is; leads to the sheet. */
export function PairRow({ line }: { line: CheckupLine }) {
  const { id, checking, checked, state, points, checkers, found, verified } = line
  const { text, tone } = checkupLabels[state]
  const names = checkers.map(({ name }) => name).join('、')
  const isMarked = state !== 'checking' || points > 0
  const problems = found > 0 ? `问题 ${found} 个，销号 ${verified}` : ''
  const score = isMarked ? `${state === 'checking' ? '已评' : ''} ${points} / ${FULL_SCORE} 分`.trim() : ''
  return (
    <Row
      title={checked.name}
      sub={[`${checking.name}检查`, names === '' ? '未定检查人员' : names, score, problems]
        .filter(Boolean)
        .join(' · ')}
      trailing={<Tag tone={tone}>{text}</Tag>}
      chevron
      label={`${checking.name}检查${checked.name}，${text}`}
      onClick={() => go('checkupSheet', { id })}
    />
  )
}
