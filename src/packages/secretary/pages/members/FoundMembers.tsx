import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { MemberLine } from '@/contract/member'
import { go } from '@/routes'
import { usePages } from '@/stores/query'

/** Of all branches, whose name or number has the word in it; page by page. */
export function FoundMembers({ word }: { word: string }) {
  const { items, state, isEmpty, reload, more } = usePages('member.list', { search: word })
  return (
    <Card>
      <Listing
        state={state}
        isEmpty={isEmpty}
        empty={{ text: `没有找到“${word}”` }}
        onRetry={() => void (isEmpty ? reload() : more())}
        onMore={() => void more()}
        rows={6}
      >
        {items.map((member) => (
          <Row
            key={member.id}
            title={member.name}
            sub={[member.branchName, ...marksOf(member)].join(' · ')}
            trailing={member.isBound ? undefined : <Tag tone='due'>未绑定</Tag>}
            chevron
            onClick={() => go('member', { id: member.id })}
          />
        ))}
      </Listing>
    </Card>
  )
}

const marksOf = ({ kind, isLent, isExempt }: MemberLine): string[] => [
  ...(kind === 'probationary' ? ['预备党员'] : []),
  ...(isLent ? ['借调中'] : []),
  ...(isExempt ? ['免除组织生活'] : []),
]
