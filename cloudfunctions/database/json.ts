import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'

// Drizzle drops the table's name from the columns of a one-table query's own fields, which would tie a subquery to
// itself; one level down it leaves them alone.
export const subquery = <T>(inner: SQL) => sql<T>`${inner}`

/**
 * The rows of a query as one JSON value, so that a question brings several lists at once. `rest`: from where, which and
 * in what order. What JSON has no type for (instants) comes as text.
 */
export const rowsAsJson = <Row>(fields: { [Key in keyof Row]: SQLWrapper }, rest: SQL) => {
  const columns = Object.entries<SQLWrapper>(fields).map(
    ([name, field]) => sql`${field} as ${sql.identifier(name)}`,
  )
  return subquery<Row[]>(sql`(
    select coalesce(json_agg(line), '[]'::json) from (select ${sql.join(columns, sql`, `)} ${rest}) as line)`)
}
