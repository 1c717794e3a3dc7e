import { dayName, duration } from '@/components/labels'
import { Row } from '@/components/Row'
import type { ProofRecord } from '@/contract/report'
import { useManages, useToday } from '../../useToday'
import { openRecord } from './openRecord'

interface ProofRowProps {
  record: ProofRecord
  inHours: boolean
  unit: string
}

export function ProofRow({ record, inHours, unit }: ProofRowProps) {
  const { title, detail, branchName, on, amount, page } = record
  const today = useToday()
  const isOfficer = useManages()
  const sub = [on && dayName(on, today), branchName, detail].filter((each) => each !== null && each !== '')
  const adds = amount ?? 1
  const words = inHours ? duration(adds) : amount === null ? undefined : `${adds} ${unit}`
  return (
    <Row
      title={title}
      sub={sub.join(' · ')}
      trailing={words}
      chevron={page !== null}
      onClick={page ? () => openRecord(page, isOfficer) : undefined}
    />
  )
}
