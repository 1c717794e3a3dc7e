import type { Votes } from '@/domain/meeting'

/** `赞成 5 · 反对 0 · 弃权 1`. */
export const votesInWords = (votes: Votes | null): string =>
  votes === null
    ? '一致同意，未表决'
    : `赞成 ${votes.for} · 反对 ${votes.against} · 弃权 ${votes.abstentions}`
