import { longestWays } from '../progress.ts'
import {
  type CauseId,
  type Edge,
  edgesOf,
  entryNodes,
  type NodeId,
  type Tree,
  type TreeNode,
} from '../tree.ts'
import { partTo, waysBack } from '../waysBack.ts'
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
        what: `${error.message}: ${circleThrough(tree, id)}`,
        todo: 'a second attempt is another node, a different problem a new walk: cut the circle',
      },
    ]
  }
}

/** The shortest circle through a node, so that an author sees which arrow closes it. */
function circleThrough(tree: Tree, id: NodeId): string {
  const queue = [{ at: id, way: id }]
  const seen = new Set<NodeId>()
  for (const { at, way } of queue) {
    const node = tree.nodes[at]
    for (const { to } of node ? edgesOf(node) : []) {
      if (to === id) return `${way} → ${to}`
      if (!seen.has(to)) queue.push({ at: to, way: `${way} → ${to}` })
      seen.add(to)
    }
  }
  return id
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
            what: `the longest way from here has ${steps} answers: ${longestFrom(tree, longest, id)}`,
            todo: `shorten it to ${LONGEST_PATH}: ask less, or end in a call`,
          },
        ]
  })
}

/** The nodes of a longest way; it ends at an outcome, or where a count of its own begins. */
function longestFrom(tree: Tree, longest: ReadonlyMap<NodeId, number>, from: NodeId): string {
  const entries = new Set(entryNodes(tree))
  const way = [from]
  for (let at: NodeId | undefined = from; at !== undefined; ) {
    const node: TreeNode | undefined = tree.nodes[at]
    const left: number = longest.get(at) ?? 0
    const next: Edge | undefined = (node ? edgesOf(node) : []).find(
      ({ to }) => 1 + (entries.has(to) ? 0 : (longest.get(to) ?? 0)) === left,
    )
    if (next) way.push(next.to)
    at = next && !entries.has(next.to) ? next.to : undefined
  }
  return way.join(' → ')
}

/** A path that rules out every cause its outcome can name ends in a blank. */
function checkOpenCauses(tree: Tree): Problem[] {
  const back = waysBack(tree)
  // Most outcomes name a cause that no answer rules out: they needn't be walked to.
  const out = new Set(
    Object.values(tree.nodes).flatMap((node) => edgesOf(node).flatMap(({ rulesOut }) => rulesOut)),
  )
  return Object.entries(tree.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'outcome' || !node.causes.length || !node.causes.every((c) => out.has(c)))
      return []
    const way = wayThatRulesOut(partTo(tree, back, [id]), id, node.causes)
    return way === undefined
      ? []
      : [
          {
            where: inTopic(node.topic, id, 'causes'),
            what: `every cause is ruled out on the way ${way}`,
            todo: 'add the cause that is left, or mend a rulesOut on the way',
          },
        ]
  })
}

/** Breadth first over (node, causes ruled out so far): the fewest answers that leave none open. */
function wayThatRulesOut(tree: Tree, outcome: NodeId, causes: readonly CauseId[]) {
  const bits = new Map(causes.map((cause, i) => [cause, 1 << i]))
  const all = (1 << causes.length) - 1
  const queue = entryNodes(tree).map((id) => ({ id, out: 0, way: '' }))
  const seen = new Set<string>()
  for (const { id, out, way } of queue) {
    const node = tree.nodes[id]
    if (!node || seen.has(`${id} ${out}`)) continue
    seen.add(`${id} ${out}`)
    for (const edge of edgesOf(node)) {
      const now = edge.rulesOut.reduce((sum, cause) => sum | (bits.get(cause) ?? 0), out)
      const step = `${way}${way && ' → '}${id} ${edge.letter}`
      if (edge.to === outcome && now === all) return step
      queue.push({ id: edge.to, out: now, way: step })
    }
  }
  return undefined
}
