import { inputs } from '../../local/testing/inputs'
import type { About } from '../../local/testing/inputs/scene'
import { onOneStore, unchanged, type World } from '../../local/testing/world'
import { type ActionName, contract, type OutputOf } from '../../src/contract/contract'

/**
 * Who may do what, cell by cell. The member, the leader of the Party group and the secretary belong to branch A;
 * the committee member answers for A, and neither they nor the Party-affairs officer belong to A or B.
 * ok: allowed · no: NOT_PERMITTED · branch: NOT_YOUR_BRANCH · anything else: that code.
 */
const table = `
  action                 about   member    leader    secretary  contact   officer
  organization.me        self    ok        ok        ok         ok        ok
  organization.branches  self    ok        ok        ok         ok        ok
  organization.topics    self    ok        ok        ok         ok        ok
  organization.members   A       no        ok        ok         ok        ok
  organization.members   B       no        branch    ok         ok        ok
  organization.missed    A       no        branch    ok         no        ok
  organization.missed    B       no        branch    branch     no        ok

  binding.bind           self    bound     bound     bound      bound     bound
  binding.bindByPhone    self    bound     bound     bound      bound     bound
  binding.makeCode       A       no        no        ok         no        ok
  binding.makeCode       B       no        no        branch     no        ok
  binding.revokeCode     A       no        no        ok         no        ok
  binding.revokeCode     B       no        no        branch     no        ok
  binding.unbind         A       no        no        ok         no        ok
  binding.unbind         B       no        no        branch     no        ok

  member.list            A       no        no        ok         ok        ok
  member.list            B       no        no        branch     ok        ok
  member.get             A       no        no        ok         ok        ok
  member.get             B       no        no        branch     ok        ok
  member.save            A       no        no        no         no        ok
  member.move            A       no        no        no         no        ok
  member.lend            A       no        no        no         no        ok
  member.endLoan         A       no        no        no         no        ok
  member.leave           A       no        no        no         no        ok
  member.exempt          A       no        no        ok         no        ok
  member.exempt          B       no        no        branch     no        ok
  member.endExemption    A       no        no        ok         no        ok
  member.endExemption    B       no        no        branch     no        ok

  month.mine             self    ok        ok        ok         ok        ok
  month.branch           A       ok        ok        ok         ok        ok
  month.branch           B       branch    branch    branch     ok        ok

  activity.list          self    ok        ok        ok         ok        ok
  activity.get           A       ok        ok        ok         ok        ok
  activity.get           B       branch    branch    branch     ok        ok
  activity.plan          group   no        ok        ok         no        ok
  activity.plan          A       no        branch    ok         no        ok
  activity.plan          B       no        branch    branch     no        ok
  activity.change        group   no        ok        ok         no        ok
  activity.change        A       no        branch    ok         no        ok
  activity.change        B       no        branch    branch     no        ok
  activity.publish       group   no        ok        ok         no        ok
  activity.publish       A       no        branch    ok         no        ok
  activity.publish       B       no        branch    branch     no        ok
  activity.close         group   no        ok        ok         no        ok
  activity.close         A       no        branch    ok         no        ok
  activity.close         B       no        branch    branch     no        ok
  activity.cancel        group   no        ok        ok         no        ok
  activity.cancel        A       no        branch    ok         no        ok
  activity.cancel        B       no        branch    branch     no        ok
  activity.roll          group   no        ok        ok         ok        ok
  activity.roll          A       no        branch    ok         ok        ok
  activity.roll          B       no        branch    branch     branch    ok

  birthday.due           A       no        branch    ok         ok        ok
  birthday.due           B       no        branch    branch     branch    ok
  birthday.make          A       no        branch    ok         no        ok
  birthday.make          B       no        branch    branch     no        ok
  birthday.get           A       ok        ok        ok         ok        ok
  birthday.get           B       branch    branch    branch     ok        ok
  birthday.tick          A       no        branch    ok         no        ok
  birthday.tick          B       no        branch    branch     no        ok
  birthday.setTalk       A       no        branch    ok         no        ok
  birthday.setTalk       B       no        branch    branch     no        ok
  birthday.word          self    ok        ok        ok         ok        ok
  birthday.card          self    ok        ok        ok         ok        ok
  birthday.card          A       card      card      ok         card      ok
  birthday.card          B       card      card      card       card      ok

  checkin.showCode       group   no        ok        ok         no        ok
  checkin.showCode       A       no        branch    ok         no        ok
  checkin.showCode       B       no        branch    branch     no        ok
  checkin.record         group   no        ok        ok         no        ok
  checkin.record         A       no        branch    ok         no        ok
  checkin.record         B       no        branch    branch     no        ok
  checkin.checkIn        A       ok        ok        ok         stranger  stranger
  checkin.checkIn        B       stranger  stranger  stranger   stranger  stranger
  checkin.nearby         A       ok        ok        ok         stranger  stranger
  checkin.nearby         B       stranger  stranger  stranger   stranger  stranger

  submission.submit      self    ok        ok        ok         ok        ok
  submission.resubmit    self    ok        ok        ok         ok        ok
  submission.resubmit    A       theirs    theirs    theirs     theirs    theirs
  submission.resubmit    B       theirs    theirs    theirs     theirs    theirs
  submission.withdraw    self    ok        ok        ok         ok        ok
  submission.withdraw    A       theirs    theirs    theirs     theirs    theirs
  submission.withdraw    B       theirs    theirs    theirs     theirs    theirs
  submission.get         self    ok        ok        ok         ok        ok
  submission.get         A       branch    branch    ok         branch    ok
  submission.get         B       branch    branch    branch     branch    ok
  submission.mine        self    ok        ok        ok         ok        ok
  submission.inbox       self    no        no        ok         no        ok
  submission.review      self    no        no        own        no        own
  submission.review      A       no        no        ok         no        ok
  submission.review      B       no        no        branch     no        ok

  star.rating            self    ok        ok        ok         ok        ok
  star.rating            A       branch    branch    ok         ok        ok
  star.rating            B       branch    branch    branch     ok        ok
  star.record            self    ok        ok        ok         ok        ok
  star.record            A       branch    branch    ok         ok        ok
  star.record            B       branch    branch    branch     ok        ok
  star.branch            A       branch    branch    ok         ok        ok
  star.branch            B       branch    branch    branch     ok        ok

  standing.branches      self    no        no        no         ok        ok
  standing.board         self    no        no        no         ok        ok
  standing.totals        self    no        no        no         ok        ok
  standing.branch        A       ok        ok        ok         ok        ok
  standing.branch        B       branch    branch    branch     ok        ok

  service.list           A       ok        ok        ok         ok        ok
  service.list           B       branch    branch    branch     ok        ok
  service.signUp         A       ok        ok        ok         uninvited uninvited
  service.signUp         B       uninvited uninvited uninvited  uninvited uninvited
  service.withdraw       A       ok        ok        ok         ok        ok
  service.checkOut       A       ok        ok        ok         stranger  stranger
  service.checkOut       B       stranger  stranger  stranger   stranger  stranger
  service.setHours       A       no        branch    ok         no        ok
  service.setHours       B       no        branch    branch     no        ok
  service.theme          self    ok        ok        ok         ok        ok
  service.setTheme       self    no        no        no         no        ok

  branch.list            self    no        no        no         ok        ok
  branch.save            self    no        no        no         no        ok
  branch.close           self    no        no        no         no        ok
  branch.merge           A       no        no        no         no        ok
  brand.list             self    ok        ok        ok         ok        ok
  brand.get              A       ok        ok        ok         ok        ok
  brand.get              B       ok        ok        ok         ok        ok
  brand.save             A       no        no        ok         no        ok
  brand.save             B       no        no        branch     no        ok
  post.list              A       no        no        no         ok        ok
  post.appoint           A       no        no        no         no        ok
  post.end               A       no        no        no         no        ok
  group.list             A       no        no        no         ok        ok
  group.save             A       no        no        no         no        ok
  group.close            A       no        no        no         no        ok
  contact.save           self    no        no        no         no        ok
  duty.list              self    no        no        no         ok        ok
  duty.save              self    no        no        no         no        ok
  duty.end               self    no        no        no         no        ok
  duty.done              self    no        no        no         ok        ok
  duty.done              A       no        no        no         ok        others
  duty.undo              self    no        no        no         ok        ok
  duty.undo              A       no        no        no         ok        others
  rule.list              self    no        no        no         ok        ok
  rule.change            self    no        no        no         no        ok
  obligation.waive       A       no        no        no         no        ok
  obligation.unwaive     A       no        no        no         no        ok
  talk.pairs             self    ok        ok        ok         ok        ok
  talk.savePair          A       no        no        no         no        ok
  talk.endPair           A       no        no        no         no        ok
  talk.record            self    ok        ok        ok         ok        ok
  meeting.minutes        group   ok        ok        ok         ok        ok
  meeting.minutes        A       ok        ok        ok         ok        ok
  meeting.minutes        B       branch    branch    branch     ok        ok
  meeting.saveMinutes    group   no        ok        ok         no        ok
  meeting.saveMinutes    A       no        branch    ok         no        ok
  meeting.saveMinutes    B       no        branch    branch     no        ok
  debrief.list           self    ok        ok        ok         ok        ok
  debrief.record         B       no        no        no         no        ok
  debrief.rectify        A       debrief   debrief   ok         debrief   debrief
  debrief.rectify        B       debrief   debrief   debrief    debrief   debrief
  talk.record            B       talker    talker    talker     talker    ok
  talk.takeBack          self    ok        ok        ok         ok        ok
  talk.takeBack          B       talker    talker    talker     talker    ok
  study.figures          self    no        no        no         ok        ok
  topic.save             self    no        no        no         no        ok
  topic.retire           self    no        no        no         no        ok
  topic.restore          self    no        no        no         no        ok
  copies.give            A       no        no        no         no        ok
  copies.list            self    no        no        no         ok        ok
  roster.template        self    no        no        no         no        ok
  roster.export          self    no        no        no         ok        ok
  roster.preview         self    no        no        no         no        ok
  roster.import          self    no        no        no         no        ok
  picture.list           group   ok        ok        ok         ok        ok
  picture.list           B       branch    branch    branch     ok        ok
  picture.add            group   branch    ok        ok         branch    ok
  picture.add            A       branch    branch    ok         branch    ok
  picture.add            B       branch    branch    branch     branch    ok
  picture.remove         group   branch    ok        ok         branch    ok
  picture.remove         A       branch    branch    ok         branch    ok
  picture.remove         B       branch    branch    branch     branch    ok
  text.holds             self    no        no        ok         no        ok
  text.decide            A       no        no        ok         no        ok
  text.decide            B       no        no        branch     no        ok
  month.committee        self    no        no        no         ok        ok
  obligation.year        A       ok        ok        ok         ok        ok
  obligation.year        B       branch    branch    branch     ok        ok
  warning.list           self    no        no        ok         ok        ok
  warning.remind         A       no        no        no         ok        ok
  warning.remind         B       no        no        no         branch    ok

  feedback.send          self    ok        ok        ok         ok        ok
  feedback.mine          self    ok        ok        ok         ok        ok
  feedback.list          self    no        no        no         no        ok
  feedback.answer        A       no        no        no         no        ok
  settings.about         self    ok        ok        ok         ok        ok
  settings.get           self    no        no        no         no        ok
  settings.change        self    no        no        no         no        ok
  message.count          self    ok        ok        ok         ok        ok
  message.list           self    ok        ok        ok         ok        ok
  message.read           self    ok        ok        ok         ok        ok
  message.readAll        self    ok        ok        ok         ok        ok
  message.offer          self    ok        ok        ok         ok        ok
  message.grant          self    ok        ok        ok         ok        ok
  message.dead           self    no        no        no         no        ok
  audit.list             self    no        no        no         no        ok

  checklist.get          self    ok        ok        ok         ok        ok
  checklist.save         self    no        no        no         no        ok
  round.propose          self    no        no        no         no        ok
  round.open             self    no        no        no         no        ok
  round.changePairs      self    no        no        no         no        ok
  checkup.close          A       no        no        no         no        ok
  round.list             self    ok        ok        ok         ok        ok
  round.get              self    ok        ok        ok         ok        ok
  checkup.get            self    ok        ok        ok         ok        ok
  checkup.get            A       branch    branch    ok         ok        ok
  checkup.get            B       branch    branch    branch     ok        ok
  checkup.setCheckers    A       no        no        ok         no        ok
  checkup.setCheckers    B       no        no        branch     no        ok
  checkup.mark           self    ok        ok        ok         ok        ok
  checkup.mark           A       checker   checker   checker    ok        ok
  checkup.submit         self    ok        ok        ok         ok        ok
  checkup.submit         A       checker   checker   checker    ok        ok
  checkup.signOff        A       no        no        ok         no        no
  checkup.signOff        B       no        no        branch     no        no
  checkup.object         A       no        no        ok         no        no
  checkup.object         B       no        no        branch     no        no
  checkup.decideObjection A      no        no        no         no        ok
  finding.add            self    ok        ok        ok         ok        ok
  finding.add            A       checker   checker   checker    ok        ok
  finding.assign         A       no        no        ok         no        no
  finding.assign         B       no        no        branch     no        no
  finding.submit         A       no        no        ok         no        no
  finding.submit         B       no        no        branch     no        no
  finding.verify         self    ok        ok        ok         ok        ok
  finding.verify         A       branch    branch    ok         ok        ok
  finding.verify         B       branch    branch    branch     checked   checked
  finding.sendBack       self    ok        ok        ok         ok        ok
  finding.sendBack       A       branch    branch    ok         ok        ok
  finding.sendBack       B       branch    branch    branch     checked   checked
  finding.list           self    ok        ok        ok         ok        ok

  finding.change         self    ok        ok        ok         ok        ok
  finding.change         A       checker   checker   checker    ok        ok
  finding.remove         self    ok        ok        ok         ok        ok
  finding.remove         A       checker   checker   checker    ok        ok
  finding.count          self    ok        ok        ok         ok        ok
  lookback.draw          A       no        no        no         no        ok
  lookback.list          self    ok        ok        ok         ok        ok
  lookback.confirm       self    ok        ok        ok         ok        ok
  lookback.confirm       A       branch    branch    ok         ok        ok
  lookback.confirm       B       branch    branch    branch     checked   checked
  lookback.relapse       self    ok        ok        ok         ok        ok
  lookback.relapse       A       branch    branch    ok         ok        ok
  lookback.relapse       B       branch    branch    branch     checked   checked
  branchStar.ask         self    no        no        no         no        ok
  branchStar.mine        self    no        no        ok         no        no
  branchStar.get         A       no        no        ok         ok        ok
  branchStar.get         B       no        no        branch     ok        ok
  branchStar.save        A       no        no        ok         no        no
  branchStar.save        B       no        no        branch     no        no
  branchStar.declare     A       no        no        ok         no        no
  branchStar.declare     B       no        no        branch     no        no
  branchStar.decline     A       no        no        ok         no        no
  branchStar.decline     B       no        no        branch     no        no
  branchStar.withdraw    A       no        no        ok         no        no
  branchStar.withdraw    B       no        no        branch     no        no
  branchStar.board       self    no        no        no         ok        ok
  branchStar.decide      A       no        no        no         no        ok
  branchStar.publish     self    no        no        no         no        ok
  branchStar.correct     A       no        no        no         no        ok
  branchStar.list        self    ok        ok        ok         ok        ok
  branchStar.history     A       ok        ok        ok         ok        ok
  star.contest           self    ok        ok        ok         ok        ok
  star.contests          self    no        no        ok         no        ok
  star.answerContest     A       no        no        ok         no        ok
  star.answerContest     B       no        no        branch     no        ok
  honour.list            self    no        no        no         ok        ok
  honour.record          A       no        no        no         no        ok
  honour.takeBack        A       no        no        no         no        ok
  report.get             A       no        no        ok         ok        ok
  report.get             B       no        no        branch     ok        ok
  report.word            A       no        no        ok         ok        ok
  report.word            B       no        no        branch     ok        ok
  report.excel           A       no        no        ok         ok        ok
  report.excel           B       no        no        branch     ok        ok
  report.proof           A       no        no        ok         ok        ok
  report.proof           B       no        no        branch     ok        ok
  report.freeze          A       no        no        no         no        ok
  report.freezes         A       no        no        ok         ok        ok
  report.freezes         B       no        no        branch     ok        ok
  report.frozenWord      A       no        no        ok         ok        ok
  report.frozenWord      B       no        no        branch     ok        ok
  report.frozenExcel     A       no        no        ok         ok        ok
  report.frozenExcel     B       no        no        branch     ok        ok
  report.frozen          A       no        no        ok         ok        ok
  report.frozen          B       no        no        branch     ok        ok
  appraisal.get          A       no        no        ok         no        ok
  appraisal.get          B       no        no        branch     no        ok
  appraisal.save         A       no        no        ok         no        ok
  appraisal.save         B       no        no        branch     no        ok
  veto.list              self    no        no        no         no        ok
  veto.record            A       no        no        no         no        ok
  veto.lift              A       no        no        no         no        ok
  starRules.get          self    ok        ok        ok         ok        ok
  starRules.preview      self    no        no        no         no        ok
  starRules.save         self    no        no        no         no        ok
  document.attendance    group   no        ok        ok         ok        ok
  document.attendance    A       no        branch    ok         ok        ok
  document.attendance    B       no        branch    branch     branch    ok
  document.blankRoll     group   no        ok        ok         ok        ok
  document.blankRoll     A       no        branch    ok         ok        ok
  document.blankRoll     B       no        branch    branch     branch    ok
  document.findings      self    ok        ok        ok         ok        ok
  document.stars         A       branch    branch    ok         ok        ok
  document.stars         B       branch    branch    branch     ok        ok
  document.serviceHours  A       branch    branch    ok         ok        ok
  document.serviceHours  B       branch    branch    branch     ok        ok
  document.birthdays     A       no        no        ok         ok        ok
  document.birthdays     B       no        no        branch     ok        ok
  document.handbook      A       no        no        ok         ok        ok
  document.handbook      B       no        no        branch     ok        ok
  campaign.board         self    no        no        no         ok        ok
  campaign.branch        A       branch    branch    ok         ok        ok
  campaign.branch        B       branch    branch    branch     ok        ok
  campaign.toNominate    self    no        no        ok         no        ok
  campaign.open          self    no        no        no         no        ok
  campaign.compute       self    no        no        no         no        ok
  campaign.nominate      A       no        no        ok         no        ok
  campaign.nominate      B       no        no        branch     no        ok
  campaign.decide        A       no        no        no         no        ok
  campaign.confirm       A       no        no        no         no        ok
  campaign.announce      A       no        no        no         no        ok
  campaign.publish       A       no        no        no         no        ok
  campaign.stepBack      A       no        no        no         no        ok
  campaign.correct       A       no        no        no         no        ok
  campaign.answerObjection A     no        no        no         no        ok
  campaign.list          self    ok        ok        ok         ok        ok
  campaign.object        A       ok        ok        ok         ok        ok
`

const codes: Record<string, string> = {
  no: 'NOT_PERMITTED',
  branch: 'NOT_YOUR_BRANCH',
  stranger: 'CHECKIN_NOT_EXPECTED',
  uninvited: 'SERVICE_NOT_INVITED',
  theirs: 'SUBMISSION_NOT_YOURS',
  own: 'REVIEW_OWN',
  others: 'DUTY_NOT_YOURS',
  talker: 'TALK_NOT_YOURS',
  card: 'CARD_ELSEWHERE',
  debrief: 'DEBRIEF_NOT_YOURS',
  checker: 'CHECKUP_NOT_YOURS',
  checked: 'CHECKER_OF_CHECKED',
  bound: 'BOUND_ALREADY',
}

const [heading = [], ...rows] = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.trim().split(/\s+/))
const roles = heading.slice(2)

const whoOf = ({ people }: World) => ({
  member: people.a[2]!,
  leader: people.leaderA,
  secretary: people.secretaryA,
  contact: people.contact,
  officer: people.officer,
})

/** What came of it, as the table says it. What is refused is to leave no trace. */
async function outcomeOf(world: World, role: string, [action, about, due]: [ActionName, About, string]) {
  const who = whoOf(world)[role as keyof ReturnType<typeof whoOf>]
  const input = await inputs[action]({ world, who, about })
  const call = () => world.as(who).send(action, input)
  const answer = await (due === 'ok' ? call() : unchanged(world, call))
  // A review is decided one by one, within an answer that is accepted.
  const refusal =
    answer.ok && action === 'submission.review'
      ? (answer.data as OutputOf<'submission.review'>).outcomes[0]?.refusal
      : answer.ok
        ? null
        : answer.error
  if (!refusal) return 'ok'
  return Object.keys(codes).find((word) => codes[word] === refusal.code) ?? refusal.code
}

test('every action has its row, and no row is of another', () => {
  expect([...new Set(rows.map(([action]) => action))].sort()).toEqual(Object.keys(contract).sort())
})

onOneStore('permission', (newWorld) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })

  test.each(rows.map(([action, about, ...cells]) => ({ action, about, cells })))(
    '$action about $about',
    async ({ action, about, cells }) => {
      const outcomes: string[] = []
      for (const [index, role] of roles.entries()) {
        const row = [action, about, cells[index]] as [ActionName, About, string]
        outcomes.push(`${role}: ${await outcomeOf(world, role, row)}`)
      }
      expect(outcomes).toEqual(roles.map((role, index) => `${role}: ${cells[index]}`))
    },
  )

  const forMembers = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].deed !== null)

  test.each(forMembers)('%s: not for who left, nor for a stranger', async (action) => {
    const world = await newWorld()
    const input = await inputs[action]({ world, who: world.people.a[0]!, about: 'A' })
    await unchanged(world, async () => {
      expect(await world.as(world.people.left).code(action, input)).toBe('MEMBER_LEFT')
      expect(await world.as({ openid: 'nobody' }).code(action, input)).toBe('NOT_A_MEMBER')
    })
  })
})
