import { type Code, edgeOf, type NodeId, nodeOf, type Tree } from './tree.ts'
import type { Walk } from './walk.ts'

/** Where the wizard goes on from a code: the answers it gives by itself, and the node they lead to. */
export function codeBegins(tree: Tree, { begins, implied }: Code): { walk: Walk; at: NodeId } {
  const walk: Walk[number][] = []
  let at = begins
  for (const letter of implied) {
    const node = nodeOf(tree, at)
    const edge = node && edgeOf(node, letter)
    if (!edge) break
    walk.push({ node: at, letter })
    at = edge.to
  }
  return { walk, at }
}
