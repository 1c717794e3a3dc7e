import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Chooser } from '@/components/Chooser'
import { CheckList } from '@/components/CheckList'
import { Field } from '@/components/Field'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import type { Me } from '@/contract/organization'
import { holderOf } from '@/domain/obligation'
import { useQuery } from '@/stores/query'
import { groupsFor, isOfCommittee, type PlanDraft, type PlanErrors, type PlanField } from './planDraft'

interface HostsFieldsProps {
  me: Me
  draft: PlanDraft
  errors: PlanErrors
  /** Hosts of the activity as it is: a branch that was dissolved since has its name from here. */
  known: readonly { id: string; name: string }[]
  onChange: (part: Partial<PlanDraft>, ...fields: PlanField[]) => void
}

/** In whose name: the own branch, joint branches, a group, or the committee. */
export function HostsFields({ me, draft, errors, known, onChange }: HostsFieldsProps) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery('organization.branches', {})
  const { ownBranchId, jointBranchIds, kind, groupId } = draft
  const branches = data?.branches ?? []
  const nameOf = (id: string) =>
    [...branches, ...me.runsBranches, ...known, me.branch].find((branch) => branch.id === id)?.name ?? ''
  const groups = groupsFor(me, kind)
  const isGroup = holderOf(kind) !== 'branch'
  if (isOfCommittee(kind)) {
    return (
      <Field label='举办' error={errors.hostBranchIds}>
        机关党委
      </Field>
    )
  }
  if (isGroup) {
    const chosen = groups.find(({ id }) => id === groupId)
    return (
      <SelectField
        label='小组'
        value={chosen?.id}
        options={groups.map(({ id, name, branchId }) => ({
          value: id,
          label: me.runsBranches.length > 1 ? `${nameOf(branchId)} · ${name}` : name,
        }))}
        error={errors.groupId ?? errors.hostBranchIds}
        onChange={(id) =>
          onChange(
            {
              groupId: id,
              ownBranchId: groups.find((group) => group.id === id)?.branchId ?? ownBranchId,
              jointBranchIds: [],
              excluded: null,
              countsOn: null,
            },
            'groupId',
            'hostBranchIds',
          )
        }
      />
    )
  }

  return (
    <>
      {me.runsBranches.length > 1 ? (
        <SelectField
          label='主办支部'
          value={ownBranchId}
          options={me.runsBranches.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.hostBranchIds}
          onChange={(id) =>
            onChange(
              {
                ownBranchId: id,
                jointBranchIds: jointBranchIds.filter((one) => one !== id),
                excluded: null,
                countsOn: null,
              },
              'hostBranchIds',
            )
          }
        />
      ) : (
        <Field label='主办支部' error={errors.hostBranchIds}>
          {nameOf(ownBranchId)}
        </Field>
      )}
      <Chooser
        label='联合支部'
        value={jointBranchIds.length === 0 ? '' : jointBranchIds.map(nameOf).join('、')}
        placeholder='没有，点此添加'
        onOpen={() => setOpen(true)}
      />
      <Sheet
        open={open}
        title='联合支部'
        onClose={() => setOpen(false)}
        actions={<PrimaryButton onClick={() => setOpen(false)}>选好了</PrimaryButton>}
      >
        <CheckList
          items={branches.filter(({ id }) => id !== ownBranchId).map(({ id, name }) => ({ id, title: name }))}
          chosen={jointBranchIds}
          selectAll={false}
          emptyText='没有别的支部'
          onChange={(ids) => onChange({ jointBranchIds: ids }, 'hostBranchIds')}
        />
      </Sheet>
    </>
  )
}
