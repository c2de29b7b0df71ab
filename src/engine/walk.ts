import { isInLookUp } from './lookUp.ts'
import { edgeOf, isSale, type Letter, type NodeId, nodeOf, type Tree } from './tree.ts'

/** One answer given: at which node, and which of its letters. */
export interface Answer {
  readonly node: NodeId
  readonly letter: Letter
}

/** Answers in the order given. Empty: begun, nothing answered yet (only the last walk of a case). */
export type Walk = readonly Answer[]

/** Everything remembered of one customer: one or more walks. Position and all else is worked out. */
export type Case = readonly Walk[]

export interface Replay {
  /** The part of the case that this tree can walk. */
  readonly case: Case
  /** Where each walk leads; undefined for an empty one. */
  readonly ends: readonly (NodeId | undefined)[]
  /** The first answer that doesn't fit the tree and all after it. */
  readonly unused: readonly Answer[]
}

/**
 * Walks a case through the tree: position as a fold over the answers. Total: an answer that doesn't
 * fit ends the replay there, and it and all later ones are handed back as unused.
 */
export function replay(tree: Tree, given: Case): Replay {
  const walks: Walk[] = []
  const ends: (NodeId | undefined)[] = []
  for (const [w, walk] of given.entries()) {
    let at: NodeId | undefined
    for (const [i, answer] of walk.entries()) {
      const node = nodeOf(tree, answer.node)
      const edge = node && (at === undefined || at === answer.node) && edgeOf(node, answer.letter)
      if (!edge || !nodeOf(tree, edge.to)) {
        if (i > 0) {
          walks.push(walk.slice(0, i))
          ends.push(at)
        }
        return { case: walks, ends, unused: [...walk.slice(i), ...given.slice(w + 1).flat()] }
      }
      at = edge.to
    }
    if (walk.length > 0 || w === given.length - 1) {
      walks.push(walk)
      ends.push(at)
    }
  }
  return { case: walks, ends, unused: [] }
}

export interface Changed {
  readonly case: Case
  /** Where the case stands now. */
  readonly position: NodeId
  /** Later answers that the new walk meets again. */
  readonly kept: Walk
  /** Later answers that no longer apply. */
  readonly dropped: Walk
}

/**
 * Gives an answer at a node: at the position it is appended; at an earlier question of the last walk
 * it is a change; anywhere else it begins a new walk there.
 *
 * Beliefs may be rewritten, events may not: a change at or before a sale attempt or a look-up leaves
 * the walk as it is and begins a new one, which keeps no answer that clears.
 *
 * @throws RangeError if the node has no such letter: callers offer only letters of the node.
 */
export function answer(tree: Tree, given: Case, at: NodeId, letter: Letter): Changed {
  const node = nodeOf(tree, at)
  const edge = node && edgeOf(node, letter)
  if (!edge) throw new RangeError(`"${at}" has no answer "${letter}"`)
  const now = replay(tree, given)
  const earlierWalks = now.case.slice(0, -1)
  const last = now.case.at(-1) ?? []
  const here = { node: at, letter }

  if (last.length === 0 || now.ends.at(-1) === at) {
    return { case: [...earlierWalks, [...last, here]], position: edge.to, kept: [], dropped: [] }
  }
  const index = last.findIndex((step) => step.node === at)
  if (index < 0) {
    return { case: [...now.case, [here]], position: edge.to, kept: [], dropped: [] }
  }
  const later = last.slice(index + 1)
  const end = now.ends.at(-1)
  const isEvent =
    last.slice(index).some((step) => isEventAt(tree, step.node)) ||
    (end !== undefined && isInLookUp(tree, end))
  const { kept, position } = keepAnswers(tree, edge.to, later, isEvent)
  const dropped = later.filter((step) => !kept.includes(step))
  return {
    case: isEvent
      ? [...now.case, [here, ...kept]]
      : [...earlierWalks, [...last.slice(0, index), here, ...kept]],
    position,
    kept,
    dropped,
  }
}

/** What was done and can't be undone by saying something else: money tried, records looked at. */
function isEventAt(tree: Tree, id: NodeId): boolean {
  return isSale(nodeOf(tree, id)) || isInLookUp(tree, id)
}

/** Follows the answers already given to the questions the new walk meets; events never. */
function keepAnswers(tree: Tree, from: NodeId, later: Walk, unclearedOnly: boolean) {
  const kept: Answer[] = []
  let position = from
  for (;;) {
    const node = nodeOf(tree, position)
    const isBelief = node?.kind === 'question' && !isInLookUp(tree, position)
    const before = isBelief && later.find((step) => step.node === position)
    const edge = before && node && edgeOf(node, before.letter)
    if (!before || !edge || kept.includes(before)) return { kept, position }
    if (unclearedOnly && edge.clears) return { kept, position }
    kept.push(before)
    position = edge.to
  }
}
