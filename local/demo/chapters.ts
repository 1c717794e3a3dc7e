import type { Month } from '../../src/domain/calendar'
import type { HandIn } from './handIns'
import type { Occasion } from './occasions'

/** What one branch did in a month. */
export interface BranchMonthStory {
  occasions: readonly Occasion[]
  handIns: readonly HandIn[]
  /** When its officers go through what was handed in. */
  reviewAt: Date
}

export interface Chapter {
  month: Month
  branches: readonly BranchMonthStory[]
}

/** Of the occasions of a kind in a list, takes two of different hosts away and puts their joint one in their place. */
export function joinUp(
  occasions: readonly Occasion[],
  join: (host: Occasion, guest: Occasion) => Occasion,
  isHost: (each: Occasion) => boolean,
  isGuest: (each: Occasion) => boolean,
): Occasion[] {
  const host = occasions.find(isHost)
  const guest = occasions.find(isGuest)
  if (!host || !guest) return [...occasions]
  return [...occasions.filter((each) => each !== host && each !== guest), join(host, guest)]
}
