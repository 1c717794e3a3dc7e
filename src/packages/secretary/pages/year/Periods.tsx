import { View } from '@tarojs/components'
import { ObligationRow } from '@/components/ObligationRow'
import { Row } from '@/components/Row'
import { dayName, phaseLabels } from '@/components/labels'
import { Tag } from '@/components/Tag'
import type { YearObligation } from '@/contract/year'
import { go } from '@/routes'

interface PeriodsProps {
  owed: readonly YearObligation[]
  /** Null where the caller may not plan. */
  branchId: string | null
}

/** Some periods of a kind: where each stands, what was held for it, or the way to plan it. */
export function Periods({ owed, branchId }: PeriodsProps) {
  return (
    <View>
      {owed.map((each) => (
        <View key={each.from} className='year-period'>
          <ObligationRow obligation={each} branchId={branchId} />
          {each.activities.map(({ id, title, on, state }) => (
            <Row
              key={id}
              title={title}
              sub={dayName(on)}
              trailing={
                state === 'closed' ? <Tag>{phaseLabels.closed.text}</Tag> : <Tag tone='due'>已安排</Tag>
              }
              chevron
              onClick={() => go('activity', { activityId: id })}
            />
          ))}
        </View>
      ))}
    </View>
  )
}
