import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Chooser } from '@/components/Chooser'
import { CheckList } from '@/components/CheckList'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextLink } from '@/components/TextLink'
import type { Candidate } from './planDraft'

interface PeopleFieldProps {
  /** Null: still loading. */
  candidates: readonly Candidate[] | null
  expected: readonly string[] | null
  severalBranches: boolean
  error?: string
  failure: string | null
  onRetry: () => void
  onChange: (chosen: string[]) => void
}

/** 应到人员: everybody at first; who cannot be expected is taken off. */
export function PeopleField({
  candidates,
  expected,
  severalBranches,
  error,
  failure,
  onRetry,
  onChange,
}: PeopleFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {failure !== null && candidates === null ? (
        <Notice tone='red' action={<TextLink onClick={onRetry}>再试一次</TextLink>}>
          应到名单没有加载出来：{failure}
        </Notice>
      ) : (
        <Chooser
          label='应到人员'
          required
          error={error}
          value={candidates === null || expected === null ? '' : inWords(expected.length, candidates.length)}
          placeholder='正在加载名单…'
          onOpen={() => setOpen(candidates !== null)}
        />
      )}
      <Sheet
        open={open}
        title='应到人员'
        onClose={() => setOpen(false)}
        actions={
          <PrimaryButton onClick={() => setOpen(false)}>选好了，{expected?.length ?? 0} 人</PrimaryButton>
        }
      >
        <CheckList
          items={(candidates ?? []).map(({ id, name, branchName }) => ({
            id,
            title: name,
            sub: severalBranches ? branchName : undefined,
          }))}
          chosen={expected ?? []}
          emptyText='支部还没有党员'
          onChange={onChange}
        />
      </Sheet>
    </>
  )
}

const inWords = (expected: number, of: number): string =>
  expected === of ? `全部 ${of} 人` : `${expected} 人（共 ${of} 人）`
