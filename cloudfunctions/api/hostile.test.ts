import { randomUUID } from 'node:crypto'
import { callerOf, inputs } from '../../local/testing/inputs'
import { onOneStore, unchanged, type World } from '../../local/testing/world'
import { type ActionName, contract } from '../../src/contract/contract'
import { refusals } from '../../src/domain/refusal'

const deep = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown

/** Things that no form sends. As JSON, so that `__proto__` is a key and not a prototype. */
const hostile: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' \n ',
  '0',
  'x'.repeat(20_000),
  "'; drop table member; --",
  '%_\\',
  '${jndi:x}{{7*7}}',
  '👩‍👩‍👧‍👦😀',
  '\ud800',
  'a\udc00',
  '\u0000',
  '\u202e\u200b',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-05-20T24:00:00Z',
  '2026-05-20T00:00:00+23:59',
  '00000000-0000-0000-0000-000000000000',
  '------------------------------------',
  '999999999999999_00000000-0000-4000-8000-000000000000',
  '1_------------------------------------',
  '-1_00000000-0000-4000-8000-000000000000',
  [],
  [null],
  [[]],
  Array(3000).fill('00000000-0000-4000-8000-000000000000'),
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}},"toString":1,"length":-1}'),
  deep(2000),
]

type Path = (string | number)[]

/** Every place of an input, outermost first. */
function placesOf(value: unknown, path: Path = []): Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))
      : []
  return [path, ...inner]
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

/** With ids of its own, so that a call that is accepted is a new one. */
const fresh = (action: ActionName, input: object): object => {
  if (action === 'member.save') return { ...input, memberId: randomUUID() }
  if (action === 'activity.plan') return { ...input, activityId: randomUUID() }
  if (action === 'birthday.make') return { ...input, activityId: randomUUID() }
  if (action === 'talk.savePair') return { ...input, pairId: randomUUID() }
  if (action === 'topic.save') return { ...input, topicId: randomUUID() }
  if (action === 'copies.give') return { ...input, copiesId: randomUUID() }
  if (action === 'feedback.send') return { ...input, feedbackId: randomUUID() }
  if (action === 'talk.record') return { ...input, talkId: randomUUID() }
  if (action === 'picture.add') return { ...input, pictureId: randomUUID() }
  if (action === 'round.open') return { ...input, roundId: randomUUID() }
  if (action === 'finding.add') return { ...input, findingId: randomUUID() }
  if (action === 'campaign.object') return { ...input, objectionId: randomUUID() }
  if (action === 'lookback.draw') return { ...input, lookBackId: randomUUID() }
  if (action === 'honour.record') return { ...input, honourId: randomUUID() }
  if (action === 'veto.record') return { ...input, vetoId: randomUUID() }
  if (action === 'star.contest') return { ...input, contestId: randomUUID() }
  if (action === 'report.freeze') return { ...input, freezeId: randomUUID() }
  if (action === 'message.grant') return { ...input, grantId: randomUUID() }
  return action === 'submission.submit' ? { ...input, submissionId: randomUUID() } : input
}

const codes = new Set(Object.keys(refusals))

/** The call is answered with a code of the list, or done; the caller itself fails on a fault. */
async function survives(world: World, action: ActionName, input: unknown): Promise<boolean> {
  const answer = await world.as(callerOf(action, world)).send(action, input)
  if (answer.ok) return true
  expect(codes).toContain(answer.error.code)
  expect(answer.error.message).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*$/)
  return false
}

onOneStore('hostile input', (newWorld) => {
  test.each(Object.keys(contract) as ActionName[])('%s answers it with a code', async (action) => {
    const world = await newWorld({ a: 1, b: 1 })
    const inputNow = () => inputs[action]({ world, who: world.people.officer, about: 'self' })
    expect(await survives(world, action, await inputNow())).toBe(true)
    const input = await inputNow()
    for (const path of placesOf(input)) {
      for (const value of hostile) await survives(world, action, replaced(fresh(action, input), path, value))
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(await world.recount()).toEqual([])
  })

  test.each(Object.keys(contract) as ActionName[])(
    '%s takes nothing that it does not know',
    async (action) => {
      const world = await newWorld({ a: 1, b: 1 })
      const input = await inputs[action]({ world, who: world.people.officer, about: 'A' })
      await unchanged(world, async () => {
        for (const extra of [
          '{"status":"approved"}',
          '{"committeeId":"x"}',
          '{"__proto__":{"publish":true}}',
        ]) {
          const sent = JSON.parse(
            JSON.stringify(input)
              .replace(/^\{/, `${extra.slice(0, -1)},`)
              .replace(/,\}$/, '}'),
          ) as unknown
          const caller = world.as(callerOf(action, world))
          expect(await caller.refusal(action, sent)).toMatchObject({
            code: 'INVALID_INPUT',
            message: '填写的内容不对：有多余的内容',
          })
        }
      })
    },
  )
})
