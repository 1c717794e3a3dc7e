import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { Card } from '@/components/Card'
import { DrawnPicture } from '@/components/DrawnPicture'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { Waiting } from '@/components/Waiting'
import { dateOf } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { type Certificate, certificateDrawing } from './drawCertificate'

/** One's own certificate of a five-star member, to keep or to hand on. */
export default function CertificatePage() {
  const { year } = useRouter().params
  const query = useQuery('campaign.list', { year: year === undefined ? null : Number(year) })
  const name = useSession(({ me }) => me?.name)
  const { data } = query
  if (!data || name === undefined) {
    return (
      <Page title='五星级党员证书' back warm>
        <Waiting query={query} onRetry={() => void query.reload()} rows={6} />
      </Page>
    )
  }
  const { list } = data
  return (
    <Page title='五星级党员证书' back warm>
      {list?.own?.fiveStarSince ? (
        <Drawn
          certificate={{
            ...{ name, year: list.year, organisation: list.organisation },
            on: dateOf(list.own.fiveStarSince),
          }}
        />
      ) : (
        <Card>
          <EmptyState icon='medal' text='评上五星级党员并发布以后，这里有证书' />
        </Card>
      )}
    </Page>
  )
}

function Drawn({ certificate }: { certificate: Certificate }) {
  const { name, year, organisation, on } = certificate
  const drawing = useMemo(
    () => certificateDrawing({ name, year, organisation, on }),
    [name, year, organisation, on],
  )
  return (
    <DrawnPicture
      id='certificate'
      drawing={drawing}
      said={`${name}同志 ${year} 年度五星级党员证书，${organisation}`}
      fileName={`五星级党员 ${year} ${name}.png`}
    />
  )
}
