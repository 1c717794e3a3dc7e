import type { ProofRecord } from '@/contract/report'
import { go } from '@/routes'

/** To the page of a record; a check-up's sheet is another page for who works on it than for the committee. */
export function openRecord(page: NonNullable<ProofRecord['page']>, isOfficer: boolean): void {
  const { to, id, on } = page
  const half = { cadence: 'halfYear', on: on ?? undefined }
  switch (to) {
    case 'activity':
      return go('activity', { activityId: id })
    case 'submission':
      return go('submission', { submissionId: id })
    case 'checkup':
      return go(isOfficer ? 'checkupSheet' : 'checkup', { id })
    case 'round':
      return go('checkupRound', { id })
    case 'branch':
      return go('branch', { branchId: id, ...half })
    case 'member':
      return go('member', { id })
    case 'year':
      return go('year', { branchId: id, year: on?.slice(0, 4) })
    case 'topic':
      return go('topic', { topicId: id, ...half })
    case 'branchStars':
      return go('branchStars', { year: id })
    case 'groups':
      return go('branchSettings', { branchId: id })
    case 'talks':
      return go('talks', { on: on ?? undefined })
    case 'honours':
    case 'duties':
      return go(to)
  }
}
