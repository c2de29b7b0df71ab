import { edgesOf, entryNodes, type NodeId, type Tree } from './tree.ts'

/**
 * For every node the most answers still to come before an outcome, or before the matter changes: an
 * answer that leads to an entry (a sale with no clear result leads to the look-up) begins a count of
 * its own there. Within a count the number can only fall. Outcomes have 0.
 *
 * @throws RangeError on a cycle (`validate` reports it with its nodes).
 */
export function longestWays(tree: Tree): ReadonlyMap<NodeId, number> {
  const entries = new Set(entryNodes(tree))
  const longest = new Map<NodeId, number>()
  const entered = new Set<NodeId>()
  const measure = (id: NodeId): number => {
    const known = longest.get(id)
    if (known !== undefined) return known
    const node = tree.nodes[id]
    if (!node) return 0
    if (entered.has(id)) throw new RangeError(`the tree runs in a circle through "${id}"`)
    entered.add(id)
    const steps = edgesOf(node).map(({ to }) => {
      const rest = measure(to)
      return 1 + (entries.has(to) ? 0 : rest)
    })
    const most = Math.max(0, ...steps)
    longest.set(id, most)
    return most
  }
  for (const id of Object.keys(tree.nodes)) measure(id)
  return longest
}
