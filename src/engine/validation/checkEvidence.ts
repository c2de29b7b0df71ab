import { type Edge, edgesOf, type NodeId, nodeOf, type Tree, type TreeNode } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** What an end concludes follows from what was done: the final page lists causes, and never by chance. */
export function checkEvidence(tree: Tree): Problem[] {
  return Object.entries(tree.nodes).flatMap(([id, node]) => [
    ...checkNamed(tree, id, node),
    ...edgesOf(node).flatMap((edge) => [
      ...checkConcluded(tree, id, node, edge),
      ...checkLearnt(tree, id, node, edge),
    ]),
  ])
}

/** Only where nothing is wrong is there nothing to name: after a sale, and at the ways to sell. */
function checkNamed(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
  if (node.kind !== 'outcome' || node.causes.length > 0) return []
  return node.status === 'solved' || id === tree.start.waysToSell
    ? []
    : [
        {
          where: inTopic(node.topic, id, 'causes'),
          what: 'names no cause',
          todo: 'name the causes that end here, most likely first',
        },
      ]
}

/** A fix that worked concludes what it cures; one that cures nothing concludes nothing. */
function checkConcluded(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): Problem[] {
  const end = nodeOf(tree, edge.to)
  const fix = node.kind === 'try' && edge.exit === 'works' ? tree.fixes[node.fix] : undefined
  if (!fix || node.kind !== 'try' || end?.kind !== 'outcome') return []
  const isRight =
    fix.cures.length > 0
      ? fix.cures.some((cause) => end.causes.includes(cause) && !edge.rulesOut.includes(cause))
      : end.causes.length === 0
  return isRight
    ? []
    : [
        {
          where: inTopic(node.topic, id, 'exits.works'),
          what: `"${node.fix}" worked, and "${edge.to}" names nothing that it cures`,
          todo: 'lead to the outcome that does, or mend "cures" in fixes.json',
        },
      ]
}

/**
 * A fix that certainly failed, or changed nothing, shows that it wasn't what the fix cures. One that worked
 * concludes by what it cures; the other exits show nothing.
 */
function checkLearnt(tree: Tree, id: NodeId, node: TreeNode, { exit, rulesOut }: Edge): Problem[] {
  if (node.kind !== 'try') return []
  const cures = exit === 'failed' || exit === 'same' ? tree.fixes[node.fix]?.cures : undefined
  return rulesOut
    .filter((cause) => !cures?.includes(cause))
    .map((cause) => ({
      where: inTopic(node.topic, id, `exits.${exit}.rulesOut`),
      what: `"${exit}" rules "${cause}" out, which it can't show`,
      todo: 'rule out, after failed or same, only what the fix cures',
    }))
}
