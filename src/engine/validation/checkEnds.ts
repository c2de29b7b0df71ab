import { isInLookUp } from '../lookUp.ts'
import {
  type Edge,
  edgesOf,
  isSale,
  type NodeId,
  nodeOf,
  type Tree,
  type TreeNode,
} from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/**
 * What an arrow may end in. The proof of `checkMoney` asks only whether money may be taken; these ask
 * whether the wizard may say "paid", "hold" or "solved" there, and that an unclear sale is looked up.
 */
export function checkEnds(tree: Tree): Problem[] {
  return [
    ...Object.entries(tree.nodes).flatMap(([id, node]) => [
      ...edgesOf(node).flatMap((edge) => [
        ...checkSolved(tree, id, node, edge),
        ...checkLookUpEnd(tree, id, node, edge),
        ...checkClears(tree, id, node, edge),
        ...checkUnclear(tree, id, node, edge),
      ]),
      ...checkOnePlace(tree, id, node),
    ]),
    ...checkSolvedBy(tree),
  ]
}

const place = (node: TreeNode, id: NodeId, { exit, letter }: Edge) =>
  inTopic(node.topic, id, exit ? `exits.${exit}` : `${letter}.to`)

const statusOf = (tree: Tree, id: NodeId) => {
  const node = nodeOf(tree, id)
  return node?.kind === 'outcome' ? node.status : undefined
}

/**
 * Promise 3: it is solved when the sale went through. "Go on as usual" after a look would be a sale that
 * nobody asked about.
 */
function checkSolved(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): Problem[] {
  return statusOf(tree, edge.to) !== 'solved' || (edge.exit === 'works' && isSale(node))
    ? []
    : [
        {
          where: place(node, id, edge),
          what: `leads to "${edge.to}", which says that it is solved`,
          todo: 'only a sale that went through solves: lead to another node, or to the sale',
        },
      ]
}

/** Paid, or on hold: only a look-up can say so, and one that shows no closed order says nothing else. */
function checkLookUpEnd(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): Problem[] {
  const end = nodeOf(tree, edge.to)
  if (end?.kind !== 'outcome') return []
  const { status } = end
  const where = place(node, id, edge)
  const isEnd = status === 'hold' || status === 'already-paid'
  if (!isInLookUp(tree, id))
    // Its other outcomes speak of what a look-up has shown as well, say a refund.
    return isEnd || end.topic === nodeOf(tree, tree.start.lookUp)?.topic
      ? [
          {
            where,
            what: `leads to "${edge.to}" ("${status}"), and nothing was looked up`,
            todo: `lead to the look-up, "${tree.start.lookUp}"`,
          },
        ]
      : []
  if (!isEnd && !edge.clears)
    return [
      {
        where,
        what: `the look-up ends at "${edge.to}" ("${status}") without a result`,
        todo: 'lead to an outcome that says already paid, or to a hold',
      },
    ]
  return status === 'already-paid' && (edge.unsure || edge.exit !== undefined)
    ? [
        {
          where,
          what: `leads to "${edge.to}", which says paid, and nobody has seen a payment`,
          todo: 'only a sure answer about what was seen may lead there',
        },
      ]
    : []
}

/** Nothing was charged, and go and see whether something was: one of the two is wrong. */
function checkClears(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): Problem[] {
  const status = statusOf(tree, edge.to)
  const isOpen = isInLookUp(tree, edge.to) || status === 'hold' || status === 'already-paid'
  return edge.clears && isOpen
    ? [
        {
          where: inTopic(node.topic, id, `${edge.letter}.clears`),
          what: `shows that nothing was charged, yet leads to "${edge.to}"`,
          todo: 'take clears away, or lead to where money may be taken',
        },
      ]
    : []
}

/** Promise 1: a sale whose result isn't known is looked up, whatever else would be safe. */
function checkUnclear(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): Problem[] {
  const isUnclear = isSale(node) && (edge.exit === 'unclear' || edge.exit === 'other')
  return !isUnclear || isInLookUp(tree, edge.to)
    ? []
    : [
        {
          where: place(node, id, edge),
          what: `the result of the sale isn't known, yet it goes on to "${edge.to}"`,
          todo: `lead to the look-up, "${tree.start.lookUp}"`,
        },
      ]
}

/** Where a sale can be seen doesn't depend on how it went wrong (`lookUpOf` asks its `unclear` alone). */
function checkOnePlace(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
  if (!isSale(node)) return []
  const places = edgesOf(node).flatMap(({ to }) => (isInLookUp(tree, to) ? [to] : []))
  const different = [...new Set(places)]
  return different.length < 2
    ? []
    : [
        {
          where: inTopic(node.topic, id, 'exits'),
          what: `is looked up in more than one place: ${different.join(', ')}`,
          todo: 'lead to the one that can show this sale',
        },
      ]
}

/** One outcome can't say both that the money is there and that nobody has paid yet. */
function checkSolvedBy(tree: Tree): Problem[] {
  const works = Object.entries(tree.nodes).flatMap(([id, node]) =>
    edgesOf(node).flatMap((edge) =>
      edge.exit === 'works' && statusOf(tree, edge.to) === 'solved'
        ? [{ id, node, edge, sale: isSale(node) }]
        : [],
    ),
  )
  const paid = new Set(works.flatMap(({ sale, edge }) => (sale ? [edge.to] : [])))
  return works
    .filter(({ sale, edge }) => !sale && paid.has(edge.to))
    .map(({ id, node, edge }) => ({
      where: place(node, id, edge),
      what: `a look leads to "${edge.to}", where sales end that went through`,
      todo: 'if a customer pays here the check is "sale"; if not, lead to an outcome of its own',
    }))
}
