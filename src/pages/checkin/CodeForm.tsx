import { View } from '@tarojs/components'
import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextField } from '@/components/TextField'
import { canScan, scanCode } from '@/stores/scan'

interface CodeFormProps {
  isBusy: boolean
  onCode: (text: string) => Promise<void>
}

/** Scanning, where the phone can; typing or pasting, everywhere. */
export function CodeForm({ isBusy, onCode }: CodeFormProps) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string>()
  const scan = async () => {
    const code = await scanCode()
    if (code !== null) await onCode(code)
  }
  const send = () => {
    if (text.trim() !== '') return onCode(text)
    setWrong('请输入签到码')
  }
  const field = (
    <TextField
      label={canScan ? '扫不了？输入签到码' : '签到码'}
      value={text}
      placeholder='例如 K7QW 4MPA'
      hint={
        canScan ? '现场屏幕二维码下面的 8 个字符。' : '输入现场屏幕上的 8 个字符，或把签到链接粘贴到这里。'
      }
      error={wrong}
      onChange={(value) => {
        setText(value)
        setWrong(undefined)
      }}
      onConfirm={() => void send()}
    />
  )
  if (!canScan) {
    return (
      <Card>
        {field}
        <View className='checkin__send'>
          <PrimaryButton busy={isBusy} onClick={send}>
            签到
          </PrimaryButton>
        </View>
      </Card>
    )
  }
  return (
    <>
      <PrimaryButton busy={isBusy} icon='scan-line' onClick={scan}>
        扫码签到
      </PrimaryButton>
      <Card>
        {field}
        <View className='checkin__send'>
          <SoftButton busy={isBusy} onClick={send}>
            用签到码签到
          </SoftButton>
        </View>
      </Card>
    </>
  )
}
