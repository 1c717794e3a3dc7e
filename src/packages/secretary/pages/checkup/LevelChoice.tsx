import { View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { markNames } from '@/components/checkupLabels'
import { spoken } from '@/components/spoken'
import { type MarkLevel, markLevels } from '@/domain/checkup'

interface LevelChoiceProps {
  /** The item's. */
  title: string
  full: number
  level: MarkLevel | null
  points: number
  onLevel: (level: MarkLevel) => void
  onPoints: (points: number) => void
}

/** 达到 / 部分达到 / 未达到, large enough for a thumb; for a part, how many points. */
export function LevelChoice({ title, full, level, points, onLevel, onPoints }: LevelChoiceProps) {
  // Of a single point there is no part.
  const levels = markLevels.filter((each) => each !== 'part' || full > 1)
  return (
    <>
      <View className='checkup-levels' {...spoken('radiogroup', title)}>
        {levels.map((each) => (
          <Tap
            key={each}
            role='radio'
            className={`checkup-levels__level ${each === level ? `checkup-levels__level--${each}` : ''}`}
            aria-checked={each === level ? 'true' : 'false'}
            onClick={() => onLevel(each)}
          >
            {each === level && <Icon name='check' size='small' />}
            {markNames[each]}
          </Tap>
        ))}
      </View>
      {level === 'part' && (
        <View className='checkup-points'>
          <Tap
            className='checkup-points__step'
            label='减一分'
            disabled={points <= 1}
            onClick={() => onPoints(points - 1)}
          >
            −
          </Tap>
          <View className='checkup-points__points'>
            {points} / {full} 分
          </View>
          <Tap
            className='checkup-points__step'
            label='加一分'
            disabled={points >= full - 1}
            onClick={() => onPoints(points + 1)}
          >
            ＋
          </Tap>
        </View>
      )}
    </>
  )
}
