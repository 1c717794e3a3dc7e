import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { toast } from '@/components/feedback'
import { takeFile } from '@/components/takeFile'
import type { RosterCounts, RosterPreview } from '@/contract/roster'
import { limits } from '@/domain/limits'
import type { ChosenFile } from '../../chosenFile'
import { chooseSheet } from '../../files'

export type RosterState =
  | { status: 'none' }
  | { status: 'reading' }
  | { status: 'refused'; code: string; message: string }
  | { status: 'seen'; preview: RosterPreview; importId: string; wrong: string | null }
  | { status: 'done'; counts: RosterCounts }

/** A roster on its way in: chosen, seen for a day, imported as it was seen; and its way out. */
export function useRoster(today: string) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [effectiveOn, setEffectiveOn] = useState(today)
  const [state, setState] = useState<RosterState>({ status: 'none' })
  const asked = useRef(0)

  const see = async (chosen: ChosenFile, day: string) => {
    const mine = ++asked.current
    setState({ status: 'reading' })
    const answer = await call('roster.preview', { file: chosen.base64, effectiveOn: day })
    if (mine !== asked.current) return
    setState(
      answer.ok
        ? { status: 'seen', preview: answer.data, importId: newId(), wrong: null }
        : { status: 'refused', ...answer.error },
    )
  }
  const choose = async () => {
    const chosen = await chooseSheet().catch(() => toast('文件没有读出来，请再选一次'))
    if (!chosen) return
    if (chosen.size > limits.fileBytes) {
      return toast(`文件最大 ${limits.fileBytes / 1024 / 1024} MB，请只保留花名册一张表`)
    }
    setFile(chosen)
    await see(chosen, effectiveOn)
  }
  const changeDay = (day: string) => {
    if (day === '') return
    setEffectiveOn(day)
    if (file && state.status !== 'done') void see(file, day)
  }
  const again = () => (file ? see(file, effectiveOn) : undefined)
  const take = async () => {
    if (state.status !== 'seen' || !file) return
    const { preview, importId } = state
    const answer = await call('roster.import', {
      importId,
      file: file.base64,
      effectiveOn,
      fingerprint: preview.fingerprint,
    })
    if (answer.ok) {
      setState({ status: 'done', counts: answer.data.counts })
      setFile(null)
    } else setState({ ...state, wrong: answer.error.message })
  }
  const save = (action: 'roster.template' | 'roster.export') => takeFile(action, {})
  return { file, effectiveOn, state, choose, changeDay, again, take, save }
}
