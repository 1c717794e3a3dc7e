import { countInChinese } from '../../../../src/domain/birthday'
import { chineseDate } from '../../../../src/domain/officialText'
import type { Block, WordDocument } from '../../../word/document'
import type { HandbookFacts } from './facts'
import {
  activitiesOf,
  attendanceOf,
  basicsOf,
  findingsOf,
  honoursOf,
  obligationsOf,
  reflectionsOf,
  rosterOf,
} from './sections'

/** 党支部工作手册: a branch's year as one document. */
export function handbookDocument(facts: HandbookFacts): WordDocument {
  const sections = [
    basicsOf,
    rosterOf,
    obligationsOf,
    activitiesOf,
    attendanceOf,
    reflectionsOf,
    findingsOf,
    honoursOf,
  ].map((sectionOf) => sectionOf(facts))
  return {
    title: '党支部工作手册',
    subtitle: `（${facts.year}年）`,
    cover: [facts.branch.name, facts.committee, chineseDate(facts.asOf)],
    blocks: sections.flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${countInChinese(index + 1)}、${title}` },
      ...blocks,
    ]),
  }
}
