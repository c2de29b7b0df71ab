import fc from 'fast-check'
import { edgesOf, nodeOf, type Tree } from '../../src/engine/tree.ts'
import { answer, type Case } from '../../src/engine/walk.ts'

/** A case made by really walking: numbers choose the node (now and then another one) and the edge. */
export function caseOf(tree: Tree, choices: readonly number[]): Case {
  const ids = Object.keys(tree.nodes)
  let given: Case = []
  let at = ids[0] ?? ''
  for (const choice of choices) {
    const jump = choice % 7 === 0 ? (ids[choice % ids.length] ?? at) : at
    const edges = edgesOf(
      nodeOf(tree, jump) ?? {
        kind: 'outcome',
        n: 0,
        topic: '',
        status: 'call',
        causes: [],
        steps: 1,
      },
    )
    const edge = edges[choice % Math.max(1, edges.length)]
    if (!edge) continue
    const changed = answer(tree, given, jump, edge.letter)
    given = changed.case
    at = changed.position
  }
  return given
}

export const choices = fc.array(fc.nat(10_000), { maxLength: 14 })
