import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Reminders } from '@/components/Reminders'
import { Skeleton } from '@/components/Skeleton'
import { WarningsCard } from '@/components/WarningsCard'
import type { Me } from '@/contract/organization'
import { go } from '@/routes'
import { branchInSight } from '@/stores/branchInSight'
import { useSession } from '@/stores/session'
import { Row } from '@/components/Row'
import { ApprovalsCard } from './ApprovalsCard'
import { BranchStarCard } from './BranchStarCard'
import { BranchMonthCard } from './BranchMonthCard'
import { CheckupsCard } from './CheckupsCard'
import { HeldTextsCard } from './HeldTextsCard'
import { NominateCard } from './NominateCard'
import { OrganizationCard } from './OrganizationCard'
import { StandingCard } from './CommitteeCards'
import { OrganiserCard } from './OrganiserCard'
import { OwnCard } from './OwnCard'
import { DebriefsCard } from './DebriefsCard'
import { TalksCard } from './TalksCard'
import { ToCloseCard } from './ToCloseCard'
import { partsOf, useWorkbench } from './useWorkbench'
import './index.scss'

/** 工作台: what somebody has to do by their post; for an ordinary member, what they may hand in. */
export default function WorkbenchPage() {
  const me = useSession((session) => session.me)
  return (
    <Page title='工作台' wide={me !== null && partsOf(me).committee}>
      {me ? (
        <Workbench key={me.memberId} me={me} />
      ) : (
        <Card>
          <Skeleton rows={4} />
        </Card>
      )}
    </Page>
  )
}

function Workbench({ me }: { me: Me }) {
  const { parts, month, standing, toClose, toRun } = useWorkbench(me)
  const { reviews, runs, branch, committee, plannable } = parts
  return (
    <View className={`workbench ${committee ? 'workbench--wide' : ''}`}>
      <View className='workbench__part'>
        {parts.leadsBranch && <Reminders />}
        {reviews && <ApprovalsCard withBranch={me.runsBranches.length > 1} />}
        {reviews && <HeldTextsCard />}
        <CheckupsCard me={me} />
        {parts.leadsBranch && <NominateCard />}
        {parts.leadsBranch && <BranchStarCard />}
        {branch && <BranchMonthCard query={month} plannable={plannable} />}
        {runs && <ToCloseCard activities={toClose} />}
        {runs && <OrganiserCard me={me} candidates={toRun} />}
        {committee && <WarningsCard />}
        {committee && <OrganizationCard />}
        <TalksCard always={committee} />
        <DebriefsCard />
        {!runs && <OwnCard />}
        <Card>
          <Row title='支部品牌' sub='一支部一品牌' chevron onClick={() => go('brands')} />
          {parts.leadsBranch && (
            <Row
              title='工作报告'
              sub='本支部一段时间的数字和依据'
              chevron
              onClick={() => go('report', { branchId: branchInSight(me) ?? me.branch.id })}
            />
          )}
          {parts.leadsBranch && (
            <Row title='民主评议' sub='录入本支部党员的等次' chevron onClick={() => go('appraisal')} />
          )}
          <Row title='五星级党员' sub='公示和历年名单' chevron onClick={() => go('campaignList')} />
          <Row title='五星级党支部' sub='历年名单' chevron onClick={() => go('branchStarList')} />
        </Card>
      </View>
      {committee && (
        <View className='workbench__part'>
          <StandingCard query={standing} />
        </View>
      )}
    </View>
  )
}
