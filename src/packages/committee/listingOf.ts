import type { ListingState } from '@/components/Listing'
import type { Query } from '@/stores/query'

/** A query as a list shows it: what was there stays in sight while it is asked again. */
export const listingOf = (query: Query<unknown>): ListingState =>
  query.data !== null
    ? { status: 'ready' }
    : query.status === 'error'
      ? { status: 'error', message: query.message }
      : { status: 'loading' }
