import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import type { StandingRow } from '@/contract/standing'

/** So many at first: those that missed most. */
const FIRST = 5

interface AttentionProps {
  rows: readonly StandingRow[]
  onOpen: (row: StandingRow) => void
}

/** 需要关注: the branches that missed something, and what, in a sentence; who missed most comes first. */
export function Attention({ rows, onOpen }: AttentionProps) {
  const [all, setAll] = useState(false)
  const missing = rows
    .filter(({ missed }) => missed !== '')
    .sort((a, b) => undone(b) - undone(a) || a.branchId.localeCompare(b.branchId))
  const shown = all ? missing : missing.slice(0, FIRST)
  return (
    <Card heading='需要关注' count={missing.length || undefined} ruled={missing.length > 0}>
      {shown.map((row) => (
        <Row key={row.branchId} title={row.branchName} sub={row.missed} chevron onClick={() => onOpen(row)} />
      ))}
      {shown.length < missing.length && (
        <View className='standing-more'>
          <SoftButton size='small' onClick={() => setAll(true)}>{`全部 ${missing.length} 个支部`}</SoftButton>
        </View>
      )}
      {missing.length === 0 && (
        <Notice tone='met' icon='circle-check'>
          到期的规定动作都开展了
        </Notice>
      )}
    </Card>
  )
}

const undone = ({ parts }: StandingRow): number =>
  parts.filter(({ key }) => key === 'obligations').reduce((sum, { of, done }) => sum + of - done, 0)
