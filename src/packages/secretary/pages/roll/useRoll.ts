import { useState } from 'react'
import { call } from '@/cloud/call'
import { toastDone } from '@/components/feedback'
import type { RollLine } from '@/contract/activity'
import { useDraft } from '@/stores/draft'
import { type Changes, entriesOf } from './changes'

/** The gathered changes of a roll, kept on the phone until they are saved. */
export function useRoll(
  activityId: string,
  lines: readonly RollLine[],
  source: 'secretary' | 'paper',
  reload: () => Promise<void>,
) {
  const kept = useDraft<{ changes: Changes }>(`roll:${activityId}:${source}`, { changes: {} })
  const [refusal, setRefusal] = useState<string | null>(null)
  const { changes } = kept.draft
  const entries = entriesOf(lines, changes)
  const save = async () => {
    setRefusal(null)
    const answer = await call('checkin.record', { activityId, source, entries })
    if (!answer.ok) return setRefusal(answer.error.message)
    kept.change({ changes: {} })
    kept.clear()
    toastDone(`已保存 ${entries.length} 人`)
    await reload()
  }
  return {
    changes,
    entries,
    refusal,
    change: (next: Changes) => kept.change({ changes: next }),
    save,
  }
}
