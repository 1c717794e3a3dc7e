import { customType, date, timestamp, uuid } from 'drizzle-orm/pg-core'

/*
 * The books. Every primary, unique and foreign key begins with `committee_id`, so the whole can be spread by committee
 * (Citus, hash partitions) without changing a query; a test holds them to that.
 */
export const committeeId = () => uuid('committee_id').notNull()
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
export const day = (name: string) => date(name, { mode: 'string' })

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
})
