import { edgesOf, type NodeId, nodeOf, type Tree } from './tree.ts'

/** Is this node part of the look-up, the one place where an open attempt can be settled? */
export function isInLookUp(tree: Tree, id: NodeId): boolean {
  const topic = nodeOf(tree, tree.start.lookUp)?.topic
  return topic !== undefined && nodeOf(tree, id)?.topic === topic
}

/** Can answers lead from one node to the other (or is it the same)? */
export function leadsTo(tree: Tree, from: NodeId, to: NodeId): boolean {
  const seen = new Set<NodeId>([from])
  for (const id of seen) {
    if (id === to) return true
    const node = nodeOf(tree, id)
    if (node) for (const edge of edgesOf(node)) seen.add(edge.to)
  }
  return false
}
