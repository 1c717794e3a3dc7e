import { View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { StarItem } from '@/contract/branchStar'
import type { MarkLevel } from '@/domain/checkup'
import { LevelChoice } from '../checkup/LevelChoice'
import { figureSaid, markSaid, pointsOfPart } from '../checkup/words'
import { beyondCheckup, type SelfMark } from './selfScore'

interface ItemBlockProps {
  item: StarItem
  mark: SelfMark | undefined
  /** `上半年`, as many as the item has points of check-ups. */
  checkups: readonly string[]
  mayMark: boolean
  onMark: (level: MarkLevel, points: number) => void
  onNote: () => void
}

/** An item: what the books and the check-ups say of it, and what the branch gives itself. */
export function ItemBlock({ item, mark, checkups, mayMark, onMark, onNote }: ItemBlockProps) {
  const { title, lookAt, points, figure, suggested, checked } = item
  const beyond = beyondCheckup(item, mark)
  const found = checked.flatMap((each, at) => (each === null ? [] : [`${checkups[at] ?? ''} ${each} 分`]))
  return (
    <View className='checkup-item'>
      <View className='checkup-item__head'>
        <View className='checkup-item__title'>{title}</View>
        <View className='checkup-item__points'>{points} 分</View>
      </View>
      {lookAt !== '' && <View className='checkup-sub'>{lookAt}</View>}
      {figure && figure.of > 0 && (
        <View className='checkup-item__figure'>
          <View>
            台账：{figureSaid(figure)}
            {suggested && `，可评${markSaid(suggested)}`}
          </View>
          {mayMark && suggested && mark === undefined && (
            <TextLink
              tone='red'
              label={`${title}，按台账评`}
              onClick={() => onMark(suggested.level, suggested.points)}
            >
              按此评
            </TextLink>
          )}
        </View>
      )}
      {found.length > 0 && (
        <View className='branch-star__checked'>
          <View>体检：{found.join('，')}</View>
          {beyond !== null && beyond !== 0 && (
            <Tag tone={beyond > 0 ? 'due' : 'plain'}>
              {beyond > 0 ? `自评高 ${beyond} 分` : `自评低 ${-beyond} 分`}
            </Tag>
          )}
        </View>
      )}
      {mayMark ? (
        <LevelChoice
          title={title}
          full={points}
          level={mark?.level ?? null}
          points={mark?.points ?? 0}
          onLevel={(level) => onMark(level, pointsOfPart(points, suggested))}
          onPoints={(given) => onMark('part', given)}
        />
      ) : (
        <View className='checkup-item__mark'>{mark ? `自评：${markSaid(mark)}` : '没有自评'}</View>
      )}
      {mark && mark.note !== '' && <View className='checkup-sub'>说明：{mark.note}</View>}
      {mayMark && mark && (
        <View className='checkup-links'>
          <TextLink label={`${title}，写说明`} onClick={onNote}>
            {mark.note === '' ? '写说明' : '改说明'}
          </TextLink>
        </View>
      )}
    </View>
  )
}
