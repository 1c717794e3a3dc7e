import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figures'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { RosterPreview } from '@/contract/roster'

/** What an import would do: how many of each fate, then which, what is wrong first. */
export function Preview({ preview }: { preview: RosterPreview }) {
  const { counts, wrong, changed, fresh, ignored } = preview
  return (
    <>
      <Figures
        figures={[
          { label: '有错', value: counts.wrong, unit: '行要改' },
          { label: '有变动', value: counts.changed, unit: '人' },
          { label: '新增', value: counts.fresh, unit: '人' },
          { label: '没有变化', value: counts.unchanged, unit: '人' },
        ]}
      />
      {counts.absent > 0 && <Notice icon='info'>{`名册里另有 ${counts.absent} 人不在表中，保持不变`}</Notice>}
      {ignored.length > 0 && <Notice icon='info'>{`这几列不导入：${ignored.join('、')}`}</Notice>}
      {wrong.length > 0 && (
        <Card
          heading='有错，请改好表格再选一次'
          count={counts.wrong}
          action={<Tag tone='red'>要改</Tag>}
          ruled
        >
          {wrong.map(({ row, name, problems }) => (
            <Row
              key={row}
              title={name === '' ? `第 ${row} 行` : `第 ${row} 行 · ${name}`}
              sub={problems.map(({ cell, heading, reason }) => (
                <View key={cell} className='roster-problem'>
                  <View className='roster-cell'>{cell}</View>
                  <View>{`${heading}：${reason}`}</View>
                </View>
              ))}
            />
          ))}
          <More shown={wrong.length} of={counts.wrong} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card heading='有变动' count={counts.changed} ruled>
          {changed.map(({ row, name, branchName, changes }) => (
            <Row
              key={row}
              title={`${name} · ${branchName}`}
              sub={changes.map(({ heading, from, to }) => (
                <View key={heading}>{`${heading}：${from || '（空）'} → ${to || '（空）'}`}</View>
              ))}
            />
          ))}
          <More shown={changed.length} of={counts.changed} />
        </Card>
      )}
      {fresh.length > 0 && (
        <Card heading='新增' count={counts.fresh} ruled>
          {fresh.map(({ row, name, branchName }) => (
            <Row key={row} title={name} sub={branchName} />
          ))}
          <More shown={fresh.length} of={counts.fresh} />
        </Card>
      )}
    </>
  )
}

const More = ({ shown, of }: { shown: number; of: number }) =>
  of > shown ? <View className='roster-more'>{`还有 ${of - shown} 行没有列出`}</View> : null
