import type { ReportTable, Section, Statement } from './report'

/** A section with the sentences that have something to say. */
export const section = (
  key: string,
  title: string,
  statements: readonly (Statement | null)[],
  tables: ReportTable[] = [],
): Section => ({ key, title, statements: statements.filter((each) => each !== null), tables })
