import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { call } from '@/cloud/call'
import type { ActionName, Answer, InputOf, OutputOf } from '@/contract/contract'
import { useSession } from './session'

export type Query<T> =
  | { status: 'loading'; data: T | null }
  | { status: 'error'; data: T | null; code: string; message: string }
  | { status: 'ready'; data: T }

export type Asked<T> = Query<T> & {
  reload: () => Promise<void>
  /** What `<Listing>` wants of it. */
  listing: { state: ReturnType<typeof stateOf>; onRetry: () => void }
}

/** What was there stays in sight while it is asked again. */
function stateOf(query: Query<unknown>) {
  if (query.data !== null) return { status: 'ready' } as const
  return query.status === 'error' ? query : ({ status: 'loading' } as const)
}

/**
 * Asks once, again whenever the page shows again or the input changes, and on `reload`. What was there stays
 * visible meanwhile. An answer to an older question never overwrites a newer one's. Null input: do not ask yet.
 */
export function useQuery<A extends ActionName>(action: A, input: InputOf<A> | null): Asked<OutputOf<A>> {
  const [query, setQuery] = useState<Query<OutputOf<A>>>({ status: 'loading', data: null })
  const asked = useRef(0)
  const question = JSON.stringify(input)
  const reload = useCallback(async () => {
    if (question === 'null') return
    const mine = ++asked.current
    setQuery(({ data }) => (data === null ? { status: 'loading', data } : { status: 'ready', data }))
    const answer: Answer<OutputOf<A>> = await call(action, JSON.parse(question) as InputOf<A>)
    if (mine !== asked.current) return
    setQuery(({ data }) =>
      answer.ok
        ? { status: 'ready', data: answer.data }
        : { status: 'error', data, code: answer.error.code, message: answer.error.message },
    )
  }, [action, question])
  const shown = useRef(false)
  useEffect(() => {
    shown.current = true
    void reload()
  }, [reload])
  useDidShow(() => {
    if (shown.current) void reload()
  })
  useAgainOnceKnown(query.status === 'error', reload)
  return { ...query, reload, listing: { state: stateOf(query), onRetry: () => void reload() } }
}

/** What failed before it was known who asks (no network at the start, not signed in) is asked again then. */
function useAgainOnceKnown(failed: boolean, reload: () => Promise<void>) {
  const memberId = useSession(({ me }) => me?.memberId)
  const latest = useRef({ failed, reload })
  latest.current = { failed, reload }
  useEffect(() => {
    if (memberId !== undefined && latest.current.failed) void latest.current.reload()
  }, [memberId])
}

type PagedAction = {
  [A in ActionName]: OutputOf<A> extends { items: unknown[]; nextCursor: string | null } ? A : never
}[ActionName]
type ItemOf<A extends PagedAction> = OutputOf<A>['items'][number]

/** A long list, page by page: `more` loads the next one. `listing` is what `<Listing>` wants of it. */
export function usePages<A extends PagedAction>(action: A, input: Omit<InputOf<A>, 'cursor'>) {
  const [items, setItems] = useState<ItemOf<A>[]>([])
  const [first, setFirst] = useState<OutputOf<A> | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const [state, setState] = useState<
    | { status: 'loading' }
    | { status: 'error'; message: string }
    | { status: 'ready'; more: 'none' | 'waiting' | 'loading' | 'error' }
  >({ status: 'loading' })
  const asked = useRef(0)
  const question = JSON.stringify(input)
  const shownCount = useRef(0)
  shownCount.current = items.length
  /** The next page; or (null) the first one, and as many more as are shown, so that nobody loses their place. */
  const ask = useCallback(
    async (from: string | null) => {
      const mine = ++asked.current
      if (from !== null) setState({ status: 'ready', more: 'loading' })
      const fresh: ItemOf<A>[] = []
      let next = from
      do {
        const answer: Answer<OutputOf<A>> = await call(action, {
          ...(JSON.parse(question) as object),
          cursor: next,
        })
        if (mine !== asked.current) return
        if (!answer.ok) {
          setState(
            from === null
              ? { status: 'error', message: answer.error.message }
              : { status: 'ready', more: 'error' },
          )
          return
        }
        if (next === null) setFirst(answer.data)
        fresh.push(...(answer.data.items as ItemOf<A>[]))
        next = answer.data.nextCursor
      } while (from === null && next !== null && fresh.length < shownCount.current)
      setItems((before) => (from === null ? fresh : [...before, ...fresh]))
      setCursor(next)
      setState({ status: 'ready', more: next === null ? 'none' : 'waiting' })
    },
    [action, question],
  )
  const shown = useRef(false)
  useEffect(() => {
    shown.current = true
    shownCount.current = 0
    setState({ status: 'loading' })
    setItems([])
    void ask(null)
  }, [ask])
  useDidShow(() => {
    if (shown.current) void ask(null)
  })
  const reload = useCallback(() => ask(null), [ask])
  useAgainOnceKnown(state.status === 'error', reload)
  const isEmpty = items.length === 0
  const more = () => (cursor === null ? Promise.resolve() : ask(cursor))
  return {
    items,
    /** The whole first answer, for what comes with it. */
    first,
    state,
    isEmpty,
    reload,
    more,
    listing: {
      state,
      isEmpty,
      onRetry: () => void (isEmpty ? reload() : more()),
      onMore: () => void more(),
    },
  }
}

/** All of a list that is never long, however many pages it has: the next one is asked for as soon as one is there. */
export function useAll<A extends PagedAction>(action: A, input: Omit<InputOf<A>, 'cursor'>) {
  const pages = usePages(action, input)
  const { state, more } = pages
  const waits = state.status === 'ready' && state.more === 'waiting'
  const latest = useRef(more)
  latest.current = more
  const count = pages.items.length
  useEffect(() => {
    if (waits) void latest.current()
  }, [waits, count])
  return pages
}
