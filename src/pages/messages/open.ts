import type { Message } from '@/contract/message'
import type { HeldSubject } from '@/domain/content'
import { go, goTab } from '@/routes'

/** How to open what a message is about; null: there is nothing to open. */
export function wayTo({ kind, about, subjectId }: Message): (() => void) | null {
  switch (kind) {
    case 'activity':
    case 'service':
      return subjectId === null ? null : () => go('activity', { id: subjectId })
    case 'birthday':
      // Of a month without a gathering there is none to open: it is made from the branch's month.
      return about === 'birthday' && subjectId !== null
        ? () => go('birthday', { id: subjectId })
        : () => goTab('workbench')
    case 'review':
      return subjectId === null ? null : () => go('submission', { submissionId: subjectId })
    case 'reminder':
      if (about === 'submission' && subjectId !== null) {
        return () => go('submission', { submissionId: subjectId })
      }
      return about === 'waiting' ? () => go('inbox') : () => goTab('workbench')
    case 'checkup':
      if (subjectId === null) return null
      return about === 'findings'
        ? () => go('branchFindings', { branchId: subjectId })
        : () => go('checkup', { id: subjectId })
    case 'post':
      return () => goTab('workbench')
    case 'honour':
      return wayToHonour(about, subjectId)
    case 'feedback':
      return () => go('feedback')
    case 'text':
      return subjectId === null ? null : wayToText(about as HeldSubject, subjectId)
  }
}

function wayToHonour(about: string, subjectId: string | null): () => void {
  switch (about) {
    case 'nomination':
      return () => go('nominate', { branchId: subjectId ?? undefined })
    case 'objection':
      return () => go('campaign')
    case 'campaign':
      return () => go('campaignList')
    case 'star':
      return () => go('stars')
    default:
      return () => go('branchStarList')
  }
}

/** To where the text stands, or the picture. */
function wayToText(subject: HeldSubject, subjectId: string): () => void {
  switch (subject) {
    case 'activity':
      return () => go('activity', { id: subjectId })
    case 'word':
      return () => go('birthday', { id: subjectId })
    case 'minutes':
      return () => go('minutes', { id: subjectId })
    case 'brand':
      return () => go('brand', { branchId: subjectId })
  }
}
