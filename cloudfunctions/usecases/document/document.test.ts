import { randomUUID } from 'node:crypto'
import { official } from '../../../src/domain/officialText'
import { dayOf, partIn, rowsIn, textIn } from '../../../local/testing/documents'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import { handedIn, held, onEveryStore, planned, verdictOn } from '../../../local/testing/world'

onEveryStore('documents', (newWorld) => {
  test('an attendance sheet says of each on the roll how and when they were there', async () => {
    const world = await newWorld()
    const activityId = await held(world, {
      title: '=1+1 主题党日',
      expectedMemberIds: world.people.a.map(({ memberId }) => memberId),
      present: world.people.a.slice(0, 2).map(({ memberId }) => memberId),
    })
    const made = await world.as(world.people.secretaryA).does('document.attendance', { activityId })
    expect(made.name).toBe('=1+1 主题党日 考勤表 2026-05-20.xlsx')
    const [title, about, headings, ...rows] = rowsIn(made)
    expect(title).toEqual(['=1+1 主题党日考勤表'])
    expect(about?.[0]).toContain(
      '时间：2026年5月20日（周三）10:00–11:30　地点：三楼会议室　主办：第A党支部　应到 3 人，实到 2 人，请假 0 人',
    )
    expect(headings).toEqual(['序号', '党支部', '姓名', '考勤', '登记方式', '登记日期', '登记时间', '备注'])
    expect(rows.map(([number, , name, status]) => [number, name, status])).toEqual([
      [1, '甲1', '到'],
      [2, '甲2', '到'],
      [3, '甲3', '缺席'],
    ])
    expect(dayOf(rows[0]?.[5])).toBe('2026-05-20')
  })

  test('a blank roll has a line for each, lines to spare, and a code that leads to where it is entered', async () => {
    const world = await newWorld()
    const activityId = await planned(world, { title: '学习研讨' })
    const made = await world.as(world.people.secretaryA).does('document.blankRoll', { activityId })
    expect(made.name).toBe('学习研讨 签到表 2026-05-20.docx')
    const text = textIn(made)
    expect(text).toContain('活动名称：学习研讨')
    expect(text).toContain('甲1\n')
    expect(text).toContain(`${world.membersOf.A.length + 5}\n`)
    expect(partIn(made, 'word/_rels/document.xml.rels')).toContain('media/')
    await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '改期' })
    await expect(world.as(world.people.secretaryA).code('document.blankRoll', { activityId })).resolves.toBe(
      'ACTIVITY_CANCELLED',
    )
  })

  test('the ledger of findings holds each with where it stands', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const checkupId = await checkupOf(world, { checkingId: B, checkedId: A, state: 'signed' })
    await findingOf(world, checkupId, 'open', { branchId: A })
    await findingOf(world, checkupId, 'verified', { branchId: A })
    const [title, about, headings, ...rows] = rowsIn(
      await world.as(world.people.secretaryA).does('document.findings', { branchId: A }),
    )
    expect(title).toEqual(['第A党支部问题整改台账'])
    expect(about).toEqual(['截至2026年5月20日：共 2 个问题，已销号 1 个，未销号 1 个'])
    const at = headings?.indexOf('状态') ?? -1
    expect(rows.map((row) => row[at])).toEqual(['待落实', '已销号'])
    const others = await world.as(world.people.secretaryB).does('document.findings', { branchId: A })
    expect(rowsIn(others)).toHaveLength(5)
    await expect(world.as(world.people.b[0]!).code('document.findings', { branchId: A })).resolves.toBe(
      'NOT_YOUR_BRANCH',
    )
  })

  test('points and stars stand there as the ratings have them, by branch and name', async () => {
    const world = await newWorld()
    const { people, branches } = world
    await held(world)
    const made = await world.as(people.officer).does('document.stars', { branchId: null, year: 2026 })
    const rows = rowsIn(made).slice(3)
    const everybody = Object.values(world.membersOf).flat()
    expect(rows).toHaveLength(new Set(everybody).size)
    const { score, stars } = await world.as(people.a[0]!).does('star.rating', { year: 2026 })
    const own = rows.find(([, , name]) => name === '甲1')
    expect(own?.slice(-2)).toEqual([score, stars])
    const ofA = rowsIn(
      await world.as(people.secretaryA).does('document.stars', { branchId: branches.A, year: 2026 }),
    ).slice(3)
    expect(ofA).toHaveLength(world.membersOf.A.length)
    // All branches are for who sees all.
    await expect(
      world.as(people.secretaryA).code('document.stars', { branchId: null, year: 2026 }),
    ).resolves.toBe('NOT_YOUR_BRANCH')
  })

  test('hours of service come to what the totals say', async () => {
    const world = await newWorld()
    const { people, branches } = world
    await held(world, { kind: 'volunteerService', minutes: 90, frontLine: true })
    const report = await handedIn(world, people.a[0]!, {
      kind: 'serviceReport',
      title: '义务植树',
      body: '种了三棵树。',
      servedOn: '2026-05-10',
      minutes: 60,
      activityId: null,
    })
    await world.as(people.secretaryA).does('submission.review', verdictOn(report))
    const { rows: totals } = await world
      .as(people.officer)
      .does('standing.totals', { cadence: 'month', on: '2026-05-01' })
    const made = await world.as(people.secretaryA).does('document.serviceHours', {
      branchId: branches.A,
      cadence: 'month',
      on: '2026-05-01',
    })
    expect(made.name).toBe('第A党支部 志愿服务时长表 2026年5月.xlsx')
    const [, about, , ...rows] = rowsIn(made)
    const sum = rows.reduce((hours, row) => hours + Number(row[5]), 0)
    const minutes = totals.find(({ branchId }) => branchId === branches.A)?.serviceMinutes ?? 0
    expect(sum).toBe(minutes / 60)
    expect(about?.[0]).toContain(`共 ${world.membersOf.A.length + 1} 人次，${minutes / 60} 小时`)
    expect(rows.find(([, , name]) => name === '甲1')?.slice(3)).toEqual([2, 1, 2.5])
    const details = partIn(made, 'xl/worksheets/sheet2.xml')
    expect(details).toContain('义务植树')
    expect(details).toContain('个人记录')
  })

  test('the birthday roster says for how many years, and when it was kept', async () => {
    const world = await newWorld()
    world.at('2026-06-18', '10:00')
    await held(world, { kind: 'politicalBirthday' })
    const made = await world
      .as(world.people.secretaryA)
      .does('document.birthdays', { branchId: world.branches.A, year: 2026 })
    const [title, , , ...rows] = rowsIn(made)
    expect(title).toEqual(['第A党支部2026年政治生日名册'])
    expect(rows).toHaveLength(world.membersOf.A.length)
    const [, branchName, month, , joined, years, kept] = rows[0] ?? []
    expect([branchName, month, years]).toEqual(['第A党支部', 6, 16])
    expect([dayOf(joined), dayOf(kept)]).toEqual(['2010-06-15', '2026-06-18'])
  })

  test('a report is a document of its sentences, and a workbook of its figures, both as the report says them', async () => {
    const world = await newWorld()
    const { people } = world
    await world.generateObligations()
    await held(world, { kind: 'studySession', title: '五月学习研讨' })
    const asked = { from: '2026-01', to: '2026-06', branchId: null }
    const officer = world.as(people.officer)
    const { report } = await officer.does('report.get', asked)
    const word = await officer.does('report.word', asked)
    expect(word.name).toMatch(/2026年上半年党建工作报告\.docx$/)
    const text = textIn(word)
    expect(text).toContain('一、')
    expect(text).toContain('组织学习研讨1场')
    expect(text).toContain('2026年5月20日')
    for (const { title } of report.sections) expect(text).toContain(official(title))
    const excel = await officer.does('report.excel', asked)
    const [, , , ...rows] = rowsIn(excel)
    expect(rows.map(([, name, value, unit]) => [name, value, unit])).toEqual(
      report.figures.map(({ name, value, unit }) => [name, value, unit]),
    )
    const tabs = [...partIn(excel, 'xl/workbook.xml').matchAll(/<sheet name=/g)]
    expect(tabs).toHaveLength(1 + report.sections.flatMap(({ tables }) => tables).length)
    const ofBranch = { ...asked, branchId: world.branches.A }
    const own = await world.as(people.secretaryA).does('report.word', ofBranch)
    expect(textIn(own)).toContain('第A党支部\n2026年5月20日')
  })

  test('a frozen report’s files say what it said when it was frozen', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const studies = async () =>
      held(world, { kind: 'studySession', title: '学习研讨', topicIds: [world.topicIds[0]] })
    await studies()
    const asked = { from: '2026-01', to: '2026-06', branchId: null }
    const { freezeId } = await officer.does('report.freeze', { freezeId: randomUUID(), ...asked })
    await studies()
    expect(textIn(await officer.does('report.word', asked))).toContain('组织学习研讨2场')
    expect(textIn(await officer.does('report.frozenWord', { freezeId }))).toContain('组织学习研讨1场')
    const { report } = await officer.does('report.frozen', { freezeId })
    const [, , , ...rows] = rowsIn(await officer.does('report.frozenExcel', { freezeId }))
    expect(rows.map(([, name, value, unit]) => [name, value, unit])).toEqual(
      report.figures.map(({ name, value, unit }) => [name, value, unit]),
    )
  })

  test('minutes that somebody has yet to look at are in no handbook', async () => {
    const world = await newWorld()
    const { people, branches } = world
    const activityId = await held(world, { kind: 'themeDay', title: '五月党日' })
    await world.as(people.secretaryA).does('meeting.saveMinutes', {
      ...{ activityId, revision: 0, chairId: null, agenda: '' },
      text: '记录里有一句待查样例',
    })
    const made = await world
      .as(people.secretaryA)
      .does('document.handbook', { branchId: branches.A, year: 2026 })
    expect(textIn(made)).toContain('五月党日')
    expect(textIn(made)).not.toContain('记录里有一句')
  })

  test('a handbook tells a branch’s year: people, duties, meetings with their minutes, reflections, findings', async () => {
    const world = await newWorld()
    const { people, branches } = world
    const { A, B } = branches
    await world.generateObligations()
    const activityId = await held(world, { kind: 'branchCommitteeMeeting', title: '五月支委会' })
    await world.as(people.secretaryA).does('meeting.saveMinutes', {
      activityId,
      revision: 0,
      chairId: people.secretaryA.memberId,
      agenda: '研究发展党员',
      text: '书记通报情况。\n大家讨论。',
      resolutions: [
        { id: randomUUID(), text: '同意列为<积极分子>', votes: { for: 2, against: 0, abstentions: 0 } },
      ],
    })
    const reflection = await handedIn(world, people.a[0]!)
    await world.as(people.secretaryA).does('submission.review', verdictOn(reflection))
    const checkupId = await checkupOf(world, {
      checkingId: B,
      checkedId: A,
      state: 'signed',
      from: '2026-01-01',
    })
    await findingOf(world, checkupId, 'open', { branchId: A })
    const made = await world.as(people.secretaryA).does('document.handbook', { branchId: A, year: 2026 })
    expect(made.name).toBe('第A党支部 党支部工作手册 2026.docx')
    const text = textIn(made)
    for (const said of [
      '党支部工作手册',
      `共有党员${world.membersOf.A.length}名`,
      '支部书记\n甲书记',
      '（一）支委会',
      '1.2026年5月20日　五月支委会',
      '主持人：甲书记',
      '书记通报情况。\n大家讨论。',
      '决议：同意列为<积极分子>（赞成2票，反对0票，弃权0票）',
      '本年度审批通过心得体会1篇。',
      '本年度党建体检查出问题1个，已销号0个。',
    ]) {
      expect(text).toContain(said)
    }
  })
})
