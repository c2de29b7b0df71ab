import { isInLookUp } from './lookUp.ts'
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
  /** Somebody came to the look-up, and no sale of the case has ended unclear: it may have been a mistake. */
  readonly claimed: boolean
  /** The very last answer of the case ended the open attempts. */
  readonly endedNow: boolean
}

/**
 * Does this result of a sale leave its attempt open? What the shop's code took can't be seen at the till: failed
 * or not, it leads to the look-up.
 */
export const leavesOpen = (tree: Tree, { exit, to }: Edge): boolean =>
  exit === 'unclear' || exit === 'other' || isInLookUp(tree, to)

/**
 * A fold over the answers. Whoever stands in the look-up or at a hold has something to settle. Only a
 * look-up's answers end it: every order shown closed, or an outcome that says already paid. Refusals and
 * silence don't, time doesn't, and a look-up that never came by the place that can show it doesn't.
 *
 * @param at the node shown, when the last walk is empty.
 */
export function settlementOf(tree: Tree, given: Case, at?: NodeId): Settlement {
  let open: readonly NodeId[] = []
  /** Where something was open last: a look-up taken up again concerns the same thing. */
  let place: NodeId | undefined
  let paid = false
  let isFromSale = false
  let endedNow = false
  let visited = new Set<NodeId>()

  const openAt = (id: NodeId) => {
    open = [...open, id]
    place = id
  }
  const arrive = (id: NodeId) => {
    visited.add(id)
    const node = nodeOf(tree, id)
    if (!node) return
    if (node.kind === 'outcome' && node.status === 'already-paid') {
      endedNow = open.length > 0
      open = []
      paid = true
    }
    const isUnsettled = node.kind === 'outcome' ? node.status === 'hold' : isInLookUp(tree, id)
    if (isUnsettled && open.length === 0)
      openAt(place ?? (node.kind === 'outcome' ? tree.start.lookUp : id))
  }
  const follow = (id: NodeId, edge: Edge) => {
    endedNow = false
    if (isSale(nodeOf(tree, id))) {
      if (edge.exit === 'works') paid = true
      if (leavesOpen(tree, edge)) {
        openAt(edge.to)
        isFromSale = true
      }
    }
    if (edge.clears === 'order-closed') {
      const left = open.filter((where) => where !== tree.start.lookUp && !visited.has(where))
      endedNow = left.length === 0 && open.length > 0
      open = left
      if (endedNow) {
        isFromSale = false
        place = undefined
      }
    }
    arrive(edge.to)
  }

  for (const walk of given) {
    visited = new Set()
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
  return { state, lookUpAt: open.at(-1), claimed: open.length > 0 && !isFromSale, endedNow }
}
