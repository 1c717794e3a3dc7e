import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { csvText } from '../../csv'
import { saveFile } from '../../saveFile'
import { behindSheet } from './sheets'
import type { Shown } from './shown'

/** 落后情况: who falls behind and why, a sentence a branch; the last of the standing first. */
export function BehindCard({ rows, label, onOpen }: Shown) {
  const behind = rows.filter((row) => row.behind !== '').reverse()
  const take = process.env.TARO_ENV === 'h5' && behind.length > 0 && (
    <TextLink
      tone='red'
      label='导出落后情况'
      onClick={() => saveFile(`落后情况 ${label}.csv`, csvText(behindSheet(behind)))}
    >
      导出
    </TextLink>
  )
  return (
    <Card heading='落后情况' count={behind.length || undefined} ruled={behind.length > 0} action={take}>
      {behind.map((row) => (
        <Row
          key={row.branchId}
          title={row.branchName}
          sub={row.behind}
          label={`${row.branchName}，${row.behind}`}
          chevron
          onClick={() => onOpen(row)}
        />
      ))}
      {behind.length === 0 && (
        <Notice tone='met' icon='circle-check'>
          各支部都跟上了
        </Notice>
      )}
    </Card>
  )
}
