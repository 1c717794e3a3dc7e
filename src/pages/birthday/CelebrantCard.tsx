import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { CheckRow } from '@/components/CheckRow'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import type { BirthdayGathering, CelebrantView } from '@/contract/birthday'
import { oneNames, ones } from '@/domain/birthday'
import { yearOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useWrite } from '@/stores/write'
import './index.scss'

interface CelebrantCardProps {
  gathering: BirthdayGathering
  celebrant: CelebrantView
  onDone: () => Promise<void>
}

/** One celebrant: years, word, and the five ones; who runs the gathering ticks and says who holds the talk. */
export function CelebrantCard({ gathering, celebrant, onDone }: CelebrantCardProps) {
  const { activityId, month, may, talkers } = gathering
  const { memberId, name, joinedOn, years, done, talkBy, word, isOfficer, mayCard } = celebrant
  const ticks = useWrite('birthday.tick')
  const talk = useWrite('birthday.setTalk')
  const tick = async (one: (typeof oneNames)[number], isDone: boolean) => {
    await ticks.write({ activityId, memberId, one, done: isDone })
    await onDone()
  }
  const settle = async (talkById: string) => {
    await talk.write({ activityId, memberId, talkById: talkById === '' ? null : talkById })
    await onDone()
  }
  const able = talkers.filter(({ id, isUpper }) => id !== memberId && (!isOfficer || isUpper))
  const chosen = talkBy && !able.some(({ id }) => id === talkBy.id) ? [talkBy] : []
  const failure = ticks.beside() ?? ticks.at('memberId')
  return (
    <Card
      heading={`${name} · ${years} 年`}
      action={
        mayCard ? (
          <TextLink onClick={() => go('card', { memberId, year: String(yearOf(month)) })}>贺卡</TextLink>
        ) : undefined
      }
    >
      <View className='birthday__none'>{joinedOn} 入党</View>
      <View className={word === '' ? 'birthday__none' : 'birthday__word'}>
        {word === '' ? '还没有写心里话' : `“${word}”`}
      </View>
      {oneNames.map((one) =>
        may.run ? (
          <CheckRow
            key={one}
            title={ones[one]}
            label={`${name}，${ones[one]}`}
            checked={done.includes(one)}
            onChange={(isDone) => void tick(one, isDone)}
          />
        ) : (
          <Row key={one} title={ones[one]} trailing={done.includes(one) ? '✓ 已办' : '待办'} />
        ),
      )}
      {failure !== undefined && <Notice tone='red'>{failure}</Notice>}
      {may.run ? (
        <SelectField
          label='谈话人'
          hint={isOfficer ? '支部书记、委员由机关党委的同志谈' : undefined}
          error={talk.at('talkById') ?? talk.beside('talkById')}
          options={[
            { value: '', label: '未定' },
            ...chosen.map(({ id, name: label }) => ({ value: id, label })),
            ...able.map(({ id, name: label, isUpper }) => ({
              value: id,
              label: isUpper ? `${label}（机关党委）` : label,
            })),
          ]}
          value={talkBy?.id ?? ''}
          onChange={(value) => void settle(value)}
        />
      ) : (
        <Row title='谈话人' trailing={talkBy?.name ?? '未定'} />
      )}
    </Card>
  )
}
