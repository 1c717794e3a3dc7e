import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { dayName } from './labels'
import { Notice } from './Notice'
import { TextLink } from './TextLink'

/** What the committee reminded the branch's officers of, for as long as it stands. */
export function Reminders() {
  const { data } = useQuery('warning.list', {})
  const open = data?.branches.filter(({ stillOpen, mayRemind }) => stillOpen !== '' && !mayRemind) ?? []
  return (
    <>
      {open.map(({ branchId, branchName, stillOpen, reminded }) => (
        <Notice
          key={branchId}
          tone='warn'
          icon='bell'
          action={<TextLink onClick={() => go('year', { branchId })}>查看</TextLink>}
        >
          {`机关党委提醒${data && data.branches.length > 1 ? branchName : ''}：${stillOpen}`}
          {reminded && `（${reminded.by}，${dayName(dateOf(reminded.at))}）`}
        </Notice>
      ))}
    </>
  )
}
