import { evidenceOf } from '../evidence.ts'
import { eachPath } from '../paths.ts'
import { longestWays } from '../progress.ts'
import { edgesOf, entryNodes, type NodeId, type Tree } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

const LONGEST_PATH = 8

/** The ways through a tree whose targets exist: no circle, everything reachable, short, never a blank. */
export function checkWays(tree: Tree): Problem[] {
  const circle = checkCircle(tree)
  return circle.length > 0
    ? circle
    : [...checkReachable(tree), ...checkLength(tree), ...checkOpenCauses(tree)]
}

function checkCircle(tree: Tree): Problem[] {
  try {
    longestWays(tree)
    return []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const id = /"(.*)"/.exec(error.message)?.[1] ?? ''
    return [
      {
        where: inTopic(tree.nodes[id]?.topic ?? '?', id),
        what: error.message,
        todo: 'a second attempt is another node, a different problem a new walk: cut the circle',
      },
    ]
  }
}

function checkReachable(tree: Tree): Problem[] {
  const seen = new Set<NodeId>([...entryNodes(tree), tree.start.waysToSell])
  for (const id of seen) {
    const node = tree.nodes[id]
    if (!node) continue
    for (const edge of edgesOf(node)) seen.add(edge.to)
    if (node.kind === 'outcome') for (const to of node.alternatives ?? []) seen.add(to)
  }
  return Object.entries(tree.nodes).flatMap(([id, node]) =>
    seen.has(id)
      ? []
      : [
          {
            where: inTopic(node.topic, id),
            what: 'no entry leads here',
            todo: 'lead an answer to it or take it away (its number stays retired)',
          },
        ],
  )
}

function checkLength(tree: Tree): Problem[] {
  const longest = longestWays(tree)
  return entryNodes(tree).flatMap((id) => {
    const steps = longest.get(id) ?? 0
    const node = tree.nodes[id]
    return steps <= LONGEST_PATH || !node
      ? []
      : [
          {
            where: inTopic(node.topic, id),
            what: `the longest way from here has ${steps} answers`,
            todo: `shorten it to ${LONGEST_PATH}: ask less, or end in a call`,
          },
        ]
  })
}

/** A path that rules out every cause its outcome can name ends in a blank: one report an outcome. */
function checkOpenCauses(tree: Tree): Problem[] {
  const found = new Map<NodeId, Problem>()
  for (const entry of entryNodes(tree))
    for (const path of eachPath(tree, entry)) {
      const last = path.at(-1)
      const from = last && tree.nodes[last.node]
      const end = from && edgesOf(from).find((edge) => edge.letter === last.letter)?.to
      const outcome = end === undefined ? undefined : tree.nodes[end]
      if (end === undefined || outcome?.kind !== 'outcome' || found.has(end)) continue
      if (outcome.causes.length === 0) continue
      if (evidenceOf(tree, outcome.causes, path).open.length > 0) continue
      const way = path.map((step) => `${step.node} ${step.letter}`).join(' → ')
      found.set(end, {
        where: inTopic(outcome.topic, end, 'causes'),
        what: `every cause is ruled out on the way ${way}`,
        todo: 'add the cause that is left, or mend a rulesOut on the way',
      })
    }
  return [...found.values()]
}
