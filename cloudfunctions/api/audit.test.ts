import { callerOf, inputs } from '../../local/testing/inputs'
import { onOneStore } from '../../local/testing/world'
import { type ActionName, contract } from '../../src/contract/contract'
import { actionNames, areaNames, hiddenKeys, keyNames } from '../../src/packages/committee/pages/audit/words'

interface Line {
  action: string
  change: object
}

/** They change what is one's own alone: what of one's inbox is read, leave to be sent a message. */
const OF_ONES_OWN: ActionName[] = ['message.read', 'message.readAll', 'message.grant']

onOneStore('the audit trail', (newWorld) => {
  test.each(Object.keys(contract) as ActionName[])(
    '%s leaves a line where it writes, which a reader understands',
    async (action) => {
      const world = await newWorld({ a: 1, b: 1 })
      const input = await inputs[action]({ world, who: world.people.officer, about: 'self' })
      const { audit_line: linesBefore = [], ...before } = await world.books()
      expect(await world.as(callerOf(action, world)).send(action, input)).toMatchObject({ ok: true })
      const { audit_line: lines = [], ...after } = await world.books()
      const wrote = JSON.stringify(before) !== JSON.stringify(after)
      if (wrote && !OF_ONES_OWN.includes(action)) expect(lines.length).toBeGreaterThan(linesBefore.length)
      for (const line of lines) {
        const { action, change } = JSON.parse(line) as Line
        expect(Object.keys(actionNames)).toContain(action)
        expect(Object.keys(areaNames)).toContain(action.split('.')[0])
        // A setting is called as it is called in `settings`.
        const unknown = Object.keys(change).filter((key) => !(key in keyNames) && !hiddenKeys.has(key))
        expect([action, unknown]).toEqual([action, action === 'settings.change' ? unknown : []])
      }
    },
  )
})
