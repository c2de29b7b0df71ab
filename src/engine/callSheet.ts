import { type CauseId, edgeOf, type NodeId, nodeOf, type Tree } from './tree.ts'
import { type Answer, type Case, replay } from './walk.ts'

/** What is told to whoever is called: what was really seen and done, in its order, and what it rules out. */
export interface CallSheet {
  /** Answers to questions. */
  readonly seen: readonly Answer[]
  /** Tries and how each ended. */
  readonly tried: readonly Answer[]
  /** Every cause an answer of this case has ruled out. */
  readonly ruledOut: readonly CauseId[]
  /** Where the case stands; undefined before the first answer. */
  readonly end: NodeId | undefined
}

export function callSheet(tree: Tree, given: Case): CallSheet {
  const { case: walked, ends } = replay(tree, given)
  const answers = walked.flat()
  const isTry = ({ node }: Answer) => nodeOf(tree, node)?.kind === 'try'
  const out = answers.flatMap(({ node: id, letter }) => {
    const node = nodeOf(tree, id)
    return (node && edgeOf(node, letter)?.rulesOut) ?? []
  })
  return {
    seen: answers.filter((answer) => !isTry(answer)),
    tried: answers.filter(isTry),
    ruledOut: [...new Set(out)],
    end: ends.filter((end) => end !== undefined).at(-1),
  }
}
