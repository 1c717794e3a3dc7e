import { Card } from '@/components/Card'
import { FileRow } from '@/components/FileRow'

/** The report that is shown, as files to send on. */
export function FilesCard({
  onWord,
  onExcel,
}: {
  onWord: () => Promise<void>
  onExcel: () => Promise<void>
}) {
  return (
    <Card heading='文件' ruled>
      <FileRow title='工作报告' sub='公文格式，附表在后' kind='Word' onMake={onWord} />
      <FileRow title='报告数据' sub='每个数字和它的口径' kind='Excel' onMake={onExcel} />
    </Card>
  )
}
