import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import { replace, startAt } from '@/routes'
import { useSession } from '@/stores/session'
import { PhoneButton } from './PhoneButton'
import { inHalves, useBind } from './useBind'
import './bind.scss'

/** 绑定身份: somebody whom no roster knows by this WeChat yet; or why they are let in no more. */
export default function BindPage() {
  const { to } = useRouter().params
  const { me, refusal } = useSession()
  const hasLeft = refusal?.code === 'MEMBER_LEFT'
  const [comesBack, setComesBack] = useState(false)
  return (
    <Page title={hasLeft ? '组织关系已转出' : '绑定身份'} open>
      {me !== null && (
        <Card>
          <EmptyState
            icon='circle-check'
            text={`${me.name}，这个微信已经绑定`}
            action={{ label: '进入', onClick: () => startAt(to) }}
          />
        </Card>
      )}
      {me === null && hasLeft && (
        <Card>
          <EmptyState
            icon='log-out'
            text='您已退出登录，这台手机上没有留下未提交的内容。如有疑问，请联系原支部的书记。'
            action={comesBack ? undefined : { label: '我有新的绑定码', onClick: () => setComesBack(true) }}
          />
        </Card>
      )}
      {me === null && (!hasLeft || comesBack) && <BindForm to={to} />}
      {process.env.TARO_ENV === 'h5' && (
        <View className='bind__other'>
          <TextLink onClick={() => replace('signIn', { to })}>选择别的身份（仅本机演示）</TextLink>
        </View>
      )}
    </Page>
  )
}

function BindForm({ to }: { to: string | undefined }) {
  const [code, setCode] = useState('')
  const { wrong, forgive, byCode, byPhone } = useBind(to)
  const send = () => byCode(code)
  return (
    <Card>
      <View className='bind__lead'>每名党员把自己的微信和花名册绑定一次。绑定码请向支部书记要。</View>
      <View className='bind__code'>
        <TextField
          label='绑定码'
          value={code}
          placeholder='例如 K7QW 4MPA'
          hint='8 位字母和数字，不分大小写，7 天内有效，只能用一次。'
          error={wrong?.at === 'code' ? wrong.message : undefined}
          onChange={(text) => {
            setCode(inHalves(text))
            forgive()
          }}
          onConfirm={() => void send()}
        />
      </View>
      <View className='bind__send'>
        <PrimaryButton onClick={send}>绑定</PrimaryButton>
      </View>
      {process.env.TARO_ENV === 'weapp' && (
        <PhoneButton
          error={wrong?.at === 'phone' ? wrong.message : undefined}
          onCode={(phoneCode) => void byPhone(phoneCode)}
        />
      )}
    </Card>
  )
}
