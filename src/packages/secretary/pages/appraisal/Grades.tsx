import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { DateTimeField } from '@/components/DateTimeField'
import { EmptyState } from '@/components/EmptyState'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { Appraisal } from '@/contract/appraisal'
import { appraisalGrades } from '@/domain/star'
import type { Grading } from './useGrades'

/** When it was held, and a grade each by chips; a second tap takes a grade back. */
export function Grades({ members, grading }: { members: Appraisal['members']; grading: Grading }) {
  const { today, heldOn, setHeldOn, dateError, excellent, gradeOf, choose } = grading
  return (
    <>
      <Card>
        <DateTimeField
          label='评议日期'
          mode='date'
          value={heldOn}
          to={today}
          error={dateError}
          onChange={setHeldOn}
        />
      </Card>
      <Card heading='党员' action={<Tag>{`优秀 ${excellent} 人`}</Tag>} ruled>
        {members.length === 0 && <EmptyState text='这一年支部没有党员' />}
        {members.map(({ id, name, isProbationary, isElsewhere, grade }) => (
          <View key={id}>
            <Row
              title={name}
              sub={
                isProbationary
                  ? '参加评议，不评定等次'
                  : isElsewhere
                    ? `已由原支部评定为${grade ?? ''}`
                    : undefined
              }
              trailing={isProbationary ? <Tag>预备党员</Tag> : undefined}
            />
            {!isProbationary && !isElsewhere && (
              <ChoiceChips
                label={`${name}的等次`}
                options={appraisalGrades.map((value) => ({ value, label: value }))}
                chosen={[gradeOf(id)].filter((each) => each !== null)}
                onChange={([one]) => choose(id, one === gradeOf(id) ? null : (one ?? null))}
              />
            )}
          </View>
        ))}
      </Card>
    </>
  )
}
