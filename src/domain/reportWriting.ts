import type { Figure, Report, Section } from './report'
import { behind, compared, next } from './reportAhead'
import type { ReportFacts } from './reportFacts'
import { definitionOf, specOf } from './reportFigures'
import { branches, duties, retired, role, youth } from './reportPeople'
import { periodWords } from './reportPeriod'
import { integrity, life, mechanism, study } from './reportWork'

/**
 * Writes the report: sentences with the figures set in, and every figure with what it counts. A sentence whose figure
 * is zero says so, or is left out where nobody would look for it.
 */
export function writeReport(facts: ReportFacts): Report {
  const { organisation, period, branch, figures } = facts
  const values = (key: string) => figures.get(key) ?? 0
  const ofCommittee = branch === null
  const sections: (Section | null)[] = [
    mechanism(facts, values),
    study(facts, values),
    life(facts, values),
    branches(facts, values),
    integrity(facts, values),
    role(facts, values),
    youth(facts, values),
    ofCommittee ? retired(facts, values) : null,
    ofCommittee ? duties(facts, values) : null,
    behind(facts, values),
    compared(facts, values),
    next(facts, values),
  ]
  const label = periodWords(period)
  return {
    title: `${beforeDigits(branch?.name ?? organisation)}${label}党建工作报告`,
    organisation,
    period: { label, ...period },
    branch,
    figures: writeFigures(facts),
    sections: sections.filter((section) => section !== null),
  }
}

/** Digits stand apart from words, but not from a bracket. */
const beforeDigits = (name: string): string => (/[）》”]$/.test(name) ? name : `${name} `)

/** Every figure there is, also those of which no sentence speaks: what changed after a freeze is seen by them. */
export function writeFigures({
  figures,
  before,
  period,
  branch,
  today,
  titles,
}: Pick<ReportFacts, 'figures' | 'before' | 'period' | 'branch' | 'today' | 'titles'>): Figure[] {
  const byId = new Map(titles.map(({ id, title }) => [id, title]))
  return [...figures].flatMap(([key, value]): Figure[] => {
    const spec = specOf(key, byId)
    if (!spec) return []
    const then = before === null || spec.when === 'next' ? null : (before.get(key) ?? 0)
    const definition = definitionOf(spec, period, branch?.name ?? null, today)
    return [{ key, value, unit: spec.unit, name: spec.name, definition, before: then }]
  })
}
