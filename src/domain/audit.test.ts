import fc from 'fast-check'
import { type AuditBlock, type AuditFault, type AuditLine, faultsOf, type Hash, sealBlock } from './audit'

/** Tells texts apart as well as a hash does, and can be read when a test fails. */
const hash: Hash = (text) => text

const line = (id: number, change: Partial<AuditLine> = {}): AuditLine => ({
  id: `l${id}`,
  at: `2026-05-20T02:00:${String(id).padStart(2, '0')}.000Z`,
  actorId: 'who',
  action: 'activity.close',
  subjectId: 'which',
  requestId: 'r',
  change: '{"state": ["published", "closed"]}',
  ...change,
})

/** A trail of blocks with the lines that stand in the books where each block's stood. */
interface Trail {
  blocks: AuditBlock[]
  found: AuditLine[][]
}

function trailOf(sizes: readonly number[]): Trail {
  let next = 0
  const found = sizes.map((size) => Array.from({ length: size }, () => line(next++)))
  const blocks: AuditBlock[] = []
  for (const lines of found) blocks.push(sealBlock(lines, blocks.at(-1) ?? null, hash))
  return { blocks, found }
}

const prove = ({ blocks, found }: Trail): AuditFault[] =>
  blocks.flatMap((block, index) => faultsOf(block, found[index] ?? [], blocks[index - 1] ?? null, hash))

describe('a trail', () => {
  const two = () => trailOf([3, 2])

  test('that nobody touched is whole', () => expect(prove(two())).toEqual([]))

  test('names a line that was changed', () => {
    const trail = two()
    trail.found[0]![1] = line(1, { actorId: 'somebody else' })
    expect(prove(trail)).toEqual([{ fault: 'changed', block: 1, lineId: 'l1' }])
  })

  test('names a line that is missing', () => {
    const trail = two()
    trail.found[1]!.shift()
    expect(prove(trail)).toContainEqual({ fault: 'missing', block: 2, lineId: 'l3' })
  })

  test('names a line that was put in later', () => {
    const trail = two()
    trail.found[0]!.splice(1, 0, line(9))
    expect(prove(trail)).toEqual([{ fault: 'slippedIn', block: 1, lineId: 'l9' }])
  })

  test('names lines that changed places', () => {
    const trail = two()
    trail.found[0]!.reverse()
    expect(prove(trail)).toEqual([
      { fault: 'reordered', block: 1, lineId: 'l0' },
      { fault: 'reordered', block: 1, lineId: 'l2' },
    ])
  })

  test('shows a seal that was made anew to fit a changed line', () => {
    const { blocks, found } = two()
    found[0]![1] = line(1, { action: 'activity.cancel' })
    blocks[0] = sealBlock(found[0]!, null, hash)
    expect(prove({ blocks, found })).toEqual([{ fault: 'seal', block: 2 }])
  })

  test('shows a block that is not there', () => {
    const { blocks, found } = trailOf([1, 1, 1])
    expect(prove({ blocks: [blocks[0]!, blocks[2]!], found: [found[0]!, found[2]!] })).toEqual([
      { fault: 'gap', block: 3 },
    ])
  })
})

/** One thing that somebody with the database in hand may do. */
type Tampering = (trail: Trail, block: number, place: number) => void

const tamperings: Record<string, Tampering> = {
  'a change of who': ({ found }, block, place) => (found[block]![place]!.actorId += '!'),
  'a change of when': ({ found }, block, place) => (found[block]![place]!.at = '2026-01-01T00:00:00.000Z'),
  'a change of what': ({ found }, block, place) => (found[block]![place]!.change += ' '),
  'a removal': ({ found }, block, place) => found[block]!.splice(place, 1),
  'an addition': ({ found }, block, place) => found[block]!.splice(place, 0, line(99)),
  'a removal with its seal': ({ blocks, found }, block, place) => {
    found[block]!.splice(place, 1)
    blocks[block] = { ...blocks[block]!, lines: blocks[block]!.lines.filter((_, index) => index !== place) }
  },
  'a block made anew': ({ blocks, found }, block, place) => {
    found[block]![place]!.actorId += '!'
    blocks[block] = sealBlock(found[block]!, blocks[block - 1] ?? null, hash)
  },
  'a block taken out': ({ blocks, found }, block) => {
    blocks.splice(block, 1)
    found.splice(block, 1)
  },
}

test('no tampering before the newest block goes unseen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...Object.keys(tamperings)),
      fc.nat(),
      fc.nat(),
      (sizes, name, someBlock, somePlace) => {
        const trail = trailOf(sizes)
        const block = someBlock % (sizes.length - 1)
        tamperings[name]!(trail, block, somePlace % sizes[block]!)
        expect(prove(trail)).not.toEqual([])
      },
    ),
  )
})
