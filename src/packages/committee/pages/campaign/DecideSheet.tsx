import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { KeyValue } from '@/components/KeyValue'
import { TextArea } from '@/components/TextArea'
import type { CampaignBoard, CampaignNominee } from '@/contract/campaign'
import { type CampaignVerdict, campaignVerdicts } from '@/domain/campaign'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

const verdictNames: Record<CampaignVerdict, string> = { confirmed: '通过', declined: '不通过' }

interface DecideSheetProps {
  board: CampaignBoard
  nominee: CampaignNominee
  onClose: () => void
  onDone: () => void
}

interface Decision {
  /** Null: not chosen yet; none is ever proposed. */
  verdict: CampaignVerdict | null
  reason: string
}

/** The committee's decision on a nominee. */
export function DecideSheet({ board, nominee, onClose, onDone }: DecideSheetProps) {
  const { year, round, most, named } = board
  const { member, branch, score, grade, decision } = nominee
  const initial: Decision = { verdict: decision?.verdict ?? null, reason: decision?.reason ?? '' }
  const { draft, change, clear } = useDraft<Decision>(
    `campaign-decision:${year}:${round}:${member.id}`,
    initial,
  )
  const { errorOf, rest, fail, send } = useFormWrite(['verdict', 'reason'])
  const decide = async () => {
    const { verdict } = draft
    if (verdict === null) return fail('请选择结论', 'verdict')
    const reason = verdict === 'declined' ? draft.reason.trim() : ''
    if (verdict === 'declined' && reason === '') return fail('不通过的请写明理由', 'reason')
    const decisions = [{ memberId: member.id, verdict, reason }]
    if (!(await send('campaign.decide', { year, round, decisions }, '已审定'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title={member.name} action='审定' error={rest} onClose={onClose} onSend={decide}>
      <KeyValue
        rows={[
          { label: '支部', value: branch.name },
          { label: '分数', value: `${score} 分` },
          { label: '民主评议', value: grade ?? '没有录入' },
        ]}
      />
      <Field
        label='结论'
        required
        error={errorOf('verdict')}
        hint={most === null ? undefined : `已通过 ${named} 名，最多 ${most} 名`}
      >
        <ChoiceChips
          label='结论'
          options={campaignVerdicts.map((value) => ({ value, label: verdictNames[value] }))}
          chosen={draft.verdict === null ? [] : [draft.verdict]}
          onChange={([verdict]) => change({ verdict: verdict ?? null })}
        />
      </Field>
      {draft.verdict === 'declined' && (
        <TextArea
          label='理由'
          required
          size='short'
          limit={limits.reason}
          hint='公示起支部看得到，发布后本人也看得到'
          value={draft.reason}
          error={errorOf('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
    </FormSheet>
  )
}
