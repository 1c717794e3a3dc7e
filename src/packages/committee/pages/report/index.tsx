import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { FrozenReport } from './FrozenReport'
import { LiveReport } from './LiveReport'
import { useMonths } from './useMonths'
import { useScope } from './useScope'
import './index.scss'

/** 工作报告: a period's report of the committee or a branch, which writes itself; or one that was frozen. */
export default function ReportPage() {
  const { params } = useRouter()
  return params.freezeId === undefined ? <Live params={params} /> : <Frozen freezeId={params.freezeId} />
}

function Live({ params }: { params: Record<string, string | undefined> }) {
  const scope = useScope(params.branchId)
  return (
    <Frame title='工作报告' sub='数字都来自台账，点一下看依据' withNav={scope.ofCommittee}>
      <LiveReport months={useMonths(params)} scope={scope} />
    </Frame>
  )
}

function Frozen({ freezeId }: { freezeId: string }) {
  const query = useQuery('report.frozen', { freezeId })
  const { ofCommittee } = useScope(undefined)
  return (
    <Frame title='已定稿的报告' sub='数字停在定稿那一刻' withNav={ofCommittee} inner>
      {query.data ? (
        <FrozenReport freezeId={freezeId} frozen={query.data} />
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </Frame>
  )
}

interface FrameProps {
  title: string
  sub: string
  /** For the committee's people: the desktop's navigation. */
  withNav: boolean
  inner?: boolean
  children: ReactNode
}

function Frame({ title, sub, withNav, inner = false, children }: FrameProps) {
  const wide = useWide()
  const hasNav = wide && withNav
  return (
    <Page
      title={title}
      sub={sub}
      back={!hasNav}
      wide={wide}
      nav={hasNav ? <CommitteeNav current='report' inner={inner} /> : undefined}
      actions={
        process.env.TARO_ENV === 'h5' && (
          <TextLink tone='red' onClick={() => window.print()}>
            打印
          </TextLink>
        )
      }
    >
      {children}
    </Page>
  )
}
