import type { OutputOf } from '@/contract/contract'

/** A year's names, on notice or published. */
export type StarList = NonNullable<OutputOf<'campaign.list'>['list']>
export type OwnObjectionList = OutputOf<'campaign.list'>['objections']
