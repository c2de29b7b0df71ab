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

/** Each walk from a node to an outcome, lazily, in the order of the answers. */
export function* eachPath(tree: Tree, from: NodeId, soFar: Walk = []): Generator<Walk> {
  const node = tree.nodes[from]
  const edges = node ? edgesOf(node) : []
  if (edges.length === 0) yield soFar
  for (const edge of edges) {
    const answer: Answer = { node: from, letter: edge.letter }
    yield* eachPath(tree, edge.to, [...soFar, answer])
  }
}
