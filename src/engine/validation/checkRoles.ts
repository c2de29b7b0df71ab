import { isInLookUp } from '../lookUp.ts'
import { edgesOf, nodeOf, type Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/** What every screen links to is what the link says: a look-up, a gate, the ways to sell; money comes first. */
export function checkRoles(tree: Tree): Problem[] {
  const { lookUp, gate, waysToSell } = tree.start
  const [looking, asking, selling] = [lookUp, gate, waysToSell].map((id) => nodeOf(tree, id))
  const isGate =
    asking?.kind === 'question' &&
    !isInLookUp(tree, gate) &&
    edgesOf(asking).some(({ to, clears }) => to === waysToSell && clears !== undefined)
  const isWays = selling?.kind === 'outcome' && selling.status === 'sell-another-way'
  return [
    ...checkFirst(tree),
    ...roleProblem(
      'lookUp',
      lookUp,
      looking?.kind === 'question',
      'a question: what is seen there',
    ),
    ...roleProblem('gate', gate, isGate, `a question with an answer that clears "${waysToSell}"`),
    ...roleProblem('waysToSell', waysToSell, isWays, 'an outcome that offers other ways to sell'),
  ]
}

function roleProblem(role: string, id: string, isRight: boolean, wanted: string): Problem[] {
  return isRight
    ? []
    : [
        {
          where: `start.json › ${role}`,
          what: `"${id}" is not ${wanted}`,
          todo: 'name the node that is',
        },
      ]
}

/** Worst first: whoever may have been charged finds the look-up before anything else. */
function checkFirst({ start: { entries, lookUp } }: Tree): Problem[] {
  const [first] = entries
  return first?.to === lookUp
    ? []
    : [
        {
          where: `start.json › entries › ${first?.id}`,
          what: `stands first, and leads to "${first?.to}"`,
          todo: `put the situation first that leads to the look-up, "${lookUp}"`,
        },
      ]
}
