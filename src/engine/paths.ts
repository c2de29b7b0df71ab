import { edgesOf, type NodeId, type Tree } from './tree.ts'
import type { Answer, Walk } from './walk.ts'

/** How many walks lead from a node to an outcome; by dynamic programming, on an acyclic tree. */
export function countPaths(tree: Tree, from: NodeId): bigint {
  const counts = new Map<NodeId, bigint>()
  const count = (id: NodeId): bigint => {
    const known = counts.get(id)
    if (known !== undefined) return known
    const node = tree.nodes[id]
    const edges = node ? edgesOf(node) : []
    const total = edges.length === 0 ? 1n : edges.reduce((sum, edge) => sum + count(edge.to), 0n)
    counts.set(id, total)
    return total
  }
  return count(from)
}

const NOWHERE: ReadonlySet<NodeId> = new Set()

/**
 * Each walk from a node to an outcome, lazily, in the order of the answers.
 *
 * @param ends nodes at which a walk ends as well, when it comes to one: entries, for its first count.
 */
export function* eachPath(tree: Tree, from: NodeId, ends = NOWHERE): Generator<Walk> {
  yield* pathsOn(tree, from, ends, [])
}

function* pathsOn(tree: Tree, at: NodeId, ends: ReadonlySet<NodeId>, soFar: Walk): Generator<Walk> {
  const node = tree.nodes[at]
  const isEnd = soFar.length > 0 && ends.has(at)
  const edges = node && !isEnd ? edgesOf(node) : []
  if (edges.length === 0) yield soFar
  for (const edge of edges) {
    const answer: Answer = { node: at, letter: edge.letter }
    yield* pathsOn(tree, edge.to, ends, [...soFar, answer])
  }
}
