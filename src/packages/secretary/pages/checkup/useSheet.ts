import { useCallback, useEffect, useMemo, useRef } from 'react'
import Taro from '@tarojs/taro'
import type { Sheet } from '@/contract/checkup'
import { type SentEntry, useCheckupQueue } from '@/stores/checkupQueue'
import { useAll, useQuery } from '@/stores/query'
import { mergeSheet } from './merge'

interface Copy {
  memberId: string
  sheet: Sheet
}

/** The sheet with what this phone holds. Where there is no network, the copy that was read last. */
export function useSheet(checkupId: string, memberId: string) {
  const query = useQuery('checkup.get', { checkupId })
  const { reload } = query
  const key = `checkup.sheet.${checkupId}`
  const copy = useMemo(() => {
    const found = Taro.getStorageSync<Copy | ''>(key)
    return found && found.memberId === memberId ? found.sheet : null
  }, [key, memberId])
  const isOffline = query.status === 'error' && query.code === 'OFFLINE'
  const sheet = query.data ?? (isOffline ? copy : null)
  useEffect(() => {
    if (query.data) Taro.setStorageSync(key, { memberId, sheet: query.data } satisfies Copy)
  }, [key, memberId, query.data])

  const { items: findings, reload: reloadFindings } = useAll('finding.list', { checkupId })
  const { kept, sent, sending, send, settle } = useCheckupQueue()
  const isHere = useCallback(
    (entry: SentEntry) => entry.memberId === memberId && entry.input.checkupId === checkupId,
    [memberId, checkupId],
  )
  useEffect(() => {
    settle((entry) => {
      if (entry.kind !== 'mark' || !isHere(entry)) return false
      const shown = query.data?.items.find((item) => item.key === entry.input.itemKey)?.mark
      return (shown?.revision ?? 0) >= entry.input.revision
    })
  }, [settle, query.data, isHere])
  // A list that was read after a finding was changed or taken back shows it so.
  useEffect(() => {
    settle((entry) => {
      if (entry.kind === 'mark' || !isHere(entry)) return false
      return entry.kind !== 'finding' || findings.some(({ id }) => id === entry.input.findingId)
    })
  }, [settle, findings, isHere])

  // What was sent is read back, and with it what others marked meanwhile.
  const wasSending = useRef(sending)
  useEffect(() => {
    if (wasSending.current && !sending) {
      void reload()
      if (useCheckupQueue.getState().sent.some(({ kind }) => kind !== 'mark')) void reloadFindings()
    }
    wasSending.current = sending
  }, [sending, reload, reloadFindings])

  return {
    query,
    sheet,
    merged: sheet && mergeSheet(sheet, { kept, sent }, memberId),
    findings,
    isOld: isOffline,
    sending,
    send: () => void send(),
    reload: () => {
      void reload()
      void reloadFindings()
    },
  }
}
