import { Card } from '@/components/Card'
import { dayName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { branchStarLabels } from '@/components/branchStarLabels'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** 五星级党支部: what one's branches are asked, until the list is out; nothing where they are not. */
export function BranchStarCard() {
  const { data } = useQuery('branchStar.mine', {})
  // What is over and was never answered asks for nothing any more.
  const asked = (data?.asked ?? []).filter(
    ({ isOpen, state }) => isOpen || (state !== 'asked' && state !== 'drafting'),
  )
  const waiting = asked.filter(({ state }) => state === 'asked' || state === 'drafting').length
  if (asked.length === 0) return null
  return (
    <Card heading='五星级党支部' count={waiting || undefined} ruled>
      {asked.map(({ year, branch, state, closesOn, isOpen }) => {
        const { text, tone } = branchStarLabels[state]
        return (
          <Row
            key={`${year} ${branch.id}`}
            title={`${branch.name} · ${year} 年`}
            sub={isOpen ? `${dayName(closesOn)}前表态` : '申报已截止，等待公布'}
            trailing={<Tag tone={tone}>{text}</Tag>}
            chevron
            onClick={() => go('branchStar', { year: String(year), branchId: branch.id })}
          />
        )
      })}
    </Card>
  )
}
