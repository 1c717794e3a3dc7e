import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Skeleton } from '@/components/Skeleton'
import { SwitchField } from '@/components/SwitchField'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { useView } from '@/stores/view'
import { About } from './About'
import { Identity } from './Identity'
import { MessagesRow } from './MessagesRow'
import { MyBooks } from './MyBooks'

/** 我的: who one is, one's stars, record and submissions, how the app looks, what it keeps. */
export default function MePage() {
  const me = useSession((session) => session.me)
  const { elder, setElder } = useView()
  return (
    <Page title='我的'>
      {me ? (
        <>
          <Identity me={me} />
          <MessagesRow />
          <MyBooks />
        </>
      ) : (
        <Card>
          <Skeleton rows={3} />
        </Card>
      )}
      <Card>
        <SwitchField label='关怀模式' hint='字更大，按钮更大' checked={elder} onChange={setElder} />
        {process.env.TARO_ENV === 'h5' && (
          <Row title='切换身份' sub='仅本机演示时可用' chevron onClick={() => go('signIn')} />
        )}
      </Card>
      <About committeeName={me?.committeeName} />
    </Page>
  )
}
