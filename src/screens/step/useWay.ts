import { writeCode } from '../../engine/caseCode.ts'
import { type Edge, type NodeId, nodeOf, type Tree } from '../../engine/tree.ts'
import { answer, type Case, replay } from '../../engine/walk.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import type { LinkState } from '../frame/useAddress.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { newWalk } from '../paths.ts'

/** Where the links of a step lead, with the case so far. Before hydration: without it. */
export function useWay(id: NodeId) {
  const { tree } = useSession()
  const paths = useWalkPaths()
  const given = useSessionState((state) => state.case)
  const replayed = useSessionState((state) => state.replayed)
  const code = writeCode(tree, given)
  const stepOf = (edge: Edge) => `${nodeOf(tree, id)?.n}${edge.letter}`
  return {
    code,
    back: backFrom(tree, given, id) ?? undefined,
    stepOf,
    /** The address an answer leads to, and what it tells the next page. */
    afterAnswer(edge: Edge): { to: string; state: LinkState } {
      if (!replayed) return { to: paths.step(edge.to), state: {} }
      const { case: next, position, kept, dropped } = answer(tree, given, id, edge.letter)
      return {
        to: paths.step(position, writeCode(tree, next)),
        state: {
          answered: stepOf(edge),
          kept: kept.length,
          dropped: dropped.length,
          newWalk: next.length > Math.max(1, given.length),
        },
      }
    },
    /** The address of a node at which a new walk of this case begins. */
    beginAt: (node: NodeId) => paths.step(node, replayed ? newWalk(code) : undefined),
    /** The letter given here before, if any. */
    chosen: given
      .flat()
      .filter((step) => step.node === id)
      .at(-1)?.letter,
  }
}

/** The step before this one: node and code; undefined where there's none, which is the start page. */
function backFrom(tree: Tree, given: Case, id: NodeId): { node: NodeId; code: string } | undefined {
  const walk = given.at(-1) ?? []
  const index = walk.findIndex((step) => step.node === id)
  const before = index < 0 ? walk.at(-1) : walk[index - 1]
  if (before) return { node: before.node, code: writeCode(tree, given) }
  const earlier = given.slice(0, -1)
  const end = replay(tree, earlier).ends.at(-1)
  return end === undefined
    ? undefined
    : { node: end, code: writeCode(tree, walk.length > 0 ? given : earlier) }
}
