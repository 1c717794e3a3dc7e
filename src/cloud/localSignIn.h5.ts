import Taro from '@tarojs/taro'

/** Somebody one may be, on a host that offers the choice (one machine, demo data). */
export interface Person {
  memberId: string
  name: string
  branch: string
  /** In words: 支部书记. */
  posts: string[]
}

/** `closed`: this host offers no choice, as everywhere but on one machine. */
type Door<T> = { status: 'open'; data: T } | { status: 'closed' } | { status: 'offline' }

async function ask<T>(method: 'GET' | 'POST', url: string, data?: object): Promise<Door<T>> {
  try {
    const answer = await Taro.request<T>({
      url,
      method,
      data,
      header: { 'content-type': 'application/json' },
      timeout: 15_000,
    })
    if (answer.statusCode === 200 && typeof answer.data === 'object')
      return { status: 'open', data: answer.data }
    return { status: answer.statusCode < 500 ? 'closed' : 'offline' }
  } catch {
    return { status: 'offline' }
  }
}

/** A few members of each role. */
export const people = (): Promise<Door<Person[]>> => ask('GET', '/local/people')

/** Becomes somebody whom no roster knows yet: the token that says so. */
export const signInAsNewcomer = (): Promise<Door<{ token: string }>> =>
  ask('POST', '/local/sign-in', { newcomer: true })

/** Becomes that member: the token that says so. */
export const signInAs = (memberId: string): Promise<Door<{ token: string }>> =>
  ask('POST', '/local/sign-in', { memberId })
