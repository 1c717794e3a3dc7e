import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { headingOf, neededFields, rosterFields, spellingsOf } from '@/domain/rosterSheet'

/** Before a file is chosen: which columns it needs, and the headings under which each is recognised. */
export const Headings = () => (
  <Card heading='表格里要有的列' ruled>
    {rosterFields.map((field) => {
      const isNeeded = neededFields.includes(field)
      return (
        <Row
          key={field}
          title={headingOf(field)}
          sub={`也认：${spellingsOf(field).join('、')}`}
          trailing={<Tag tone={isNeeded ? 'due' : 'plain'}>{isNeeded ? '必填' : '可空'}</Tag>}
        />
      )
    })}
    <View className='roster-note'>
      列的先后不限，表头上面可以有标题。一行一人，支部名称要和系统里的一致。
    </View>
  </Card>
)
