/** The grades of a secretary's yearly debrief (述职评议), best first. */
export const debriefGrades = { good: '好', fair: '较好', average: '一般', poor: '差' } as const
export type DebriefGrade = keyof typeof debriefGrades
