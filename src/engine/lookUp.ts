import { edgeOf, isSale, type NodeId, nodeOf, type Tree } from './tree.ts'

/** Is this node part of the look-up, the one place where an open attempt can be settled? */
export function isInLookUp(tree: Tree, id: NodeId): boolean {
  const node = nodeOf(tree, id)
  const topic = nodeOf(tree, tree.start.lookUp)?.topic
  return node !== undefined && node.kind !== 'outcome' && node.topic === topic
}

/** Where this sale's payment can be seen: the terminal's list can't show one to the shop's printed code. */
export function lookUpOf(tree: Tree, sale: NodeId): NodeId | undefined {
  const node = nodeOf(tree, sale)
  return isSale(node) ? edgeOf(node, 'u')?.to : undefined
}
