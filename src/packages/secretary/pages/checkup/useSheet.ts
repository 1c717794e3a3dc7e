import { useEffect, useMemo, useRef } from 'react'
import Taro from '@tarojs/taro'
import type { Sheet } from '@/contract/checkup'
import type { FindingView } from '@/contract/finding'
import { useCheckupQueue } from '@/stores/checkupQueue'
import { usePages, useQuery } from '@/stores/query'
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

  const found = usePages('finding.list', { branchId: sheet?.checked.id ?? null })
  const findings = useMemo<FindingView[]>(
    () => found.items.filter((each) => each.checkupId === checkupId),
    [found.items, checkupId],
  )
  const { kept, sent, sending, send, settle } = useCheckupQueue()
  useEffect(() => {
    settle((entry) => {
      if (entry.memberId !== memberId || entry.input.checkupId !== checkupId) return false
      if (entry.kind === 'finding') return findings.some(({ id }) => id === entry.input.findingId)
      const shown = query.data?.items.find((item) => item.key === entry.input.itemKey)?.mark
      return (shown?.revision ?? 0) >= entry.input.revision
    })
  }, [settle, findings, query.data, memberId, checkupId])

  // What was sent is read back, and with it what others marked meanwhile.
  const wasSending = useRef(sending)
  const { reload: reloadFindings } = found
  useEffect(() => {
    if (wasSending.current && !sending) {
      void reload()
      if (useCheckupQueue.getState().sent.some(({ kind }) => kind === 'finding')) void reloadFindings()
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
