import { type CauseId, edgeOf, edgesOf, nodeOf, type Tree } from './tree.ts'
import type { Answer, Walk } from './walk.ts'

interface CauseEvidence {
  readonly cause: CauseId
  /** Answers that speak for it: where another answer would have ruled it out. */
  readonly because: readonly Answer[]
}

export interface Evidence {
  /** In the order given, which is most likely first. */
  readonly open: readonly CauseEvidence[]
  /** Each with the answer that rules it out. */
  readonly ruledOut: readonly { readonly cause: CauseId; readonly by: Answer }[]
}

/** Causes an answer rules out, with the first answer that does. */
function ruledOutBy(tree: Tree, walk: Walk): ReadonlyMap<CauseId, Answer> {
  const out = new Map<CauseId, Answer>()
  for (const answer of walk) {
    const node = nodeOf(tree, answer.node)
    const edge = node && edgeOf(node, answer.letter)
    for (const cause of edge?.rulesOut ?? []) if (!out.has(cause)) out.set(cause, answer)
  }
  return out
}

/** Was there another answer, given in earnest, that would have ruled this cause out? */
function speaksFor(tree: Tree, { node: id, letter }: Answer, cause: CauseId): boolean {
  const node = nodeOf(tree, id)
  if (!node) return false
  const chosen = edgeOf(node, letter)
  if (!chosen || chosen.unsure || chosen.rulesOut.includes(cause)) return false
  if (node.kind === 'try' && chosen.exit === 'works')
    return tree.fixes[node.fix]?.cures.includes(cause) === true
  return edgesOf(node).some((edge) => edge !== chosen && edge.rulesOut.includes(cause))
}

/**
 * Sorts an outcome's candidates by what this walk's answers say. Only an explicit `rulesOut` rules
 * out. A fix that worked concludes: the causes it cures, if any is still open, are the ones shown.
 */
export function evidenceOf(tree: Tree, candidates: readonly CauseId[], walk: Walk): Evidence {
  const out = ruledOutBy(tree, walk)
  const last = walk.at(-1)
  const lastNode = last && nodeOf(tree, last.node)
  const cured =
    last && lastNode?.kind === 'try' && edgeOf(lastNode, last.letter)?.exit === 'works'
      ? (tree.fixes[lastNode.fix]?.cures ?? [])
      : []
  const stillOpen = candidates.filter((cause) => !out.has(cause))
  const concluded = stillOpen.filter((cause) => cured.includes(cause))
  return {
    open: (concluded.length > 0 ? concluded : stillOpen).map((cause) => ({
      cause,
      because: walk.filter((answer) => speaksFor(tree, answer, cause)),
    })),
    ruledOut: candidates.flatMap((cause) => {
      const by = out.get(cause)
      return by ? [{ cause, by }] : []
    }),
  }
}
