import { leadsTo } from './lookUp.ts'
import { type Edge, edgeOf, isSale, type NodeId, nodeOf, type Tree } from './tree.ts'
import type { Case } from './walk.ts'

/**
 * What a case says about money taken.
 *
 * `open`: a sale attempt whose result nobody has looked up yet. `paid`: this customer has paid, and
 * nothing but the next customer changes that. `none`: nothing was charged, as far as the answers tell.
 */
export interface Settlement {
  readonly state: 'none' | 'open' | 'paid'
  /** Where the open attempt has to be looked up: the terminal can't show a payment to the shop's code. */
  readonly lookUpAt: NodeId | undefined
  /** The very last answer of the case ended the open attempts. */
  readonly endedNow: boolean
}

/**
 * A fold over the answers. Only a look-up's answers end an open attempt: every order shown closed, or
 * an outcome that says already paid. Refusals and silence don't, time doesn't, and a look-up at a place
 * that can't show the attempt doesn't.
 *
 * @param at the node shown, when the last walk is empty: standing at the look-up means that somebody
 *   says it was paid.
 */
export function settlementOf(tree: Tree, given: Case, at?: NodeId): Settlement {
  let open: NodeId[] = []
  let paid = false
  let endedNow = false

  const arrive = (id: NodeId) => {
    const node = nodeOf(tree, id)
    if (id === tree.start.lookUp && open.length === 0) open = [id]
    if (node?.kind !== 'outcome' || node.status !== 'already-paid') return
    endedNow = open.length > 0
    open = []
    paid = true
  }
  const follow = (id: NodeId, edge: Edge) => {
    endedNow = false
    if (isSale(nodeOf(tree, id))) {
      if (edge.exit === 'works') paid = true
      if (edge.exit === 'unclear' || edge.exit === 'other') open = [...open, edge.to]
    }
    if (edge.clears === 'order-closed') {
      const left = open.filter((place) => !leadsTo(tree, place, id))
      endedNow = left.length === 0 && open.length > 0
      open = left
    }
    arrive(edge.to)
  }

  for (const walk of given) {
    const first = walk[0]
    if (first) arrive(first.node)
    for (const { node: id, letter } of walk) {
      const node = nodeOf(tree, id)
      const edge = node && edgeOf(node, letter)
      if (edge) follow(id, edge)
    }
  }
  if (at !== undefined && (given.at(-1)?.length ?? 0) === 0) {
    endedNow = false
    arrive(at)
  }
  const state = open.length > 0 ? 'open' : paid ? 'paid' : 'none'
  return { state, lookUpAt: open.at(-1), endedNow }
}
