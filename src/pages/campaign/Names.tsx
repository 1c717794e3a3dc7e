import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { useSession } from '@/stores/session'
import type { OwnObjectionList } from './starList'

interface NamesProps {
  branch: { name: string }
  members: { id: string; name: string }[]
  /** Null: it is not the time for it. */
  onObject: ((about: { id: string; name: string }) => void) | null
  objected: OwnObjectionList
}

/** A branch's names; while they are on notice, each with the way to object. */
export function Names({ branch, members, onObject, objected }: NamesProps) {
  const me = useSession((session) => session.me?.memberId)
  if (!onObject) {
    return (
      <Card heading={branch.name}>
        <View className='campaign-list__names'>
          {members.map(({ id, name }) => (
            <View key={id}>{name}</View>
          ))}
        </View>
      </Card>
    )
  }
  const waits = (id: string) => objected.some(({ about }) => about.id === id)
  return (
    <Card heading={branch.name} ruled>
      {members.map(({ id, name }) => (
        <Row
          key={id}
          title={name}
          trailing={
            id === me ? (
              '本人'
            ) : waits(id) ? (
              '已提异议'
            ) : (
              <TextLink label={`对${name}提异议`} onClick={() => onObject({ id, name })}>
                提异议
              </TextLink>
            )
          }
        />
      ))}
    </Card>
  )
}
