/** In what a sample is asked for: so many of a hundred, or so many. */
export const sampleUnits = ['percent', 'count'] as const
export type SampleUnit = (typeof sampleUnits)[number]

/** What is seen of a finding that was struck off: it is still put right, or it is there again. */
export const lookVerdicts = ['inPlace', 'relapsed'] as const
export type LookVerdict = (typeof lookVerdicts)[number]
