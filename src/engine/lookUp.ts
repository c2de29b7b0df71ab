import { type NodeId, nodeOf, type Tree } from './tree.ts'

/** Is this node part of the look-up, the one place where an open attempt can be settled? */
export function isInLookUp(tree: Tree, id: NodeId): boolean {
  const node = nodeOf(tree, id)
  const topic = nodeOf(tree, tree.start.lookUp)?.topic
  return node !== undefined && node.kind !== 'outcome' && node.topic === topic
}
