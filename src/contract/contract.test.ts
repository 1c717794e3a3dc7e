import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { limits } from '../domain/limits'
import { defaultSettings } from '../domain/settings'
import { deeds } from '../domain/permission'
import { type ActionName, contract, type InputOf } from './contract'

const uuid = (number: number) => `0190f6d2-1b7a-7c3e-9f00-${String(number).padStart(12, '0')}`
const uuids = (count: number) => Array.from({ length: count }, (_, at) => uuid(at))

const plan = {
  kind: 'studySession',
  title: '四月学习研讨',
  startsAt: '2022-04-12T01:00:00.000Z',
  endsAt: '2022-04-12T03:00:00.000Z',
  place: '三楼会议室',
  note: '带好笔记本',
  hostBranchIds: [uuid(1), uuid(2)],
  groupId: uuid(3),
  expectedMemberIds: [uuid(4), uuid(5)],
  topicIds: [uuid(6)],
  countsOn: '2022-03-31',
  nearby: { latitude: 26.0745, longitude: 119.2965, radiusMetres: 200 },
  capacity: 12,
  frontLine: true,
} as const
const copyOfPlan = () => ({
  ...plan,
  hostBranchIds: [...plan.hostBranchIds],
  expectedMemberIds: [...plan.expectedMemberIds],
  topicIds: [...plan.topicIds],
})
const period = { cadence: 'halfYear', on: '2022-04-12' } as const
const owed = { ownerId: uuid(1), kind: 'themeDay', from: '2022-04-01' } as const

const reported = { from: '2022-01', to: '2022-06', branchId: uuid(1) }

const star = { year: 2022, branchId: uuid(1), revision: 2 }

const KEY = '0123456789ABCDEFGHJKMNPQRS'
const settings = defaultSettings

/** Of each action an input that says everything that can be said; of a choice, each. */
const examples: { [A in ActionName]: InputOf<A>[] } = {
  'organization.me': [{}],
  'organization.branches': [{}],
  'organization.members': [{ branchIds: [uuid(1), uuid(2)] }],
  'organization.topics': [{}],
  'organization.missed': [{ branchId: uuid(1) }],
  'binding.bind': [{ code: 'k7qw 4mpa' }],
  'binding.bindByPhone': [{ phoneCode: 'e31968a7f94cc5ee25f9ac' }],
  'binding.makeCode': [{ codeId: uuid(1), memberId: uuid(2) }],
  'binding.revokeCode': [{ memberId: uuid(1) }],
  'binding.unbind': [{ memberId: uuid(1) }],
  'member.list': [{ branchId: uuid(1), search: '陈', cursor: 'after' }],
  'member.get': [{ memberId: uuid(1) }],
  'member.save': [
    {
      memberId: uuid(1),
      name: '陈明',
      kind: 'probationary',
      joinedOn: '1985-07-01',
      bornOn: '1960-02-29',
      number: 'A-017',
      phone: '+86 139-0000-1234',
      branchId: uuid(2),
      from: '2022-04-01',
    },
  ],
  'member.move': [{ memberId: uuid(1), branchId: uuid(2), from: '2022-04-01' }],
  'member.lend': [{ memberId: uuid(1), branchId: uuid(2), from: '2022-04-01', to: '2022-06-30' }],
  'member.endLoan': [{ memberId: uuid(1), lastDay: '2022-06-30' }],
  'member.leave': [{ memberId: uuid(1), lastDay: '2022-06-30' }],
  'member.exempt': [
    {
      exemptionId: uuid(1),
      memberId: uuid(2),
      reason: 'age',
      note: '年过七旬',
      from: '2022-04-01',
      to: '2022-12-31',
      decidedOn: '2022-03-30',
    },
  ],
  'member.endExemption': [{ exemptionId: uuid(1), lastDay: '2022-06-30' }],
  'month.mine': [{}],
  'month.branch': [{ branchId: uuid(1), on: '2022-04-12' }],
  'month.committee': [{}],
  'obligation.year': [{ branchId: uuid(1), year: 2022 }],
  'picture.list': [
    { subject: 'activity', subjectId: uuid(1) },
    { subject: 'brand', subjectId: uuid(1) },
  ],
  'picture.add': [
    { pictureId: uuid(1), subject: 'activity', subjectId: uuid(2), file: 'AAAA' },
    { pictureId: uuid(1), subject: 'brand', subjectId: uuid(2), file: 'AAAA' },
  ],
  'picture.remove': [{ pictureId: uuid(1) }],
  'text.holds': [{ cursor: 'after' }],
  'text.decide': [
    { holdId: uuid(1), verdict: 'cleared' },
    { holdId: uuid(1), verdict: 'withheld' },
  ],
  'warning.list': [{}],
  'message.count': [{}],
  'message.list': [{ kind: 'reminder', cursor: 'after' }],
  'message.read': [{ messageIds: [uuid(1), uuid(2)] }],
  'message.readAll': [{}],
  'message.offer': [{ template: 'review' }],
  'message.grant': [{ grantId: uuid(9), template: 'reminder' }],
  'message.dead': [{ cursor: 'after' }],
  'audit.list': [
    {
      actorId: uuid(1),
      subjectId: uuid(2),
      area: 'activity',
      from: '2026-01-01',
      to: '2026-01-31',
      cursor: 'after',
    },
  ],
  'checklist.get': [{}],
  'checklist.save': [
    {
      version: 3,
      items: [
        {
          key: 'lecture',
          group: 'organizationalLife',
          title: '党课',
          lookAt: '有教案',
          points: 5,
          figure: 'meetings',
        },
      ],
    },
  ],
  'round.propose': [{ on: '2022-04-12', exclusions: [{ checkingId: uuid(1), checkedId: uuid(2) }] }],
  'round.open': [
    { roundId: uuid(1), on: '2022-04-12', pairs: [{ checkingId: uuid(1), checkedId: uuid(2) }] },
  ],
  'round.changePairs': [{ roundId: uuid(1), pairs: [{ checkingId: uuid(2), checkedId: uuid(3) }] }],
  'checkup.close': [{ checkupId: uuid(1) }],
  'round.list': [{}],
  'round.get': [{ roundId: uuid(1) }],
  'checkup.get': [{ checkupId: uuid(1) }],
  'checkup.setCheckers': [{ checkupId: uuid(1), memberIds: [uuid(2), uuid(3)] }],
  'checkup.mark': [
    { checkupId: uuid(1), itemKey: 'lecture', level: 'part', points: 3, note: '缺教案', revision: 2 },
  ],
  'checkup.submit': [{ checkupId: uuid(1) }],
  'checkup.signOff': [{ checkupId: uuid(1) }],
  'checkup.object': [{ checkupId: uuid(1), itemKey: 'lecture', reason: '有教案' }],
  'checkup.decideObjection': [
    { checkupId: uuid(1), itemKey: 'lecture', mark: { level: 'part', points: 4 }, comment: '已补看' },
  ],
  'finding.add': [
    {
      ...{ findingId: uuid(1), checkupId: uuid(2), itemKey: 'lecture', text: '缺教案' },
      ...{ suggestion: '补上', dueOn: '2022-05-12' },
    },
  ],
  'finding.assign': [{ findingId: uuid(1), responsibleId: uuid(2), measure: '补齐', dueOn: '2022-05-12' }],
  'finding.submit': [{ findingId: uuid(1), evidence: '已补齐' }],
  'finding.verify': [{ findingId: uuid(1) }],
  'finding.sendBack': [{ findingId: uuid(1), reason: '缺照片' }],
  'finding.list': [
    {
      ...{ roundId: uuid(1), branchId: uuid(2), checkupId: uuid(3), category: 'records', state: 'open' },
      ...{ overdue: true, order: 'urgent', cursor: 'after' },
    },
  ],
  'finding.change': [
    {
      ...{ findingId: uuid(1), checkupId: uuid(2), text: '缺教案' },
      ...{ suggestion: '补写', dueOn: '2022-05-12' },
    },
  ],
  'finding.remove': [{ findingId: uuid(1), checkupId: uuid(2) }],
  'finding.count': [{ roundId: uuid(1), branchId: uuid(2), category: 'records' }],
  'lookback.draw': [
    { lookBackId: uuid(1), roundId: uuid(2), size: { unit: 'percent', amount: 10 } },
    { lookBackId: uuid(1), roundId: uuid(2), size: { unit: 'count', amount: 8 } },
  ],
  'lookback.list': [{ roundId: uuid(1) }],
  'lookback.confirm': [{ lookBackId: uuid(1), findingId: uuid(2) }],
  'lookback.relapse': [{ lookBackId: uuid(1), findingId: uuid(2), reason: '又缺', dueOn: '2022-05-12' }],
  'branchStar.ask': [{ year: 2022, closesOn: '2023-01-20' }],
  'branchStar.mine': [{}],
  'branchStar.get': [{ year: 2022, branchId: uuid(1) }],
  'branchStar.save': [
    {
      ...star,
      marks: [{ itemKey: 'lecture', level: 'part', points: 3, note: '缺教案' }],
      statement: '全年工作扎实',
    },
  ],
  'branchStar.declare': [star],
  'branchStar.decline': [star],
  'branchStar.withdraw': [star],
  'branchStar.board': [{ year: 2022 }],
  'branchStar.decide': [{ ...star, level: 5, reason: '各项工作扎实' }],
  'branchStar.publish': [{ year: 2022 }],
  'branchStar.correct': [{ year: 2022, version: 1, branchId: uuid(1), level: 3, reason: '复核漏项' }],
  'branchStar.list': [{ year: 2022 }],
  'branchStar.history': [{ branchId: uuid(1) }],
  'star.contest': [{ contestId: uuid(1), sourceId: uuid(2), reason: '那天在值班' }],
  'star.contests': [{}],
  'star.answerContest': [
    { contestId: uuid(1), verdict: 'upheld', answer: '已更正' },
    { contestId: uuid(1), verdict: 'explained', answer: '已核对' },
  ],
  'honour.list': [{ year: 2022 }],
  'honour.record': [
    {
      ...{ honourId: uuid(1), kind: 'outstandingMember', year: 2022, memberId: uuid(2), branchId: uuid(3) },
      ...{ documentNumber: '闽机党〔2022〕5 号', on: '2022-06-28', note: '防汛一线' },
    },
  ],
  'honour.takeBack': [{ honourId: uuid(1), reason: '登记有误' }],
  'report.get': [reported],
  'report.word': [reported],
  'report.excel': [reported],
  'report.proof': [{ ...reported, figure: 'held:themeDay', cursor: '50' }],
  'report.freeze': [{ freezeId: uuid(2), ...reported }],
  'report.freezes': [{ branchId: uuid(1), cursor: 'after' }],
  'report.frozen': [{ freezeId: uuid(2) }],
  'report.frozenWord': [{ freezeId: uuid(2) }],
  'report.frozenExcel': [{ freezeId: uuid(2) }],
  'appraisal.get': [{ branchId: uuid(1), year: 2022 }],
  'appraisal.save': [
    {
      ...{ branchId: uuid(1), year: 2022, revision: 0, heldOn: '2022-12-20' },
      grades: [{ memberId: uuid(2), grade: '合格' }],
    },
  ],
  'veto.list': [{ year: 2022 }],
  'veto.record': [
    {
      ...{ vetoId: uuid(1), kind: 'criticism', year: 2022, memberId: uuid(2) },
      ...{ documentNumber: '闽机党〔2022〕9 号', on: '2022-05-12', reason: '无故缺席' },
    },
  ],
  'veto.lift': [{ vetoId: uuid(1), reason: '影响期已满' }],
  'starRules.get': [{ year: 2022 }],
  'starRules.preview': [{ year: 2022, rules: settings.star }],
  'starRules.save': [{ year: 2022, version: 0, rules: settings.star }],
  'campaign.board': [{ year: 2022, withChanges: true }],
  'campaign.branch': [{ year: 2022, branchId: uuid(1) }],
  'campaign.toNominate': [{}],
  'campaign.open': [{ year: 2022 }],
  'campaign.compute': [{ year: 2022, isMeant: true }],
  'campaign.nominate': [
    {
      ...{ year: 2022, branchId: uuid(1), revision: 0 },
      nominations: [{ memberId: uuid(2), isNominated: false, reason: '支部大会没有通过' }],
    },
  ],
  'campaign.decide': [
    { year: 2022, round: 1, decisions: [{ memberId: uuid(2), verdict: 'declined', reason: '材料不全' }] },
    { year: 2022, round: 1, decisions: [{ memberId: uuid(2), verdict: 'confirmed', reason: '' }] },
  ],
  'campaign.confirm': [{ year: 2022 }],
  'campaign.announce': [{ year: 2022, until: '2023-01-20' }],
  'campaign.publish': [{ year: 2022 }],
  'campaign.stepBack': [{ year: 2022, to: 'computed', reason: '漏算了一次活动' }],
  'campaign.correct': [{ year: 2022, version: 1, memberId: uuid(1), stars: 4, reason: '重复计分' }],
  'campaign.answerObjection': [
    { objectionId: uuid(1), verdict: 'upheld', answer: '情况属实' },
    { objectionId: uuid(1), verdict: 'dismissed', answer: '情况不属实' },
  ],
  'campaign.list': [{ year: 2022 }],
  'campaign.object': [{ objectionId: uuid(1), year: 2022, aboutId: uuid(2), reason: '与事实不符' }],
  'warning.remind': [{ reminderId: uuid(9), branchIds: [uuid(1), uuid(2)] }],
  'activity.list': [{ scope: 'branch', when: 'past', kind: 'themeDay', cursor: 'after' }],
  'activity.get': [{ activityId: uuid(1) }],
  'activity.plan': [{ activityId: uuid(9), ...copyOfPlan(), publish: true }],
  'activity.change': [{ activityId: uuid(9), revision: 3, ...copyOfPlan() }],
  'activity.publish': [{ activityId: uuid(1) }],
  'activity.close': [{ activityId: uuid(1) }],
  'activity.cancel': [{ activityId: uuid(1), reason: '防汛值班' }],
  'activity.roll': [{ activityId: uuid(1) }],
  'checkin.showCode': [{ activityId: uuid(1) }],
  'checkin.checkIn': [{ code: 'K7QW4MPA', activityId: uuid(1), scannedAt: '2022-04-12T01:00:00.000Z' }],
  'checkin.nearby': [{ activityId: uuid(1), position: { latitude: 26.0745, longitude: 119.2965 } }],
  'checkin.record': [
    {
      activityId: uuid(1),
      source: 'paper',
      entries: [
        { memberId: uuid(4), status: 'present' },
        { memberId: uuid(5), status: 'leave' },
      ],
    },
  ],
  'submission.submit': [
    {
      submissionId: uuid(1),
      content: { kind: 'reflection', title: '读后感', topicId: uuid(2), body: '写得用心' },
    },
    {
      submissionId: uuid(1),
      content: {
        kind: 'serviceReport',
        activityId: uuid(2),
        title: '清扫社区',
        servedOn: '2022-04-12',
        minutes: 90,
        body: '扫了三条街',
      },
    },
    { submissionId: uuid(1), content: { kind: 'makeup', activityId: uuid(2), body: '手机没电' } },
    { submissionId: uuid(1), content: { kind: 'leave', activityId: uuid(2), body: '出差' } },
  ],
  'submission.resubmit': [
    {
      submissionId: uuid(1),
      round: 1,
      content: { kind: 'reflection', title: '读后感', topicId: uuid(2), body: '改过了' },
    },
  ],
  'submission.withdraw': [{ submissionId: uuid(1) }],
  'submission.get': [{ submissionId: uuid(1) }],
  'submission.mine': [{ kind: 'reflection', state: 'returned', cursor: 'after' }],
  'submission.inbox': [{ cursor: 'after' }],
  'submission.review': [
    {
      reviews: [
        { reviewId: uuid(7), submissionId: uuid(1), round: 1, verdict: 'returned', comment: '请写明时长' },
        { reviewId: uuid(8), submissionId: uuid(2), round: 2, verdict: 'approved', comment: '' },
      ],
    },
  ],
  'star.rating': [{ memberId: uuid(1), year: 2022 }],
  'star.record': [{ memberId: uuid(1), year: 2022 }],
  'star.branch': [{ branchId: uuid(1), year: 2022 }],
  'service.list': [{ activityId: uuid(1) }],
  'service.signUp': [{ activityId: uuid(1) }],
  'service.withdraw': [{ activityId: uuid(1) }],
  'service.checkOut': [{ activityId: uuid(1) }],
  'service.setHours': [{ activityId: uuid(1), memberId: uuid(2), minutes: 90 }],
  'service.theme': [{ on: '2022-04-12' }],
  'service.setTheme': [{ on: '2022-04-12', theme: '学雷锋' }],
  'standing.branches': [period],
  'standing.board': [period],
  'standing.branch': [{ branchId: uuid(1), ...period }],
  'standing.totals': [period],
  'branch.list': [{}],
  'branch.save': [
    { branchId: uuid(1), name: '一线临时党支部', kind: 'temporary', from: '2022-03-01', to: '2022-05-31' },
  ],
  'branch.close': [{ branchId: uuid(1), lastDay: '2022-05-31' }],
  'branch.merge': [{ branchId: uuid(1), into: uuid(2), from: '2022-06-01' }],
  'brand.list': [{}],
  'brand.get': [{ branchId: uuid(1) }],
  'brand.save': [{ branchId: uuid(1), revision: 0, name: '先锋笔记', story: '每月一篇。' }],
  'post.list': [{ branchId: uuid(1) }],
  'post.appoint': [
    {
      postId: uuid(1),
      memberId: uuid(2),
      kind: 'groupLeader',
      branchId: uuid(3),
      groupId: uuid(4),
      from: '2022-06-01',
      to: '2025-05-31',
      replace: true,
    },
  ],
  'post.end': [{ postId: uuid(1), lastDay: '2022-05-31' }],
  'group.list': [{ branchId: uuid(1) }],
  'group.save': [
    {
      groupId: uuid(1),
      kind: 'party',
      branchId: uuid(2),
      name: '第一党小组',
      memberIds: [uuid(3), uuid(4)],
      from: '2022-06-01',
    },
  ],
  'group.close': [{ groupId: uuid(1), lastDay: '2022-05-31' }],
  'contact.save': [{ memberId: uuid(1), branchIds: [uuid(2)] }],
  'duty.list': [{}],
  'duty.save': [
    {
      dutyId: uuid(1),
      memberId: uuid(2),
      title: '到联系支部讲党课',
      note: '每季度一次',
      cadence: 'quarter',
      dueOn: null,
      from: '2022-01-01',
      to: '2022-12-31',
    },
    {
      dutyId: uuid(1),
      memberId: uuid(2),
      title: '牵头党建体检',
      note: '上半年一轮',
      cadence: null,
      dueOn: '2022-06-30',
      from: '2022-01-01',
      to: null,
    },
  ],
  'duty.end': [{ dutyId: uuid(1), lastDay: '2022-05-31' }],
  'duty.done': [{ dutyId: uuid(1), from: '2022-04-01', note: '4 月 12 日已讲' }],
  'duty.undo': [{ dutyId: uuid(1), from: '2022-04-01' }],
  'rule.list': [{}],
  'rule.change': [
    {
      kind: 'themeDay',
      from: '2022-05-01',
      every: { serving: 'month', retired: 'quarter', temporary: null },
    },
  ],
  'obligation.waive': [{ ...owed, reason: '防汛值班' }],
  'obligation.unwaive': [owed],
  'birthday.due': [{ branchId: uuid(1), month: '2022-04' }],
  'birthday.make': [
    {
      activityId: uuid(9),
      branchId: uuid(1),
      month: '2022-04',
      title: '4 月政治生日',
      startsAt: '2022-04-15T07:00:00.000Z',
      endsAt: '2022-04-15T08:00:00.000Z',
      place: '党员活动室',
    },
  ],
  'birthday.get': [{ activityId: uuid(1) }],
  'birthday.tick': [{ activityId: uuid(1), memberId: uuid(2), one: 'oath', done: true }],
  'birthday.setTalk': [{ activityId: uuid(1), memberId: uuid(2), talkById: uuid(3) }],
  'birthday.word': [{ activityId: uuid(1), word: '不忘来时路。' }],
  'birthday.card': [{ memberId: uuid(1), year: 2022 }],
  'meeting.minutes': [{ activityId: uuid(1) }],
  'meeting.saveMinutes': [
    {
      activityId: uuid(1),
      revision: 0,
      chairId: uuid(2),
      speaker: '',
      agenda: '讨论发展对象',
      text: '会议记录',
      thanks: '',
      resolutions: [{ id: uuid(3), text: '同意', votes: { for: 5, against: 0, abstentions: 1 } }],
    },
  ],
  'debrief.list': [{ year: 2022 }],
  'debrief.record': [
    { year: 2022, memberId: uuid(1), branchId: uuid(2), revision: 0, grade: 'good', shortcomings: '' },
  ],
  'debrief.rectify': [{ year: 2022, memberId: uuid(1), branchId: uuid(2), rectification: '已整改' }],
  'talk.pairs': [{ on: '2022-04-12' }],
  'talk.savePair': [{ pairId: uuid(9), leaderId: uuid(1), sectionHeadId: uuid(2), from: '2022-01-01' }],
  'talk.endPair': [{ pairId: uuid(9), to: '2022-06-30' }],
  'talk.record': [{ talkId: uuid(9), pairId: uuid(1), heldOn: '2022-04-12', topic: '履职尽责' }],
  'talk.takeBack': [{ talkId: uuid(9) }],
  'study.figures': [period],
  'topic.save': [{ topicId: uuid(1), kind: 'series', title: '四部丛书', author: '本书编写组' }],
  'topic.retire': [{ topicId: uuid(1) }],
  'topic.restore': [{ topicId: uuid(1) }],
  'copies.give': [
    {
      copiesId: uuid(9),
      topicId: uuid(1),
      branchId: uuid(2),
      copies: -3,
      givenOn: '2022-04-12',
      note: '多记了三册',
    },
  ],
  'copies.list': [{ topicId: uuid(1) }],
  'roster.template': [{}],
  'roster.export': [{}],
  'document.attendance': [{ activityId: uuid(1) }],
  'document.blankRoll': [{ activityId: uuid(1) }],
  'document.findings': [{ branchId: uuid(1), roundId: uuid(2) }],
  'document.stars': [{ branchId: uuid(1), year: 2022 }],
  'document.serviceHours': [
    { branchId: uuid(1), ...period },
    { branchId: uuid(1), ...period, cadence: 'quarter' },
  ],
  'document.birthdays': [{ branchId: uuid(1), year: 2022 }],
  'document.handbook': [{ branchId: uuid(1), year: 2022 }],
  'roster.preview': [{ file: 'UEsDBA==', effectiveOn: '2022-04-12' }],
  'roster.import': [
    { importId: uuid(1), file: 'UEsDBA==', effectiveOn: '2022-04-12', fingerprint: '0f'.repeat(32) },
  ],
  'feedback.send': [
    { feedbackId: uuid(1), text: '建议', anonymous: true, key: KEY },
    { feedbackId: uuid(1), text: '建议', anonymous: false, key: null },
  ],
  'feedback.mine': [{ keys: [KEY] }],
  'feedback.list': [{ state: 'answered', cursor: 'after' }],
  'feedback.answer': [{ feedbackId: uuid(1), answer: '已办' }],
  'settings.about': [{}],
  'settings.get': [{}],
  'settings.change': [
    { change: { group: 'checkin', was: settings.checkin, to: settings.checkin } },
    { change: { group: 'birthday', was: settings.birthday, to: settings.birthday } },
    { change: { group: 'forum', was: settings.forum, to: settings.forum } },
    { change: { group: 'warning', was: settings.warning, to: settings.warning } },
    { change: { group: 'branchStar', was: settings.branchStar, to: settings.branchStar } },
    { change: { group: 'honour', was: settings.honour, to: settings.honour } },
    { change: { group: 'messages', was: settings.messages, to: settings.messages } },
    { change: { group: 'about', was: settings.about, to: settings.about } },
  ],
}

const actions = Object.keys(contract) as ActionName[]
const cases = actions.flatMap((action) =>
  examples[action].map((example) => [action, example] as [ActionName, unknown]),
)
const isTaken = (action: ActionName, input: unknown) =>
  v.safeParse<v.GenericSchema>(contract[action].input, input).success

/** The places within an input: the way to each, and what stands there. */
type Way = (string | number)[]
function placesIn(value: unknown, way: Way = []): { way: Way; value: unknown }[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          placesIn(each, [...way, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return [{ way, value }, ...inner]
}

/** The same input with something else at one place; `undefined`: left out. */
function withAt(value: unknown, [step, ...rest]: Way, put: unknown): unknown {
  if (step === undefined) return put
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (at === step ? withAt(each, rest, put) : each))
  const entries = Object.entries(value as object).map(([key, each]): [string, unknown] => [
    key,
    key === step ? withAt(each, rest, put) : each,
  ])
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

test('every action has a name of two words, a deed of the permission table and an object as its input', () => {
  for (const action of actions) {
    expect(action).toMatch(/^[a-z][a-zA-Z]+\.[a-zA-Z]+$/)
    const { deed } = contract[action]
    if (deed === null) expect(action).toMatch(/^binding\.bind/)
    else expect(deeds).toContain(deed)
    expect(contract[action].input.type).toBe('strict_object')
  }
})

describe.each(cases)('%s %#', (action, example) => {
  const places = placesIn(example)
  const schema: v.GenericSchema = contract[action].input

  test('takes what it asks for, and what it made of it again', () => {
    const parsed = v.parse(schema, example)
    expect(v.parse(schema, JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
  })

  test('refuses a field too many, wherever it stands', () => {
    for (const { way, value } of places) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
      for (const name of ['extra', 'committeeId', 'state', '', 'constructor', 'toString']) {
        if (Object.hasOwn(value, name)) continue
        expect([name, isTaken(action, withAt(example, way, { ...value, [name]: 1 }))]).toEqual([name, false])
      }
    }
  })

  test('takes no prototype from outside', () => {
    const smuggled: unknown = JSON.parse(
      JSON.stringify({ proto: { isOfficer: true }, ...(example as object) }).replace('proto', '__proto__'),
    )
    const parsed = v.safeParse(schema, smuggled)
    if (parsed.success) expect((parsed.output as { isOfficer?: boolean }).isOfficer).toBeUndefined()
    expect(({} as { isOfficer?: boolean }).isOfficer).toBeUndefined()
  })

  test('refuses the wrong type at any place', () => {
    const wrong: Record<string, unknown[]> = {
      string: [7, true, {}, [], ['x']],
      number: ['7', true, {}, [], null, 1.5],
      boolean: ['true', 1, null, {}],
      list: ['x', 7, {}, true, null],
      object: ['x', 7, true],
    }
    for (const { way, value } of places) {
      const type = Array.isArray(value) ? 'list' : typeof value
      for (const put of wrong[type] ?? []) {
        // A number of degrees may have decimals, a year may be left to the present one.
        if (put === 1.5 && ['latitude', 'longitude'].includes(String(way.at(-1)))) continue
        if (put === null && ['year', 'capacity'].includes(String(way.at(-1)))) continue
        if (put === null && /^(checkup|branchStar)\./.test(action) && way.at(-1) === 'points') continue
        if (put === null && action === 'service.setHours' && way.at(-1) === 'minutes') continue
        expect([way, put, isTaken(action, withAt(example, way, put))]).toEqual([way, put, false])
      }
    }
  })

  test('refuses a text that is far too long, at any place', () => {
    for (const { way, value } of places) {
      if (typeof value !== 'string') continue
      expect([way, isTaken(action, withAt(example, way, '长'.repeat(100_000)))]).toEqual([way, false])
    }
  })

  test('refuses what cannot be stored, at any place that is stored', () => {
    for (const { way, value } of places) {
      // A code and a cursor are read and thrown away.
      if (typeof value !== 'string' || ['code', 'cursor'].includes(String(way.at(-1)))) continue
      for (const bad of ['\u0000', '\u0007', '\u001F', '\u007F', '\uD800', '\uDFFF', '\uDFFF\uD800']) {
        expect([way, isTaken(action, withAt(example, way, `${value}${bad}`))]).toEqual([way, false])
        expect([way, isTaken(action, withAt(example, way, `${bad}${value}`))]).toEqual([way, false])
      }
    }
  })

  test('refuses a list that says the same twice', () => {
    for (const { way, value } of places) {
      if (!Array.isArray(value)) continue
      expect([way, isTaken(action, withAt(example, way, [...(value as unknown[]), value[0]]))]).toEqual([
        way,
        false,
      ])
    }
  })

  test('never throws and never answers something that JSON cannot carry', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    )
    const aPlace = fc.constantFrom(...places.map(({ way }) => way))
    fc.assert(
      fc.property(aPlace, junk, (way, put) => {
        const parsed = v.safeParse(schema, withAt(example, way, put))
        if (parsed.success) expect(() => JSON.stringify(parsed.output)).not.toThrow()
      }),
      { numRuns: 50 },
    )
  })

  test('can be printed as JSON Schema', () => {
    // What JSON Schema cannot say (that a list has no doubles, that a day exists) is left out, not printed wrong.
    const printed = JSON.parse(JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }))) as Record<
      string,
      unknown
    >
    expect(printed).toMatchObject({ type: 'object', additionalProperties: false })
    expect(Object.keys(printed.properties as object).sort()).toEqual(Object.keys(example as object).sort())
  })
})

test('only these cannot be printed whole: each has a check that JSON Schema has no word for', () => {
  const losing = actions.filter((action) => {
    try {
      toJsonSchema(contract[action].input)
      return false
    } catch {
      return true
    }
  })
  expect(losing).toEqual([
    'organization.members',
    'binding.bind',
    'binding.bindByPhone',
    'member.list',
    'member.save',
    'member.move',
    'member.lend',
    'member.endLoan',
    'member.leave',
    'member.exempt',
    'member.endExemption',
    'month.branch',
    'activity.plan',
    'activity.change',
    'activity.cancel',
    'birthday.make',
    'birthday.word',
    'checkin.checkIn',
    'checkin.record',
    'submission.submit',
    'submission.resubmit',
    'submission.review',
    'star.contest',
    'star.answerContest',
    'service.theme',
    'service.setTheme',
    'standing.branches',
    'standing.board',
    'standing.branch',
    'standing.totals',
    'branch.save',
    'branch.close',
    'branch.merge',
    'brand.save',
    'post.appoint',
    'post.end',
    'group.save',
    'group.close',
    'contact.save',
    'duty.save',
    'duty.end',
    'duty.done',
    'duty.undo',
    'rule.change',
    'obligation.waive',
    'obligation.unwaive',
    'talk.pairs',
    'talk.savePair',
    'talk.endPair',
    'talk.record',
    'study.figures',
    'topic.save',
    'copies.give',
    'meeting.saveMinutes',
    'debrief.record',
    'debrief.rectify',
    'roster.preview',
    'roster.import',
    'warning.remind',
    'feedback.send',
    'feedback.mine',
    'feedback.answer',
    'settings.change',
    'message.read',
    'checklist.save',
    'round.propose',
    'round.open',
    'round.changePairs',
    'checkup.setCheckers',
    'checkup.mark',
    'checkup.object',
    'checkup.decideObjection',
    'finding.add',
    'finding.change',
    'finding.assign',
    'finding.submit',
    'finding.sendBack',
    'lookback.draw',
    'lookback.relapse',
    'branchStar.ask',
    'branchStar.save',
    'branchStar.decide',
    'branchStar.correct',
    'campaign.nominate',
    'campaign.decide',
    'campaign.announce',
    'campaign.stepBack',
    'campaign.correct',
    'campaign.answerObjection',
    'campaign.object',
    'honour.record',
    'honour.takeBack',
    'appraisal.save',
    'veto.record',
    'veto.lift',
    'document.serviceHours',
    'report.get',
    'report.word',
    'report.excel',
    'report.proof',
    'report.freeze',
    'audit.list',
  ])
})

describe('what may be left out', () => {
  test.each<[ActionName, string[]]>([
    ['month.branch', ['branchId', 'on']],
    ['activity.list', ['scope', 'when', 'kind', 'cursor']],
    ['birthday.card', ['memberId', 'year']],
    ['activity.plan', ['note', 'groupId', 'topicIds', 'countsOn', 'nearby', 'capacity', 'frontLine']],
    ['activity.change', ['note', 'groupId', 'topicIds', 'countsOn', 'nearby', 'capacity', 'frontLine']],
    ['checkin.checkIn', ['activityId', 'scannedAt']],
    ['checkin.nearby', ['position']],
    ['submission.mine', ['kind', 'state', 'cursor']],
    ['submission.inbox', ['cursor']],
    ['star.rating', ['memberId', 'year']],
    ['star.record', ['memberId', 'year']],
    ['star.branch', ['branchId', 'year']],
    ['service.setTheme', ['theme']],
    ['standing.branches', ['on']],
    ['standing.board', ['on']],
    ['standing.branch', ['on']],
    ['standing.totals', ['on']],
    ['meeting.saveMinutes', ['chairId', 'speaker', 'agenda', 'text', 'thanks', 'resolutions']],
    ['debrief.list', ['year']],
    ['debrief.record', ['shortcomings']],
    ['talk.pairs', ['on']],
    ['study.figures', ['on']],
    ['topic.save', ['author']],
    ['copies.give', ['note']],
    ['feedback.list', ['cursor']],
  ])('of %s: %j', (action, optional) => {
    const [example] = examples[action]
    const leftOut = Object.keys(example as object).filter((key) =>
      isTaken(action, withAt(example, [key], undefined)),
    )
    expect(leftOut.sort()).toEqual([...optional].sort())
  })

  test('of any other action: nothing', () => {
    for (const action of [
      'activity.get',
      'activity.cancel',
      'checkin.record',
      'submission.submit',
      'submission.resubmit',
      'submission.review',
      'organization.members',
    ] as const) {
      const [example] = examples[action]
      for (const key of Object.keys(example as object)) {
        expect([action, key, isTaken(action, withAt(example, [key], undefined))]).toEqual([
          action,
          key,
          false,
        ])
      }
    }
  })
})

describe('limits', () => {
  const at = (action: ActionName, which: number, way: Way) => ({
    takes: (put: unknown) => isTaken(action, withAt(examples[action][which], way, put)),
  })

  test.each<[ActionName, number, Way, number]>([
    ['activity.plan', 0, ['title'], limits.title],
    ['activity.plan', 0, ['place'], limits.place],
    ['activity.plan', 0, ['note'], limits.note],
    ['activity.change', 0, ['title'], limits.title],
    ['activity.cancel', 0, ['reason'], limits.reason],
    ['birthday.make', 0, ['title'], limits.title],
    ['birthday.word', 0, ['word'], limits.birthdayWord],
    ['checkin.checkIn', 0, ['code'], 500],
    ['submission.submit', 0, ['content', 'title'], limits.title],
    ['submission.submit', 0, ['content', 'body'], 5000],
    ['submission.submit', 1, ['content', 'body'], limits.serviceBody],
    ['submission.submit', 2, ['content', 'body'], limits.reason],
    ['submission.submit', 3, ['content', 'body'], limits.reason],
    ['submission.resubmit', 0, ['content', 'body'], 5000],
    ['submission.review', 0, ['reviews', 0, 'comment'], limits.comment],
    ['obligation.waive', 0, ['reason'], limits.reason],
    ['talk.record', 0, ['topic'], limits.talkTopic],
    ['topic.save', 0, ['title'], limits.title],
    ['topic.save', 0, ['author'], limits.topicAuthor],
    ['copies.give', 0, ['note'], limits.comment],
  ])('%s %d: %j has at most %d characters', (action, which, way, most) => {
    const place = at(action, which, way)
    expect(place.takes('长'.repeat(most))).toBe(true)
    expect(place.takes('长'.repeat(most + 1))).toBe(false)
    const mayBeEmpty = ['note', 'comment', 'author', 'word'].includes(String(way.at(-1)))
    expect(place.takes('')).toBe(mayBeEmpty)
  })

  test.each<[ActionName, number, Way, unknown[], unknown[]]>([
    ['submission.submit', 1, ['content', 'minutes'], [10, 1440], [9, 1441, 0, -10, 30.5]],
    ['submission.resubmit', 0, ['round'], [1, 2], [0, -1]],
    ['submission.review', 0, ['reviews', 0, 'round'], [1, 2], [0, -1]],
    ['activity.plan', 0, ['nearby', 'radiusMetres'], [50, 5000], [49, 5001]],
    ['activity.plan', 0, ['nearby', 'latitude'], [-90, 90], [-90.1, 90.1]],
    ['checkin.nearby', 0, ['position', 'longitude'], [-180, 180], [-180.1, 180.1]],
    ['copies.give', 0, ['copies'], [1, -1, 5000, -5000], [0, 5001, -5001, 0.5, null]],
    ['star.rating', 0, ['year'], [2000, 2099, null], [1999, 2100]],
    ['document.handbook', 0, ['year'], [2000, 2099], [1999, 2100, null, '2022', 2022.5]],
    ['document.serviceHours', 0, ['cadence'], ['month', 'quarter', 'halfYear', 'year'], ['week', '', null]],
    [
      'activity.plan',
      0,
      ['kind'],
      ['themeDay', 'groupMeeting', 'youthForum', 'secretaryDebrief'],
      ['checkup', 'integrityTalk', 'themeday', ''],
    ],
    ['standing.branches', 0, ['cadence'], ['month', 'halfYear', 'year'], ['quarter', 'week', '', null]],
    ['checkin.record', 0, ['source'], ['secretary', 'paper'], ['scan', 'nearby', 'makeup']],
    ['submission.review', 0, ['reviews', 0, 'verdict'], ['approved', 'returned'], ['submitted', 'withdrawn']],
    [
      'submission.submit',
      0,
      ['content', 'kind'],
      ['reflection'],
      ['serviceReport', 'makeup', 'praise', null],
    ],
    ['activity.plan', 0, ['expectedMemberIds'], [[], uuids(2000)], [uuids(2001)]],
    ['activity.plan', 0, ['hostBranchIds'], [[], uuids(50)], [uuids(51)]],
    ['organization.members', 0, ['branchIds'], [[], uuids(50)], [uuids(51)]],
  ])('%s %d: %j', (action, which, way, taken, refused) => {
    const place = at(action, which, way)
    for (const put of taken) expect([put, place.takes(put)]).toEqual([put, true])
    for (const put of refused) expect([put, place.takes(put)]).toEqual([put, false])
  })

  const reviews = (count: number) =>
    uuids(count).map((id) => ({ reviewId: id, submissionId: id, round: 1, verdict: 'approved' }))
  const entries = (count: number) => uuids(count).map((memberId) => ({ memberId, status: 'present' }))

  test('one call reviews 1 to 50 submissions and records 1 to 2000 lines', () => {
    for (const [count, taken] of [
      [0, false],
      [1, true],
      [50, true],
      [51, false],
    ] as const) {
      expect([count, isTaken('submission.review', { reviews: reviews(count) })]).toEqual([count, taken])
    }
    for (const [count, taken] of [
      [0, false],
      [1, true],
      [2000, true],
      [2001, false],
    ] as const) {
      const input = { activityId: uuid(1), source: 'paper', entries: entries(count) }
      expect([count, isTaken('checkin.record', input)]).toEqual([count, taken])
    }
  })

  test('one submission or member is named once, whatever is said of it', () => {
    const [one] = reviews(1)
    const twice = [one, { ...one, reviewId: uuid(99), verdict: 'returned', comment: '再改' }]
    expect(isTaken('submission.review', { reviews: twice })).toBe(false)
    const both = [...entries(1), { memberId: uuid(0), status: 'leave' }]
    expect(isTaken('checkin.record', { activityId: uuid(1), source: 'paper', entries: both })).toBe(false)
  })
})
