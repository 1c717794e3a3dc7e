import { defineConfig } from 'drizzle-kit'

/** `npm run migrations`: writes the SQL that leads from the last migration to `schema/`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './cloudfunctions/database/schema/*.ts',
  out: './cloudfunctions/database/migrations',
})
