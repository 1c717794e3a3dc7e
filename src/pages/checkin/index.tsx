import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { KeptCheckins } from '@/components/KeptCheckins'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { TextLink } from '@/components/TextLink'
import { go } from '@/routes'
import { CodeForm } from './CodeForm'
import { Done } from './Done'
import { Nearby } from './Nearby'
import { WhichActivity } from './WhichActivity'
import { openedCode } from './code'
import { useCheckin } from './useCheckin'
import { useWhich } from './useWhich'
import './checkin.scss'

/** 签到: where a scanned link lands, and where a code is scanned, typed or pasted. */
export default function CheckinPage() {
  const { params } = useRouter()
  const [opened] = useState(() => openedCode(params))
  const { outcome, byCode, nearby } = useCheckin(opened)
  const which = useWhich(params.activityId ?? null)
  const { activityId, detail } = which

  if (outcome?.kind === 'in' || outcome?.kind === 'kept') {
    return (
      <Page title='签到' back open>
        <Done outcome={outcome} />
      </Page>
    )
  }
  if (outcome?.kind === 'checking' && opened !== null) {
    return (
      <Page title='签到' back open>
        <Card heading='正在签到…'>
          <Skeleton rows={1} />
        </Card>
      </Page>
    )
  }
  const isBusy = outcome?.kind === 'checking'
  const mayMakeUp = outcome?.kind === 'refused' && outcome.code === 'CHECKIN_OVER' && activityId !== null
  return (
    <Page title='签到' back>
      <KeptCheckins />
      {outcome?.kind === 'refused' && (
        <Notice
          tone='red'
          icon='circle-alert'
          action={
            mayMakeUp && (
              <TextLink tone='red' onClick={() => go('request', { kind: 'makeup', activityId })}>
                申请补签
              </TextLink>
            )
          }
        >
          {outcome.message}
        </Notice>
      )}
      <WhichActivity which={which} />
      <CodeForm isBusy={isBusy} onCode={(text) => byCode(text, activityId)} />
      {activityId !== null && detail?.may.checkInNearby && (
        <Nearby isBusy={isBusy} onNearby={(withPosition) => nearby(activityId, withPosition)} />
      )}
    </Page>
  )
}
