import { isInLookUp } from './lookUp.ts'
import {
  type Edge,
  edgesOf,
  entryNodes,
  isSale,
  type NodeId,
  type Tree,
  type TreeNode,
} from './tree.ts'

/**
 * What the tree shows about money on *every* way to a node.
 *
 * `open`: an attempt may be unsettled here; only a look-up that shows the order closed helps.
 * `unknown`: nobody has said yet; an answer helps that speaks of all of this customer's attempts.
 * `counted`: all but the last attempt are accounted for; any answer that clears helps.
 * `clear`: shown that nothing was charged. Only here may a screen offer to take money.
 */
export type Clearance = 'open' | 'unknown' | 'counted' | 'clear'

const FROM_WORST: readonly Clearance[] = ['open', 'unknown', 'counted', 'clear']

const worst = (a: Clearance, b: Clearance): Clearance =>
  FROM_WORST.find((state) => state === a || state === b) ?? 'open'

/** The state after an edge, given the state of the node it leaves. */
function clearanceAfter(node: TreeNode, edge: Edge, before: Clearance): Clearance {
  if (isSale(node)) {
    if (edge.exit === 'failed') return 'clear'
    return edge.exit === 'cannot' ? before : 'open'
  }
  if (edge.clears === 'order-closed') return 'clear'
  if (before === 'open') return before
  if (edge.clears !== undefined) return edge.everyAttempt || before !== 'unknown' ? 'clear' : before
  return edge.everyAttempt && before === 'unknown' ? 'counted' : before
}

/** One arrow money can follow: an answer, or an alternative offered by an outcome. */
export interface MoneyEdge {
  readonly to: NodeId
  readonly edge: Edge | undefined
}

export function moneyEdgesFrom(node: TreeNode): readonly MoneyEdge[] {
  return node.kind === 'outcome'
    ? (node.alternatives ?? []).map((to) => ({ to, edge: undefined }))
    : edgesOf(node).map((edge) => ({ to: edge.to, edge }))
}

/** The state at the end of an arrow; in the look-up something is to be settled, however one came. */
export function clearanceAlong(
  tree: Tree,
  from: TreeNode,
  { to, edge }: MoneyEdge,
  before: Clearance,
): Clearance {
  if (isInLookUp(tree, to)) return 'open'
  return edge ? clearanceAfter(from, edge, before) : before
}

/** How a walk begins at each entry: never clear; at the look-up somebody says it was paid. */
export function entryClearance(tree: Tree): ReadonlyMap<NodeId, Clearance> {
  return new Map(entryNodes(tree).map((id) => [id, isInLookUp(tree, id) ? 'open' : 'unknown']))
}

/**
 * The clearance of every node: the worst over all edges into it (in the look-up always open), as a fixed point. Runs from
 * `clear` downwards over what entries can reach, each node falling at most three times, so in linear time;
 * what no entry reaches is `unknown`, and a cycle never lifts itself.
 */
export function clearances(tree: Tree): ReadonlyMap<NodeId, Clearance> {
  const state = new Map<NodeId, Clearance>(entryClearance(tree))
  const work = [...state.keys()]
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const node = tree.nodes[id]
    if (!node) continue
    for (const { to, edge } of moneyEdgesFrom(node)) {
      const before = state.get(id) ?? 'unknown'
      const after = clearanceAlong(tree, node, { to, edge }, before)
      const known = state.get(to)
      const next = known === undefined ? after : worst(known, after)
      if (next !== known) {
        state.set(to, next)
        work.push(to)
      }
    }
  }
  for (const id of Object.keys(tree.nodes)) if (!state.has(id)) state.set(id, 'unknown')
  return state
}

/** May this node's screen offer to take money? A function of the node alone, never of a walk. */
export function clearNodes(tree: Tree): ReadonlySet<NodeId> {
  return new Set([...clearances(tree)].flatMap(([id, c]) => (c === 'clear' ? [id] : [])))
}
