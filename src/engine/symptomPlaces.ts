import { isInLookUp } from './lookUp.ts'
import { type Edge, edgesOf, type NodeId, nodeOf, type Tree } from './tree.ts'
import type { Walk } from './walk.ts'

/** Where somebody lands who says something before the walk has begun, and the answers said with it. */
export interface Landing {
  readonly walk: Walk
  readonly at: NodeId
}

/**
 * May this answer be filled in for somebody? It tells what is seen and shows nothing about money: none
 * that clears, speaks of every attempt or looks a payment up.
 */
export function canBeImplied(tree: Tree, at: NodeId, edge: Edge): boolean {
  return (
    nodeOf(tree, at)?.kind === 'question' &&
    !isInLookUp(tree, at) &&
    !edge.unsure &&
    !edge.clears &&
    !edge.everyAttempt
  )
}

/** Every answer that can be filled in from the start page on, with the way to it; each once. */
export function symptomPlaces(tree: Tree): readonly Landing[] {
  const seen = new Set<NodeId>()
  const begun = tree.start.entries.map(({ to }): Landing => ({ walk: [], at: to }))
  const found: Landing[] = []
  for (let waiting = begun; waiting.length > 0; ) {
    const fresh = waiting.filter(({ at }, i) => {
      const isFirst = !seen.has(at) && waiting.findIndex((one) => one.at === at) === i
      return isFirst
    })
    for (const { at } of fresh) seen.add(at)
    waiting = fresh.flatMap(({ walk, at }) => {
      const node = nodeOf(tree, at)
      const edges = node ? edgesOf(node).filter((edge) => canBeImplied(tree, at, edge)) : []
      return edges.map(({ letter, to }) => ({ walk: [...walk, { node: at, letter }], at: to }))
    })
    found.push(...waiting)
  }
  return found
}
