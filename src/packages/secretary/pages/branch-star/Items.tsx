import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import type { StarItem, StarSheet } from '@/contract/branchStar'
import { itemGroups } from '@/domain/checkup'
import { limits } from '@/domain/limits'
import { TextSheet } from '../../TextSheet'
import { ItemBlock } from './ItemBlock'
import { marked } from './selfScore'
import type { Declaration } from './useDeclaration'

/** The items by group, each to be given its points. */
export function Items({ sheet, declaration }: { sheet: StarSheet; declaration: Declaration }) {
  const { marks, score, setMarks } = declaration
  const { year, branch, revision, checkups, may } = sheet
  const [noted, setNoted] = useState<StarItem | null>(null)
  const note = ({ key }: StarItem, text: string) => {
    const mark = marks[key]
    if (mark) setMarks({ ...marks, [key]: { ...mark, note: text } })
    return null
  }
  return (
    <>
      {score.groups.map(({ group, points, of }) => (
        <Card
          key={group}
          heading={itemGroups[group]}
          action={<View className='checkup-item__points'>{`${points} / ${of} 分`}</View>}
          ruled
        >
          {sheet.items
            .filter((item) => item.group === group)
            .map((item) => (
              <ItemBlock
                key={item.key}
                item={item}
                mark={marks[item.key]}
                checkups={checkups.map(({ label }) => label.slice(-3))}
                mayMark={may.declare}
                onMark={(level, points) => setMarks(marked(marks, item, level, points))}
                onNote={() => setNoted(item)}
              />
            ))}
        </Card>
      ))}
      {noted && (
        <TextSheet
          title={noted.title}
          label='说明'
          action='记下'
          limit={limits.checkupNote}
          draftKey={`branch-star-note:${year}:${branch.id}:${revision}:${noted.key}`}
          initial={marks[noted.key]?.note}
          onClose={() => setNoted(null)}
          onDone={(text) => note(noted, text)}
        />
      )}
    </>
  )
}
