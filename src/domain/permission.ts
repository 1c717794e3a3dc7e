import type { CalendarDate } from './calendar'

/** 职务. A term bounds each: permissions follow posts on the day. */
export const postKinds = {
  branchSecretary: '支部书记',
  branchDeputySecretary: '支部副书记',
  branchFirstSecretary: '第一书记',
  organizationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  groupLeader: '党小组长',
  committeeSecretary: '机关党委书记',
  committeeDeputySecretary: '机关党委副书记',
  committeeMember: '机关党委委员',
  disciplineSecretary: '机关纪委书记',
  partyAffairsOfficer: '党务工作者',
} as const
export type PostKind = keyof typeof postKinds

export interface Post {
  kind: PostKind
  /** Null for a post in the committee. */
  branchId: string | null
  groupId: string | null
  from: CalendarDate
  to: CalendarDate | null
}

export type Role = 'member' | 'groupLeader' | 'branchOfficer' | 'committeeMember' | 'committeeOfficer'

const roleOfPost: Record<PostKind, Role> = {
  branchSecretary: 'branchOfficer',
  branchDeputySecretary: 'branchOfficer',
  branchFirstSecretary: 'branchOfficer',
  organizationOfficer: 'branchOfficer',
  publicityOfficer: 'branchOfficer',
  disciplineOfficer: 'branchOfficer',
  groupLeader: 'groupLeader',
  committeeSecretary: 'committeeOfficer',
  committeeDeputySecretary: 'committeeOfficer',
  partyAffairsOfficer: 'committeeOfficer',
  committeeMember: 'committeeMember',
  disciplineSecretary: 'committeeMember',
}

/** Whom a role reaches with a deed. */
export type Scope = 'none' | 'own' | 'ownGroup' | 'ownBranch' | 'contactBranches' | 'all'

/** The table of the domain page, "Who may do what", as far as its features exist. Default: no. */
// prettier-ignore
export const permissions = {
  /** Own record, own check-in, own submissions. */
  actForOneself:    { member: 'own',       groupLeader: 'own',       branchOfficer: 'own',       committeeMember: 'own',             committeeOfficer: 'own' },
  /** The branch's activities and totals. */
  seeBranch:        { member: 'ownBranch', groupLeader: 'ownBranch', branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** Plan, publish, close, cancel; show the code; tick the roll. */
  runActivity:      { member: 'none',      groupLeader: 'ownGroup',  branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** The roll, the code's count and the plan of an activity, to look at. */
  seeRoll:          { member: 'none',      groupLeader: 'ownGroup',  branchOfficer: 'ownBranch', committeeMember: 'contactBranches', committeeOfficer: 'all' },
  /** Review a submission, or look at a text that is held; one's own is refused besides. */
  review:           { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** The standing of all branches, with parts and totals. */
  seeStanding:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'all',             committeeOfficer: 'all' },
  /** The rank of a branch among the others. */
  seeRank:          { member: 'ownBranch', groupLeader: 'ownBranch', branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** A member's stars and record. */
  seeScores:        { member: 'own',       groupLeader: 'own',       branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** The birthday card. */
  seeCard:          { member: 'own',       groupLeader: 'own',       branchOfficer: 'ownBranch', committeeMember: 'own',             committeeOfficer: 'all' },
  /** Name a branch's brand and tell its story; everybody of the committee reads it. */
  editBrand:        { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** Names of members, to plan with. */
  seeRoster:        { member: 'none',      groupLeader: 'ownBranch', branchOfficer: 'all',       committeeMember: 'all',             committeeOfficer: 'all' },
  /** One member's particulars: posts, groups, exemptions, whether they are bound. */
  seeMember:        { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** Make and revoke a member's bind code, unbind a lost phone. */
  bindMember:       { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** Record the branch's decision to exempt a member. */
  exempt:           { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** The organisation as a whole: branches, posts, groups, rules, talks. */
  seeOrganization:  { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'all',             committeeOfficer: 'all' },
  /** Roster, branches, posts, groups, moves; the rules; waiving what is owed. */
  manageOrganization: { member: 'none',    groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** The duties of the committee's members and how far each is. */
  seeDuties:        { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'all',             committeeOfficer: 'all' },
  /** Mark one's own duty done. */
  doDuty:           { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'own',             committeeOfficer: 'own' },
  /** Record that a talk was held; one's own, as the leader of the pair. */
  recordTalk:       { member: 'own',       groupLeader: 'own',       branchOfficer: 'own',       committeeMember: 'own',             committeeOfficer: 'all' },
  /** Branches that are behind. */
  seeWarnings:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** Remind a branch's secretary of what it is behind with. */
  remind:           { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'contactBranches', committeeOfficer: 'all' },
  /** Read the complaints and suggestions (投诉建议) and answer them. */
  answerFeedback:   { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** Messages that could not be sent to WeChat. */
  seeDeadLetters:   { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** The audit trail: who did what and when. */
  seeAudit:         { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** Check-ups: those that one checks, one's branch's, all. */
  seeCheckup:       { member: 'own',       groupLeader: 'own',       branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** The check-up list, the rounds and their pairs; decide on objections. */
  runCheckups:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** Name those who check, of the branch that does. */
  nameCheckers:     { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** Check a branch and enter findings: who is named for it; nobody of the checked branch. */
  check:            { member: 'own',       groupLeader: 'own',       branchOfficer: 'own',       committeeMember: 'all',             committeeOfficer: 'all' },
  /** Sign one's branch's check-up or object to it; put findings right and hand in evidence. */
  rectify:          { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'none' },
  /** Strike findings off or send them back: who checked, the branch that did; nobody of the checked branch. */
  verify:           { member: 'own',       groupLeader: 'own',       branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** 五星级党支部: state whether one's branch declares, with its self-score. */
  declareBranchStar: { member: 'none',     groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'none' },
  /** A branch's declaration with its self-score, before the list is out. */
  seeBranchStar:    { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** Ask for a year, decide on the levels, publish and correct the list; one's own branch is refused besides. */
  decideBranchStar: { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** 表彰 of members and branches. */
  seeHonours:       { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'all',             committeeOfficer: 'all' },
  /** Record an honour, or take it back. */
  giveHonours:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** Enter the grades of 民主评议党员 that the branch's assembly decided. */
  appraise:         { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** What caps a member's stars, and why: nobody's business but theirs and their officers'. */
  seeVeto:          { member: 'own',       groupLeader: 'own',       branchOfficer: 'ownBranch', committeeMember: 'own',             committeeOfficer: 'all' },
  /** Record a veto or lift it; about oneself is refused besides. */
  recordVeto:       { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** The rules by which a year's stars are given. */
  setStarRules:     { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** A period's report with the records behind each figure. */
  seeReport:        { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'all',             committeeOfficer: 'all' },
  /** Keep a report as it is, with its figures. */
  freezeReport:     { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** 创星争优 of a year: how far it is, who is nominated, what was decided. */
  seeCampaign:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'all',             committeeOfficer: 'all' },
  /** Say which of a branch's candidates it nominates for five stars. */
  nominate:         { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
  /** Open, compute, decide, announce, publish, take back, correct; about oneself is refused besides. */
  runCampaign:      { member: 'none',      groupLeader: 'none',      branchOfficer: 'none',      committeeMember: 'none',            committeeOfficer: 'all' },
  /** Answer what a member contests; one's own is refused besides. */
  answerContest:    { member: 'none',      groupLeader: 'none',      branchOfficer: 'ownBranch', committeeMember: 'none',            committeeOfficer: 'all' },
} as const satisfies Record<string, Record<Role, Scope>>

export type Deed = keyof typeof permissions
export const deeds = Object.keys(permissions) as Deed[]

/** Who calls, as found in the books on the day of the call. */
export interface Actor {
  committeeId: string
  memberId: string
  name: string
  /** Where they work today: the temporary branch that has them on loan, else the home branch. */
  branchId: string
  homeBranchId: string
  /** Those in force today. */
  posts: readonly Post[]
  contactBranchIds: readonly string[]
}

/** What a deed is done to. Several branches: a joint activity; one of them within reach is enough. */
export interface Target {
  memberId?: string
  branchIds?: readonly string[]
  groupId?: string | null
}

export const isInForce = (post: Pick<Post, 'from' | 'to'>, today: CalendarDate): boolean =>
  post.from <= today && (post.to === null || today <= post.to)

export const rolesOf = (actor: Pick<Actor, 'posts'>): Role[] => [
  ...new Set<Role>(['member', ...actor.posts.map(({ kind }) => roleOfPost[kind])]),
]

const reaches = (actor: Actor, role: Role, scope: Scope, target: Target): boolean => {
  const branchIds = target.branchIds ?? []
  const posts = actor.posts.filter(({ kind }) => roleOfPost[kind] === role)
  switch (scope) {
    case 'none':
      return false
    case 'own':
      return target.memberId === actor.memberId
    case 'ownGroup':
      return !!target.groupId && posts.some(({ groupId }) => groupId === target.groupId)
    case 'ownBranch':
      return role === 'branchOfficer'
        ? posts.some(({ branchId }) => branchId !== null && branchIds.includes(branchId))
        : branchIds.includes(actor.branchId) || branchIds.includes(actor.homeBranchId)
    case 'contactBranches':
      return actor.contactBranchIds.some((branchId) => branchIds.includes(branchId))
    case 'all':
      return true
  }
}

/** Whether the actor may do the deed to the target, by any of their roles. */
export const may = (actor: Actor, deed: Deed, target: Target): boolean =>
  rolesOf(actor).some((role) => reaches(actor, role, permissions[deed][role], target))

/** Whether the actor may do the deed to anything at all: the first gate, before the target is known. */
export const mayAtAll = (actor: Pick<Actor, 'posts'>, deed: Deed): boolean =>
  rolesOf(actor).some((role) => permissions[deed][role] !== 'none')

/** The branches in which the actor holds an officer's post. */
export const officerBranchIds = (actor: Pick<Actor, 'posts'>): string[] => [
  ...new Set(
    actor.posts.flatMap(({ kind, branchId }) =>
      roleOfPost[kind] === 'branchOfficer' && branchId !== null ? [branchId] : [],
    ),
  ),
]

/** The posts that make somebody an officer of a branch, for queries. */
export const branchOfficerPosts = (Object.keys(postKinds) as PostKind[]).filter(
  (kind) => roleOfPost[kind] === 'branchOfficer',
)

/** The posts that make somebody an officer of the committee, for queries. */
export const committeeOfficerPosts = (Object.keys(postKinds) as PostKind[]).filter(
  (kind) => roleOfPost[kind] === 'committeeOfficer',
)
