import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 推荐五星级党员: what one's branches have to nominate, as long as it can be changed; nothing where there is none. */
export function NominateCard() {
  const { data } = useQuery('campaign.toNominate', {})
  const items = data?.items ?? []
  const waiting = items.filter(({ unsaid }) => unsaid > 0).length
  if (items.length === 0) return null
  return (
    <Card heading='推荐五星级党员' count={waiting || undefined} ruled>
      {items.map(({ year, branch, unsaid }) => (
        <Row
          key={`${year} ${branch.id}`}
          title={`${branch.name} · ${year} 年`}
          sub={unsaid > 0 ? `还有 ${unsaid} 名党员没有说是否推荐` : '审定前还可以改'}
          trailing={unsaid > 0 ? <Tag tone='due'>未推荐</Tag> : <Tag tone='met'>✓ 已推荐</Tag>}
          chevron
          onClick={() => go('nominate', { year: String(year), branchId: branch.id })}
        />
      ))}
    </Card>
  )
}
