import { useRouter } from '@tarojs/taro'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { TextLink } from '@/components/TextLink'
import { Waiting } from '@/components/Waiting'
import type { Me } from '@/contract/organization'
import { useSession } from '@/stores/session'
import { DeedBar } from './DeedBar'
import { HeadCard } from './HeadCard'
import { Items } from './Items'
import { useSheet } from './useSheet'
import './index.scss'

/** 党建体检: the sheet of one check-up, for who checks, and for who was checked to sign. */
export default function CheckupPage() {
  const { id = '' } = useRouter().params
  const me = useSession((session) => session.me)
  if (me) return <CheckupSheet key={`${id} ${me.memberId}`} id={id} me={me} />
  return (
    <Page title='党建体检' back>
      <Skeleton rows={6} />
    </Page>
  )
}

function CheckupSheet({ id, me }: { id: string; me: Me }) {
  const { query, sheet, merged, findings, isOld, sending, send, reload } = useSheet(id, me.memberId)
  const isOfficer =
    me.roles.includes('branchOfficer') && me.runsBranches.some((branch) => branch.id === sheet?.checked.id)
  // Further items may be objected to while others wait to be decided.
  const mayObject = sheet !== null && (sheet.may.sign || (sheet.state === 'objected' && isOfficer))
  return (
    <Page
      title='党建体检'
      back
      bottom={sheet && merged ? <DeedBar sheet={sheet} merged={merged} onDone={reload} /> : undefined}
    >
      {merged && merged.unsent > 0 && (
        <Notice
          tone='warn'
          icon='wifi-off'
          action={
            <TextLink tone='red' onClick={send}>
              {sending ? '正在发' : '再试一次'}
            </TextLink>
          }
        >
          {merged.unsent} 项还没发出，都存在手机上。
        </Notice>
      )}
      {sheet && isOld && <Notice icon='wifi-off'>网络不通，这是上次看到的体检表。</Notice>}
      {sheet && merged ? (
        <>
          <HeadCard
            sheet={sheet}
            merged={merged}
            isOwn={me.runsBranches.some((each) => each.id === sheet.checked.id)}
            onReload={reload}
          />
          <Items
            sheet={sheet}
            merged={merged}
            findings={findings}
            today={me.today}
            mayObject={mayObject}
            onReload={reload}
          />
        </>
      ) : (
        <Waiting query={query} onRetry={reload} rows={6} />
      )}
    </Page>
  )
}
