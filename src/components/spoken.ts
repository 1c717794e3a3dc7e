/** A mini-program calls the role by another name. */
const ROLE = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'

/** What a screen reader says of an element: its role and, where its text does not say it, its name. */
export const spoken = (role: string, label?: string): Record<string, string | undefined> => ({
  [ROLE]: role,
  'aria-label': label,
})
