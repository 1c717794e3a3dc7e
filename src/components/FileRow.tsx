import { TintButton } from './Button'
import { Row } from './Row'

interface FileRowProps {
  title: string
  /** Of which period it is, and what stands in it. */
  sub: string
  kind: 'Word' | 'Excel'
  /** Why it cannot be made of what is chosen. */
  missing?: string
  onMake: () => Promise<void> | void
}

/** A file that can be made, and of what. */
export function FileRow({ title, sub, kind, missing, onMake }: FileRowProps) {
  return (
    <Row
      title={title}
      sub={sub}
      trailing={
        <TintButton
          size='small'
          label={`生成${title}，${kind} 文件`}
          disabled={missing ?? false}
          onClick={onMake}
        >
          {kind}
        </TintButton>
      }
    />
  )
}
