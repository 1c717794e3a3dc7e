import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { KeyValue } from '@/components/KeyValue'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { ScoreBar } from '@/components/ScoreBar'
import { Stars } from '@/components/Stars'
import { Tag } from '@/components/Tag'
import { branchStarLabels } from '@/components/branchStarLabels'
import type { StarSheet } from '@/contract/branchStar'
import { FULL_SCORE } from '@/domain/checkup'
import { useSession } from '@/stores/session'
import { suggestible, withSuggested } from './selfScore'
import type { Declaration } from './useDeclaration'

/** What the branch gives itself so far, beside the year's check-ups; what was decided, once it is known. */
export function HeadCard({ sheet, declaration }: { sheet: StarSheet; declaration: Declaration }) {
  const { branch, state, items, checkups, closesOn, decision, may, isPublished } = sheet
  const { score, marks, setMarks } = declaration
  const today = useSession(({ me }) => me?.today)
  const { text, tone } = branchStarLabels[state]
  const open = suggestible(items, marks)
  const done = items.length - score.missing
  return (
    <Card heading={branch.name} action={<Tag tone={tone}>{isPublished ? '已公布' : text}</Tag>}>
      {decision && (
        <View className='branch-star__decision'>
          <Stars stars={decision.level} />
          <View className='checkup-sub'>{decision.reason}</View>
        </View>
      )}
      {state !== 'notDeclared' && (
        <>
          <Figure size='large' label='自评' value={score.points} unit={`/ ${score.of} 分`} />
          <ScoreBar
            label={score.missing === 0 ? '各项都已自评' : `还有 ${score.missing} 项没有自评`}
            points={done}
            possible={items.length}
            text={`已评 ${done} / ${items.length}`}
          />
        </>
      )}
      <KeyValue
        rows={[
          ...checkups.map(({ label, points, state }) => ({
            label: `${label.slice(-3)}体检`,
            value: `${points} / ${FULL_SCORE} 分${state === 'signed' ? '' : '（未签字）'}`,
          })),
          { label: '申报截止', value: dayName(closesOn, today) },
        ]}
      />
      {may.declare && open.length > 0 && (
        <View className='branch-star__fill'>
          <Notice tone='plain'>{`台账能算出的还有 ${open.length} 项，填上后可以再改。`}</Notice>
          <SoftButton onClick={() => setMarks(withSuggested(items, marks))}>
            {`按台账填 ${open.length} 项`}
          </SoftButton>
        </View>
      )}
    </Card>
  )
}
