import { countInChinese } from '../../../../src/domain/birthday'
import { findingStateNames } from '../../../../src/domain/finding'
import { honourKinds } from '../../../../src/domain/honour'
import { kinds, ruleOf } from '../../../../src/domain/obligation'
import { chineseDate } from '../../../../src/domain/officialText'
import { postKinds } from '../../../../src/domain/permission'
import { appraisalGrades } from '../../../../src/domain/star'
import type { Block, WordTable } from '../../../word/document'
import type { HandbookFacts, Held, Minutes } from './facts'

const kindNames = { serving: '在职党支部', retired: '离退休党支部', temporary: '临时党支部' } as const

/** Headings of columns; those of days and numbers say so by their ending. */
const columns = (...headings: string[]): WordTable['columns'] =>
  headings.map((heading) => ({ heading, kind: heading === '序号' ? 'number' : 'text' }))
const table = (headings: string[], rows: WordTable['rows'], widths?: readonly number[]): Block => ({
  kind: 'table',
  table: { columns: columns(...headings), rows, widths },
})
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const numbered = (rows: WordTable['rows']) => rows.map((row, index) => [index + 1, ...row])

export interface HandbookSection {
  title: string
  blocks: Block[]
}

export function basicsOf({ branch, members, officers, asOf }: HandbookFacts): HandbookSection {
  const probationary = members.filter(({ isProbationary }) => isProbationary).length
  return {
    title: '支部基本情况',
    blocks: [
      paragraph(
        `${branch.name}是${kindNames[branch.kind]}，成立于${chineseDate(branch.aliveFrom)}。截至${chineseDate(asOf)}，共有党员${members.length}名，` +
          `其中正式党员${members.length - probationary}名、预备党员${probationary}名。`,
      ),
      officers.length === 0
        ? paragraph('本年度没有登记支部委员。')
        : table(
            ['职务', '姓名', '任职日期', '任期至'],
            officers.map(({ kind, name, from, to }) => [postKinds[kind], name, from, to ?? '现任']),
            [6, 5, 6, 6],
          ),
    ],
  }
}

export function rosterOf({ members }: HandbookFacts): HandbookSection {
  const withGroups = members.some(({ group }) => group !== '')
  return {
    title: '党员名册',
    blocks: [
      table(
        ['序号', '姓名', '类别', '入党日期', ...(withGroups ? ['党小组'] : [])],
        numbered(
          members.map(({ name, isProbationary, joinedOn, group }) => [
            name,
            isProbationary ? '预备党员' : '正式党员',
            joinedOn,
            ...(withGroups ? [group] : []),
          ]),
        ),
      ),
    ],
  }
}

/** What was owed and how it stands, kind by kind. */
export function obligationsOf({ owed, asOf }: HandbookFacts): HandbookSection {
  const rows = kinds.flatMap((kind) => {
    const own = owed.filter((each) => each.kind === kind)
    const count = (...states: (typeof own)[number]['state'][]) =>
      own.filter(({ state }) => states.includes(state)).length
    const waived = count('waived')
    return own.length === 0
      ? []
      : [
          [
            ruleOf(kind).name,
            own.length - waived,
            count('met'),
            count('metLate'),
            count('overdue'),
            count('due', 'upcoming'),
            waived,
          ],
        ]
  })
  return {
    title: '规定动作完成情况',
    blocks: [
      paragraph(`以下为截至${chineseDate(asOf)}的情况。`),
      table(['事项', '应完成', '按时', '补办', '未完成', '未到期', '豁免'], rows, [9, 4, 4, 4, 4, 4, 4]),
    ],
  }
}

/** Each kind's list, and the minutes of what has some. */
export function activitiesOf({ held }: HandbookFacts): HandbookSection {
  const present = kinds.filter((kind) => held.some((each) => each.kind === kind))
  return {
    title: '组织生活和活动记录',
    blocks:
      present.length === 0
        ? [paragraph('本年度还没有归档的活动。')]
        : present.flatMap((kind, index) => [
            { kind: 'heading', level: 2, text: `（${countInChinese(index + 1)}）${ruleOf(kind).name}` },
            ...activitiesOfKind(held.filter((each) => each.kind === kind)),
          ]),
  }
}

function activitiesOfKind(held: readonly Held[]): Block[] {
  const withTopics = held.some(({ topics }) => topics.length > 0)
  const written = held.flatMap((each) => (each.minutes ? [{ ...each, minutes: each.minutes }] : []))
  return [
    table(
      ['序号', '日期', '名称', ...(withTopics ? ['学习书目'] : []), '地点', '应到', '实到', '请假'],
      numbered(
        held.map(({ on, title, place, topics, expected, present, leave }) => [
          on,
          title,
          ...(withTopics ? [topics.join('、')] : []),
          place,
          expected,
          present,
          leave,
        ]),
      ),
      [3, 7, 12, ...(withTopics ? [10] : []), 8, 3, 3, 3],
    ),
    ...written.flatMap(({ on, title, minutes }, index): Block[] => [
      { kind: 'heading', level: 3, text: `${index + 1}.${chineseDate(on)}　${title}` },
      ...minutesOf(minutes),
    ]),
  ]
}

function minutesOf({ chair, speaker, agenda, text, resolutions }: Minutes): Block[] {
  return [
    ...(chair === null ? [] : [paragraph(`主持人：${chair}`)]),
    ...(speaker === '' ? [] : [paragraph(`主讲人：${speaker}`)]),
    ...(agenda === '' ? [] : [paragraph(`议题：${agenda}`)]),
    ...(text === '' ? [] : [paragraph(text)]),
    ...resolutions.map((each, index) =>
      paragraph(
        `决议${resolutions.length > 1 ? countInChinese(index + 1) : ''}：${each.text}` +
          (each.votes === null
            ? ''
            : `（赞成${each.votes.for}票，反对${each.votes.against}票，弃权${each.votes.abstentions}票）`),
      ),
    ),
  ]
}

/** How often each member came to what is organisational life. */
export function attendanceOf({ members, attendance }: HandbookFacts): HandbookSection {
  const count = (memberId: string, status: string) =>
    attendance.find((each) => each.memberId === memberId && each.status === status)?.count ?? 0
  return {
    title: '党员参加组织生活情况',
    blocks: [
      paragraph('统计本支部主办、已归档的党内组织生活；请假的不计入应到。'),
      table(
        ['序号', '姓名', '应到', '实到', '请假', '缺席'],
        numbered(
          members.map(({ id, name }) => {
            const [present, absent] = [count(id, 'present'), count(id, 'absent') + count(id, 'expected')]
            return [name, present + absent, present, count(id, 'leave'), absent]
          }),
        ),
      ),
    ],
  }
}

export const reflectionsOf = ({ reflections }: HandbookFacts): HandbookSection => ({
  title: '学习心得',
  blocks:
    reflections.length === 0
      ? [paragraph('本年度还没有审批通过的心得体会。')]
      : [
          paragraph(`本年度审批通过心得体会${reflections.length}篇。`),
          table(
            ['序号', '日期', '姓名', '题目', '学习书目'],
            numbered(reflections.map(({ on, author, title, topic }) => [on, author, title, topic])),
            [3, 7, 5, 12, 10],
          ),
        ],
})

export function findingsOf({ findings }: HandbookFacts): HandbookSection {
  const verified = findings.filter(({ state }) => state === 'verified').length
  return {
    title: '党建体检和问题整改',
    blocks:
      findings.length === 0
        ? [paragraph('本年度党建体检没有查出问题。')]
        : [
            paragraph(`本年度党建体检查出问题${findings.length}个，已销号${verified}个。`),
            table(
              ['序号', '发现日期', '存在问题', '整改措施', '责任人', '期限', '状态'],
              numbered(
                findings.map(({ on, text, measure, responsible, dueOn, state }) => [
                  on,
                  text,
                  measure,
                  responsible,
                  dueOn,
                  findingStateNames[state],
                ]),
              ),
              [3, 6, 12, 10, 4, 6, 4],
            ),
          ],
  }
}

export function honoursOf({ appraisal, honours }: HandbookFacts): HandbookSection {
  const grades =
    appraisal === null
      ? '本年度民主评议党员还没有录入。'
      : `${chineseDate(appraisal.heldOn)}开展民主评议党员，评定` +
        `${appraisalGrades.map((grade) => `${grade}${appraisal.grades[grade]}名`).join('、')}。`
  return {
    title: '民主评议和表彰',
    blocks: [
      paragraph(grades),
      honours.length === 0
        ? paragraph('本年度没有登记的表彰。')
        : table(
            ['序号', '日期', '表彰名称', '受表彰对象', '文号'],
            numbered(
              honours.map(({ on, kind, who, documentNumber }) => [
                on,
                honourKinds[kind],
                who,
                documentNumber,
              ]),
            ),
          ),
    ],
  }
}
