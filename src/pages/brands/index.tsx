import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'

/** 一支部一品牌: every branch with its brand, one's own first. */
export default function BrandsPage() {
  const query = useQuery('brand.list', {})
  const own = useSession((session) => session.me?.branch.id)
  const brands = [...(query.data?.brands ?? [])].sort(
    (a, b) => Number(b.branchId === own) - Number(a.branchId === own),
  )
  return (
    <Page title='支部品牌' back>
      <Card>
        <Listing {...query.listing} isEmpty={brands.length === 0} empty={{ text: '还没有支部' }}>
          {brands.map(({ branchId, branchName, name }) => (
            <Row
              key={branchId}
              title={name ?? branchName}
              sub={name === null ? '还没有品牌' : branchName}
              trailing={branchId === own ? '本支部' : undefined}
              chevron
              onClick={() => go('brand', { branchId })}
            />
          ))}
        </Listing>
      </Card>
    </Page>
  )
}
