import { useState } from 'react'
import { Page } from '@/components/Page'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { GroupCard } from './GroupCard'
import { type GroupForm, groupForms } from './groups'

/** 参数设置: the figures and words that an officer changes, a group at a time. */
export default function SettingsPage() {
  const query = useQuery('settings.get', {})
  // A form keeps what its officer saw and typed, whatever is asked again beneath it, until they want it anew.
  const [read, setRead] = useState(0)
  const wide = useWide()
  const { data } = query
  const again = async () => {
    await query.reload()
    setRead((before) => before + 1)
  }
  const cardOf = (form: GroupForm) =>
    data && <GroupCard key={`${form.group} ${read}`} form={form} settings={data.settings} onAgain={again} />
  const half = Math.ceil(groupForms.length / 2)
  return (
    <Page
      title='参数设置'
      sub='保存后立即生效'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='settings' /> : undefined}
    >
      {!data && <Unanswered query={query} onRetry={query.reload} />}
      {data && (
        <Columns two={wide}>
          <Columns>{groupForms.slice(0, half).map(cardOf)}</Columns>
          <Columns>{groupForms.slice(half).map(cardOf)}</Columns>
        </Columns>
      )}
    </Page>
  )
}
