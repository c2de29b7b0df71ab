import {
  type Clearance,
  clearanceAlong,
  clearances,
  entryClearance,
  moneyEdgesFrom,
} from '../clearance.ts'
import { isInLookUp } from '../lookUp.ts'
import { edgesOf, isSale, type NodeId, type Tree, type TreeNode } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/**
 * Promise 1, over the whole tree: nothing offers to take money at a node that isn't clear on every
 * way to it. A break prints the shortest way there.
 */
export function checkMoney(tree: Tree): Problem[] {
  const clearance = clearances(tree)
  const charging = Object.entries(tree.nodes).flatMap(([id, node]) => {
    if (clearance.get(id) === 'clear') return []
    const field = chargingField(tree, id, node)
    if (!field) return []
    return [
      {
        where: inTopic(node.topic, id, field),
        what: `may take money where it isn't shown that nothing was charged: ${shortestUnclear(tree, id)}`,
        todo: 'lead there by the look-up, or by answers that clear and speak of every attempt',
      },
    ]
  })
  return [...charging, ...checkClearing(tree, clearance)]
}

function chargingField(tree: Tree, id: NodeId, node: TreeNode): string | undefined {
  if (isSale(node)) return 'check'
  if (node.kind === 'outcome' && node.alternatives?.length) return 'alternatives'
  return id === tree.start.waysToSell ? 'kind' : undefined
}

/** `clears` is believed by the whole proof, so where it may stand is narrow. */
function checkClearing(tree: Tree, clearance: ReadonlyMap<NodeId, Clearance>): Problem[] {
  const lookUpTopic = tree.nodes[tree.start.lookUp]?.topic
  return Object.entries(tree.nodes).flatMap(([id, node]) =>
    edgesOf(node).flatMap((edge): Problem[] => {
      const where = inTopic(node.topic, id, `${edge.letter}.clears`)
      if (edge.unsure && (edge.clears || edge.everyAttempt))
        return [
          {
            where,
            what: '"not sure" clears',
            todo: 'nobody knows: lead it to the look-up instead',
          },
        ]
      if (edge.clears === 'order-closed' && node.topic !== lookUpTopic)
        return [
          {
            where,
            what: 'only the look-up can see that an order is closed',
            todo: `ask it in topics/${lookUpTopic}.json, or clear by what the cashier sees here`,
          },
        ]
      if (
        isInLookUp(tree, id) &&
        (edge.everyAttempt || (edge.clears && edge.clears !== 'order-closed'))
      )
        return [
          {
            where,
            what: 'clears nothing: in the look-up only closed orders count',
            todo: 'take it away, or ask whether every order is closed and clear by "order-closed"',
          },
        ]
      if (edge.clears && !edge.everyAttempt && clearance.get(id) === 'unknown')
        return [
          {
            where,
            what: 'clears nothing: nobody has spoken of all attempts of this customer',
            todo: 'ask how often was tried first, or take clears away',
          },
        ]
      return []
    }),
  )
}

/** Breadth first over (node, clearance): the fewest answers that reach the node while not clear. */
function shortestUnclear(tree: Tree, target: NodeId): string {
  const way = new Map<string, string>()
  const queue: [NodeId, Clearance][] = []
  const visit = (id: NodeId, state: Clearance, text: string) => {
    const key = `${id} ${state}`
    if (way.has(key)) return
    way.set(key, text)
    queue.push([id, state])
  }
  for (const [id, state] of entryClearance(tree)) visit(id, state, id)
  for (const [id, state] of queue) {
    const text = way.get(`${id} ${state}`) ?? id
    if (id === target && state !== 'clear') return text
    const node = tree.nodes[id]
    if (!node) continue
    for (const { to, edge } of moneyEdgesFrom(node)) {
      const next = clearanceAlong(tree, node, { to, edge }, state)
      visit(to, next, `${text} –${edge ? (edge.exit ?? edge.letter) : 'alternative'}→ ${to}`)
    }
  }
  return 'no entry leads here'
}
