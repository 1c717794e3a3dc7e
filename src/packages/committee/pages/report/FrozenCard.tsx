import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { momentName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { usePages } from '@/stores/query'
import { go } from '@/routes'
import { useToday } from '../../useToday'

/** What was frozen, newest first, with how much has changed since. */
export function FrozenCard({ pages }: { pages: ReturnType<typeof usePages<'report.freezes'>> }) {
  const today = useToday()
  return (
    <Card heading='已定稿' ruled>
      <Listing
        rows={2}
        state={pages.state}
        isEmpty={pages.isEmpty}
        empty={{ text: '还没有定稿的报告' }}
        onRetry={() => void pages.reload()}
        onMore={() => void pages.more()}
      >
        {pages.items.map(({ id, label, branch, at, by, changes }) => (
          <Row
            key={id}
            title={`${branch?.name ?? '机关党委'} · ${label}`}
            sub={`${momentName(at, today)} ${by}定稿`}
            trailing={
              changes > 0 ? <Tag tone='due'>之后有 {changes} 处变化</Tag> : <Tag tone='met'>无变化</Tag>
            }
            chevron
            onClick={() => go('report', { freezeId: id })}
          />
        ))}
      </Listing>
    </Card>
  )
}
