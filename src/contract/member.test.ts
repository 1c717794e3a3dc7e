import * as v from 'valibot'
import { memberActions } from './member'

const phone = memberActions['member.save'].input.entries.phone

test('a phone number is entered by the same rule as a roster file’s', () => {
  expect(v.parse(phone, '+86 139-0000-1234')).toBe('13900001234')
  expect(v.parse(phone, null)).toBeNull()
  const said = v.safeParse(phone, '0591-87654321')
  expect(said.issues?.[0].message).toBe('手机号应为 11 位数字')
})
