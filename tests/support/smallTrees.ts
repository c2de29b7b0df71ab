import fc from 'fast-check'
import {
  type ClearReason,
  EXITS_OF,
  type Option,
  type Outcome,
  type Question,
  type Tree,
  type TreeNode,
  type Try,
} from '../../src/engine/tree.ts'

const topic = 'test'

export function question(n: number, ...options: Option[]): Question {
  return { kind: 'question', n, topic, options }
}

export function sale(
  n: number,
  to: Record<'works' | 'failed' | 'unclear' | 'other' | 'cannot', string>,
): Try {
  return { kind: 'try', n, topic, fix: 'mend', check: 'sale', exits: to }
}

export function look(n: number, to: Record<'works' | 'same' | 'other' | 'cannot', string>): Try {
  return { kind: 'try', n, topic, fix: 'mend', check: 'look', exits: to }
}

export function outcome(
  n: number,
  status: Outcome['status'],
  more: Partial<Outcome> = {},
): Outcome {
  const contacts = status === 'call' || status === 'hold' ? ['provider'] : []
  return { kind: 'outcome', n, topic, status, causes: [], contacts, steps: 1, ...more }
}

export function treeOf(nodes: Record<string, TreeNode>, more: Partial<Tree> = {}): Tree {
  const first = Object.keys(nodes)[0] ?? ''
  return {
    nodes,
    start: {
      entries: [{ id: 'first', to: first }],
      lookUp: first,
      gate: first,
      waysToSell: first,
    },
    causes: {},
    fixes: { mend: { who: 'cashier', steps: 1, cures: [], sources: ['self'] } },
    preventions: {},
    drawings: {},
    contacts: { provider: { who: 'acquirer', sources: ['self'] } },
    sources: {
      self: { kind: 'own-knowledge', published: 'undated', checked: '2026-11-22', grade: 'K' },
    },
    moved: {},
    ...more,
  }
}

/**
 * A shop in small: a question about the scan, a try that charges, the look-up with its ends and one
 * other way to sell. Big enough for every rule of money, small enough to read.
 */
export function shopTree(): Tree {
  const nodes = {
    scan: question(
      10,
      { id: 'a', to: 'which', clears: 'not-read', everyAttempt: true },
      { id: 'b', to: 'look-up' },
      { id: 'z', to: 'look-up', unsure: true },
    ),
    which: question(
      11,
      { id: 'a', to: 'refresh', rulesOut: ['dirty'] },
      { id: 'b', to: 'wipe', rulesOut: ['old-code'] },
      { id: 'z', to: 'refresh', unsure: true },
    ),
    refresh: sale(12, {
      works: 'solved',
      failed: 'ways',
      unclear: 'look-up',
      other: 'look-up',
      cannot: 'ways',
    }),
    wipe: sale(13, {
      works: 'solved',
      failed: 'ways',
      unclear: 'look-up',
      other: 'look-up',
      cannot: 'ways',
    }),
    'look-up': {
      ...question(
        20,
        { id: 'a', to: 'paid' },
        { id: 'b', to: 'ways', clears: 'order-closed' },
        { id: 'z', to: 'hold', unsure: true },
      ),
      topic: 'look-up',
    },
    gate: question(
      30,
      { id: 'a', to: 'ways', clears: 'refusal-shown', everyAttempt: true },
      { id: 'z', to: 'look-up', unsure: true },
    ),
    ways: outcome(31, 'sell-another-way', {
      alternatives: ['cash'],
      causes: ['dirty', 'old-code'],
    }),
    cash: {
      kind: 'try',
      n: 32,
      topic,
      fix: 'mend',
      check: 'sale',
      settlesAtOnce: true,
      exits: { works: 'solved', failed: 'ways', other: 'look-up', cannot: 'ways' },
    },
    solved: outcome(40, 'solved', { causes: ['dirty', 'old-code'] }),
    paid: outcome(41, 'already-paid'),
    hold: outcome(42, 'hold'),
  } satisfies Record<string, TreeNode>
  const cause = { fixes: ['mend'], preventions: [], sources: ['self'] }
  return treeOf(nodes, {
    start: {
      entries: [{ id: 'scan', to: 'scan' }],
      lookUp: 'look-up',
      gate: 'gate',
      waysToSell: 'ways',
    },
    causes: { dirty: cause, 'old-code': cause },
    fixes: { mend: { who: 'cashier', steps: 1, cures: ['dirty'], sources: ['self'] } },
  })
}

const REASONS: readonly ClearReason[] = ['not-read', 'refusal-shown', 'order-closed']
const LETTERS = ['a', 'b', 'c']

/**
 * Random trees: arrows run forward only, so they are acyclic; outcomes may offer any sale try. They
 * need not make sense as content: the engine's properties hold for all of them.
 */
export const anyTree: fc.Arbitrary<Tree> = fc.integer({ min: 3, max: 7 }).chain((count) => {
  const id = (i: number) => `n${i}`
  const later = (i: number) => fc.integer({ min: i + 1, max: count }).map(id)
  const node = (i: number): fc.Arbitrary<TreeNode> => {
    if (i === count) return fc.constant(outcome(i + 1, 'call'))
    const anyQuestion = fc
      .array(
        fc.record({
          to: later(i),
          clears: fc.option(fc.constantFrom(...REASONS)),
          all: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .chain((options) =>
        later(i).map((unsure) =>
          question(
            i + 1,
            ...options.map(({ to, clears, all }, o) => ({
              id: LETTERS[o] ?? 'a',
              to,
              ...(clears ? { clears } : {}),
              ...(all ? { everyAttempt: true } : {}),
            })),
            { id: 'z', to: unsure, unsure: true },
          ),
        ),
      )
    const exits = (check: 'sale' | 'look') =>
      fc
        .record(Object.fromEntries(EXITS_OF[check].map((name) => [name, later(i)])))
        .map((to): TreeNode => ({ kind: 'try', n: i + 1, topic, fix: 'mend', check, exits: to }))
    const end = fc
      .subarray(Array.from({ length: count }, (_, j) => id(j)))
      .map((alternatives) => outcome(i + 1, 'sell-another-way', { alternatives }))
    return fc.oneof(
      { weight: 4, arbitrary: anyQuestion },
      { weight: 3, arbitrary: exits('sale') },
      { weight: 1, arbitrary: exits('look') },
      { weight: 2, arbitrary: end },
    )
  }
  return fc.tuple(...Array.from({ length: count + 1 }, (_, i) => node(i))).chain((nodes) =>
    fc
      .tuple(fc.integer({ min: 0, max: count }), fc.integer({ min: 0, max: count }))
      .map(([lookUp, gate]) =>
        treeOf(
          Object.fromEntries(
            nodes.map((value, i) => [
              id(i),
              { ...onlySales(value, nodes), topic: i === lookUp ? 'look-up' : topic },
            ]),
          ),
          {
            start: {
              entries: [{ id: 'first', to: id(0) }],
              lookUp: id(lookUp),
              gate: id(gate),
              waysToSell: id(count),
            },
          },
        ),
      ),
  )
})

/** Alternatives of an outcome are sale tries: others are taken away. */
function onlySales(node: TreeNode, nodes: readonly TreeNode[]): TreeNode {
  if (node.kind !== 'outcome' || !node.alternatives) return node
  const alternatives = node.alternatives.filter((id) => {
    const target = nodes[Number(id.slice(1))]
    return target?.kind === 'try' && target.check === 'sale'
  })
  return { ...node, alternatives }
}
