import { useState } from 'react'
import { starNames } from '@/components/campaignLabels'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import type { CampaignBoard } from '@/contract/campaign'
import type { Stars } from '@/domain/campaign'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

const levels: readonly Stars[] = [5, 4, 3, 2, 1]

interface CorrectSheetProps {
  board: CampaignBoard
  version: number
  onClose: () => void
  onDone: () => void
}

/** A new version of the published list, in which one member has other stars. */
export function CorrectSheet({ board: { year, branches }, version, onClose, onDone }: CorrectSheetProps) {
  const [branchId, setBranchId] = useState<string>()
  const [memberId, setMemberId] = useState<string>()
  const [stars, setStars] = useState<Stars | null>(null)
  const { draft, change, clear } = useDraft(`campaign-correction:${year}:${version}`, { reason: '' })
  const query = useQuery('campaign.branch', branchId === undefined ? null : { year, branchId })
  const members = query.data?.branch.id === branchId ? (query.data?.members ?? []) : []
  const { errorOf, rest, fail, send } = useFormWrite(['memberId', 'stars', 'reason'])
  const correct = async () => {
    const reason = draft.reason.trim()
    if (memberId === undefined) return fail('请选择党员', 'memberId')
    if (stars === null) return fail('请选择星级', 'stars')
    if (reason === '') return fail('请填写更正原因', 'reason')
    if (!(await send('campaign.correct', { year, version, memberId, stars, reason }, '已更正'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title='更正星级' action='更正并公布' error={rest} onClose={onClose} onSend={correct}>
      <SelectField
        label='支部'
        options={branches.map(({ branch }) => ({ value: branch.id, label: branch.name }))}
        value={branchId}
        onChange={(chosen) => {
          setBranchId(chosen)
          setMemberId(undefined)
        }}
      />
      <SelectField
        label='党员'
        required
        options={members.map(({ member, published, computed }) => ({
          value: member.id,
          label: `${member.name}（现在${starNames[published?.stars ?? computed]}）`,
        }))}
        value={memberId}
        hint={query.status === 'error' ? query.message : undefined}
        error={errorOf('memberId')}
        onChange={setMemberId}
      />
      <Field label='改为' required error={errorOf('stars')}>
        <ChoiceChips
          label='改为'
          options={levels.map((level) => ({ value: String(level), label: starNames[level] }))}
          chosen={stars === null ? [] : [String(stars)]}
          onChange={([chosen]) => setStars(levels.find((level) => String(level) === chosen) ?? null)}
        />
      </Field>
      <TextArea
        label='更正原因'
        required
        size='short'
        limit={limits.reason}
        hint='和更正后的星级一起公布，本人会收到消息'
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
    </FormSheet>
  )
}
