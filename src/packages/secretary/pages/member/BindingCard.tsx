import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton, SoftButton, TintButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import { confirm, toastDone } from '@/components/feedback'
import { dayName, momentName } from '@/components/labels'
import type { OutputOf } from '@/contract/contract'
import { bindCodeInHalves } from '@/domain/binding'
import { dateOf } from '@/domain/calendar'
import { useWrite } from '@/stores/write'
import type { MemberCardProps } from './facts'

/** 微信绑定: whether a WeChat is theirs; a code to bind it by, shown once, in large; taking it away. */
export function BindingCard({ member, today, onChanged }: MemberCardProps) {
  const [shown, setShown] = useState<OutputOf<'binding.makeCode'> | null>(null)
  const make = useWrite('binding.makeCode')
  const revoke = useWrite('binding.revokeCode')
  const unbind = useWrite('binding.unbind')
  // An answer that was lost on its way is asked for again under the same id: it is the same code.
  const codeId = useRef<string | null>(null)
  const { boundAt, openCode } = member.binding
  const target = { memberId: member.id }

  const makeCode = async () => {
    codeId.current ??= newId()
    const made = await make.write({ codeId: codeId.current, ...target })
    if (made) codeId.current = null
    if (made) setShown(made)
    await onChanged()
  }
  const revokeCode = async () => {
    if (!(await confirm({ title: '作废绑定码？', text: '已经发出去的码就不能用了。', action: '作废' })))
      return
    if (await revoke.write(target)) {
      setShown(null)
      toastDone('已作废')
    }
    await onChanged()
  }
  const takeAway = async () => {
    const text = `${member.name}的微信会马上退出，要用新的绑定码才能再进来。`
    if (!(await confirm({ title: '解除绑定？', text, action: '解除' }))) return
    if (await unbind.write(target)) toastDone('已解除')
    await onChanged()
  }

  const failure = make.beside() ?? revoke.beside() ?? unbind.beside()
  const state = boundAt ? <Tag tone='met'>已绑定</Tag> : <Tag tone='due'>未绑定</Tag>
  const code = boundAt ? null : shown
  return (
    <Card heading='微信绑定' action={state}>
      {failure && (
        <View className='member__failure'>
          <Notice tone='red'>{failure}</Notice>
        </View>
      )}
      {boundAt && <View className='member__caption'>{`${momentName(boundAt, today)} 绑定`}</View>}
      {code && (
        <>
          <View className='member__code' aria-label={`绑定码 ${code.code}`}>
            {bindCodeInHalves(code.code)}
          </View>
          <View className='member__caption member__caption--middle'>
            {`${dayName(dateOf(code.expiresAt), today)}前有效，只能用一次，离开这一页就不再显示`}
          </View>
          <View className='member__steps'>
            {`请${member.name}在自己的微信里打开“党建11612”，输入这 8 位绑定码。`}
          </View>
        </>
      )}
      {!boundAt && !code && (
        <View className='member__caption'>
          {openCode
            ? `有一个绑定码还没用，${dayName(dateOf(openCode.expiresAt), today)}前有效。生成新的，原来的就作废。`
            : '生成一个绑定码交给本人，在自己的微信里输入即可。'}
        </View>
      )}
      {member.may.bind && (
        <Buttons>
          {boundAt ? (
            <TintButton onClick={takeAway}>解除绑定</TintButton>
          ) : (
            <>
              {openCode && <SoftButton onClick={revokeCode}>作废</SoftButton>}
              {code ? (
                <SoftButton onClick={makeCode}>换一个</SoftButton>
              ) : (
                <PrimaryButton onClick={makeCode}>生成绑定码</PrimaryButton>
              )}
            </>
          )}
        </Buttons>
      )}
    </Card>
  )
}
