import { toJsonSchema } from '@valibot/to-json-schema'
import { type ActionName, contract } from '../src/contract/contract'
import { permissions } from '../src/domain/permission'

/** `npm run actions`: every call with who may make it (the permission table's row) and what it takes. */
for (const name of Object.keys(contract) as ActionName[]) {
  const { deed, input } = contract[name]
  const schema = toJsonSchema(input, { errorMode: 'ignore', typeMode: 'input' })
  delete schema.$schema
  console.log(
    `${name}\n  who: ${deed === null ? 'somebody who is bound to no member' : `${deed}: ${JSON.stringify(permissions[deed])}`}\n  input: ${JSON.stringify(schema)}\n`,
  )
}
