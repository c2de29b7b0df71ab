import type { Option, Outcome, Tree, TreeNode } from '../../src/engine/tree.ts'
import { outcome, question, sale } from './smallTrees.ts'

/** No walk is longer (`checkWays.ts`). */
const DEEPEST = 8
const SOURCES = { sources: ['self'] }

/** A place that answers lead to and that has no node yet. */
interface Place {
  readonly id: string
  /** Answers before it, at most. */
  readonly depth: number
  /** Comes after a sale that went through. */
  readonly isSold: boolean
}

/**
 * A tree of exactly `count` nodes that keeps every rule: questions and sales in turn below the given
 * entries, breadth first, since real trees grow in width; one answer in five leads where the neighbour's
 * leads. A cause for two outcomes, as in the real tree; a fix for each sale, a habit for each cause.
 *
 * @param count 50 to 9,999, the last number a node can have
 */
export function grownTree(count: number, entries: Tree['start']['entries']): Tree {
  const nodes: Record<string, TreeNode> = {
    'look-up-sale': {
      ...question(
        1,
        { id: 'a', to: 'paid' },
        { id: 'b', to: 'ways', clears: 'order-closed' },
        { id: 'z', to: 'hold', unsure: true },
      ),
      topic: 'look-up',
    },
    'last-attempt': question(
      2,
      { id: 'a', to: 'ways', clears: 'refusal-shown', everyAttempt: true },
      { id: 'z', to: 'look-up-sale', unsure: true },
    ),
    paid: outcome(3, 'already-paid'),
    hold: outcome(4, 'hold'),
    ways: outcome(5, 'sell-another-way', { alternatives: ['cash'] }),
    cash: { ...saleTo(6, 'sold', 'ways', 'ways'), fix: 'fix-6' },
    sold: outcome(7, 'solved'),
  }
  const places: Place[] = []
  const below = (depth: number, isSold = false) => {
    const id = `n${places.length + 1}`
    places.push({ id, depth, isSold })
    return id
  }
  const begin = entries.map(({ id }, i) => ({ id, to: i === 0 ? 'look-up-sale' : below(0) }))
  let n = Object.keys(nodes).length
  let lastQuestion: { depth: number; first: string } | undefined
  for (const [at, { id, depth, isSold }] of places.entries()) {
    n++
    const missing = count - n - (places.length - at - 1)
    if (isSold || depth === DEEPEST || missing === 0) nodes[id] = endOf(n, isSold)
    else if (depth % 2 === 1 && missing >= 3)
      nodes[id] = {
        ...saleTo(n, below(depth + 1, true), below(depth + 1), below(depth + 1)),
        fix: `fix-${n}`,
      }
    else {
      const own = Array.from({ length: Math.min(3, missing) }, () => below(depth + 1))
      const shared = lastQuestion?.depth === depth ? [lastQuestion.first] : []
      nodes[id] = questionTo(n, [...own, ...shared], depth === 0)
      lastQuestion = { depth, first: own[0] ?? '' }
    }
  }
  return withRegistries(nodes, begin)
}

function saleTo(n: number, works: string, failed: string, cannot: string) {
  return sale(n, { works, failed, cannot, unclear: 'look-up-sale', other: 'look-up-sale' })
}

function endOf(n: number, isSold: boolean): Outcome {
  if (isSold) return outcome(n, 'solved')
  return n % 2 === 0
    ? outcome(n, 'sell-another-way', { steps: 2, alternatives: ['cash'] })
    : outcome(n, 'call', { steps: 3, alternatives: ['cash'] })
}

/** The first answers show that nothing was charged, so every node below is clear. */
function questionTo(n: number, targets: readonly string[], isFirst: boolean) {
  const clears = isFirst ? ({ clears: 'not-read', everyAttempt: true } as const) : {}
  const options = targets.map((to, i): Option => ({ id: 'abcd'.charAt(i), to, ...clears }))
  return question(n, ...options, { id: 'z', to: 'look-up-sale', unsure: true })
}

/** Causes for the outcomes, those after a sale cured by its fix, ruled out by the answers that lead to the outcome beside. */
function withRegistries(found: Record<string, TreeNode>, entries: Tree['start']['entries']): Tree {
  const nameless = ['ways', 'sold']
  const ends = Object.keys(found).filter(
    (id) => found[id]?.kind === 'outcome' && !nameless.includes(id),
  )
  const causesOf = new Map(ends.map((id, i) => [id, [`cause-${Math.floor(i / 2)}`]]))
  const nodes = Object.entries(found).map(([id, node]): [string, TreeNode] => {
    if (node.kind === 'outcome') return [id, { ...node, causes: causesOf.get(id) ?? [] }]
    if (node.kind === 'try') return [id, node]
    const named = node.options.flatMap(({ to }) => causesOf.get(to) ?? [])
    const options = node.options.map((option) => {
      const own = causesOf.get(option.to)
      const rulesOut = [...new Set(named)].filter((cause) => !own?.includes(cause))
      return own && rulesOut.length > 0 ? { ...option, rulesOut } : option
    })
    return [id, { ...node, options }]
  })
  const causes = [...new Set([...causesOf.values()].flat())]
  const tries = Object.values(found).flatMap((node) => (node.kind === 'try' ? [node] : []))
  const fixes = tries.map(({ fix }) => fix)
  return {
    nodes: Object.fromEntries(nodes),
    start: { entries, lookUp: 'look-up-sale', gate: 'last-attempt', waysToSell: 'ways' },
    causes: Object.fromEntries(
      causes.map((id, i) => [
        id,
        { fixes: [fixes[i % fixes.length] ?? ''], preventions: [`habit-${i}`], ...SOURCES },
      ]),
    ),
    fixes: Object.fromEntries(
      tries.map(({ fix, exits }) => {
        const cures = typeof exits.works === 'string' ? causesOf.get(exits.works) : undefined
        return [fix, { who: 'cashier', steps: 3, drawing: 'line', cures: cures ?? [], ...SOURCES }]
      }),
    ),
    preventions: Object.fromEntries(
      causes.map((_, i) => [
        `habit-${i}`,
        {
          who: 'owner',
          ...(i < 6 ? { rhythm: i % 2 ? 'opening' : 'weekly', harm: 'delay' } : {}),
          ...SOURCES,
        },
      ]),
    ),
    contacts: { provider: { who: 'acquirer', ...SOURCES } },
    sources: {
      self: { kind: 'own-knowledge', published: 'undated', checked: '2026-11-22', grade: 'K' },
    },
    drawings: {
      line: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><path d="M10 60h300"/></svg>',
    },
    moved: {},
  }
}
