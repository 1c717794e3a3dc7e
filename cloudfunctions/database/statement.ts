import type { Tx } from './database'

/**
 * A query of the hot path: built once for each connection instead of at every call, and, being named, planned by
 * the server once. Its values are `sql.placeholder`s, given at each `execute`.
 */
export function statement<Prepared>(build: (tx: Tx) => Prepared): (tx: Tx) => Prepared {
  const built = new WeakMap<Tx, Prepared>()
  return (tx) => {
    const known = built.get(tx) ?? build(tx)
    built.set(tx, known)
    return known
  }
}
