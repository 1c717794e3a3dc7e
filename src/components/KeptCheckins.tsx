import { momentName } from './labels'
import { type LateAnswer, useCheckinQueue } from '@/stores/checkinQueue'
import { Notice } from './Notice'
import { TextLink } from './TextLink'

/** Check-ins that wait for the network, and what became of those that were sent. Nothing when there are none. */
export function KeptCheckins() {
  const { kept, answers, sending, send, dismiss } = useCheckinQueue()
  return (
    <>
      {kept.length > 0 && (
        <Notice
          tone='warn'
          icon='wifi-off'
          action={
            <TextLink tone='red' onClick={() => void send()}>
              {sending ? '正在送' : '现在送'}
            </TextLink>
          }
        >
          {kept.length} 次签到存在手机上还没送出，有网络就自动送。
        </Notice>
      )}
      {answers.map((answer, at) => (
        <Notice
          key={answer.scannedAt}
          tone={toneOf(answer)}
          icon={answer.result ? 'circle-check' : 'circle-alert'}
          action={at === 0 ? <TextLink onClick={() => dismiss()}>知道了</TextLink> : undefined}
        >
          {sentence(answer)}
        </Notice>
      ))}
    </>
  )
}

const toneOf = ({ result }: LateAnswer) => (!result ? 'red' : result.outcome === 'waiting' ? 'warn' : 'met')

function sentence({ scannedAt, result, message }: LateAnswer): string {
  if (!result) return `${momentName(scannedAt)} 的签到没有成功：${message}`
  switch (result.outcome) {
    case 'present':
      return `“${result.title}”签到成功。`
    case 'alreadyIn':
      return `“${result.title}”已经签到过了（${momentName(result.at)}）。`
    case 'waiting':
      return `“${result.title}”的签到已送出，等书记确认。`
  }
}
