import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { ScoreBar } from '@/components/ScoreBar'
import type { CheckupLine, RoundLine } from '@/contract/checkup'

/** How far a round is: signatures, problems struck off, and which branches others wait for. */
export function ProgressCard({ round, checkups }: { round: RoundLine; checkups: readonly CheckupLine[] }) {
  const { signed, of, found, verified, overdue } = round
  const waiting = [
    { label: '未定人员', lines: checkups.filter((line) => isChecking(line) && line.checkers.length === 0) },
    { label: '正在检查', lines: checkups.filter((line) => isChecking(line) && line.checkers.length > 0) },
    { label: '有异议', lines: checkups.filter(({ state }) => state === 'objected') },
    { label: '未签字', lines: checkups.filter(({ state }) => state === 'submitted') },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <Card heading='进度'>
      <ScoreBar label='已签字' points={signed} possible={of} text={`${signed} / ${of}`} />
      {found > 0 && (
        <ScoreBar
          label='已销号'
          detail={overdue > 0 ? `${overdue} 个问题已逾期` : ''}
          points={verified}
          possible={found}
          text={`${verified} / ${found}`}
        />
      )}
      {waiting.length > 0 && <KeyValue rows={waiting.map(({ label, lines }) => rowOf(label, lines))} />}
    </Card>
  )
}

const isChecking = ({ state }: CheckupLine) => state === 'checking'

/** The branch that is waited for: who checks, or, once that is done, who is checked. */
const rowOf = (label: string, lines: readonly CheckupLine[]) => ({
  label,
  value: lines.map((line) => (isChecking(line) ? line.checking.name : line.checked.name)).join('、'),
})
