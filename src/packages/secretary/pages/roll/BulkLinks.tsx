import { TextLink } from '@/components/TextLink'

/** What marks many lines at once. */
export function BulkLinks({
  isPaper,
  onRest,
  onPaste,
  onUndo,
}: {
  isPaper: boolean
  onRest: () => void
  onPaste: () => void
  onUndo?: () => void
}) {
  return (
    <>
      <TextLink tone='red' onClick={onRest}>
        {isPaper ? '其余全部到' : '未签到的全部到'}
      </TextLink>
      <TextLink onClick={onPaste}>粘贴名单</TextLink>
      {onUndo && <TextLink onClick={onUndo}>撤销改动</TextLink>}
    </>
  )
}
