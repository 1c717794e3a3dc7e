import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { people as askPeople, type Person, signInAs, signInAsNewcomer } from '@/cloud/localSignIn'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Listing, type ListingState } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { SearchBox } from '@/components/SearchBox'
import { toast } from '@/components/feedback'
import { replace, startAt } from '@/routes'
import { useSession } from '@/stores/session'
import { PeopleGroup } from './PeopleGroup'
import { peopleByRole } from './people'

/** In place of a member's id: somebody who is bound to none. */
const NEWCOMER = 'newcomer'

type Choice = { status: 'loading' | 'closed' | 'offline' } | { status: 'open'; people: Person[] }

const listingStates: Record<Choice['status'], ListingState> = {
  loading: { status: 'loading' },
  offline: { status: 'error', message: '网络不通，请稍后再试' },
  open: { status: 'ready' },
  closed: { status: 'ready' },
}

/** 选择身份: on one machine one chooses who one is; any other host sends people to the mini-program. */
export default function SignInPage() {
  const { params } = useRouter()
  const signIn = useSession((session) => session.signIn)
  const [choice, setChoice] = useState<Choice>({ status: 'loading' })
  const [wanted, setWanted] = useState('')
  const [becoming, setBecoming] = useState<string | null>(null)
  const ask = useCallback(async () => {
    setChoice({ status: 'loading' })
    const answer = await askPeople()
    setChoice(answer.status === 'open' ? { status: 'open', people: answer.data } : answer)
  }, [])
  useEffect(() => void ask(), [ask])

  const become = async (memberId: string) => {
    if (becoming !== null) return
    setBecoming(memberId)
    const answer = await (memberId === NEWCOMER ? signInAsNewcomer() : signInAs(memberId))
    if (answer.status === 'open') {
      await signIn(answer.data.token)
      if (memberId === NEWCOMER) replace('bind', { to: params.to })
      else startAt(params.to)
      return
    }
    setBecoming(null)
    toast(answer.status === 'closed' ? '现在不能以这个人登录' : '网络不通，请稍后再试')
  }

  if (choice.status === 'closed') {
    return (
      <Page title='党建11612' open>
        <Card>
          <EmptyState icon='qr-code' text='请在微信小程序中使用' />
        </Card>
      </Page>
    )
  }
  const groups = choice.status === 'open' ? peopleByRole(choice.people, wanted) : []
  const empty = wanted
    ? { text: '没有找到这个人', action: { label: '看全部', onClick: () => setWanted('') } }
    : { text: '花名册里还没有人' }
  return (
    <Page
      title='选择身份'
      sub='本机演示：选一个人，就以他的身份使用'
      back={Taro.getCurrentPages().length > 1}
      open
    >
      <SearchBox value={wanted} onChange={setWanted} placeholder='姓名、支部或职务' />
      {groups.map(({ name, people }) => (
        <PeopleGroup
          key={name}
          name={name}
          people={people}
          becoming={becoming}
          onChoose={({ memberId }) => void become(memberId)}
        />
      ))}
      {choice.status === 'open' && wanted === '' && (
        <Card>
          <Row
            title='我还没有绑定'
            sub='用一个新的微信，凭书记给的绑定码绑定'
            trailing={becoming === NEWCOMER ? '正在进入…' : undefined}
            chevron
            onClick={() => void become(NEWCOMER)}
          />
        </Card>
      )}
      {groups.length === 0 && (
        <Card>
          <Listing
            state={listingStates[choice.status]}
            isEmpty
            onRetry={() => void ask()}
            empty={empty}
            rows={8}
          >
            {null}
          </Listing>
        </Card>
      )}
    </Page>
  )
}
