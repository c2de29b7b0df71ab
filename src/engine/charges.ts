import { isSale, type NodeId, nodeOf, type Tree } from './tree.ts'

/** Does this node's screen offer to take money? Then it begins with the condition, or is gated. */
export function charges(tree: Tree, id: NodeId): boolean {
  const node = nodeOf(tree, id)
  return isSale(node) || (node?.kind === 'outcome' && (node.alternatives?.length ?? 0) > 0)
}
