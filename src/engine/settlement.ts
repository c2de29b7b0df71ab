import { edgeOf, isSale, nodeOf, type Tree } from './tree.ts'
import type { Case } from './walk.ts'

/**
 * What a case says about money taken.
 *
 * `open`: a sale attempt whose result nobody has looked up yet. `paid`: this customer has paid.
 * `none`: nothing was charged, as far as the answers tell.
 */
export interface Settlement {
  readonly state: 'none' | 'open' | 'paid'
  /** A look-up in this case ended an open attempt (and nothing opened one afterwards). */
  readonly lookedUp: boolean
}

const NOTHING: Settlement = { state: 'none', lookedUp: false }
const OPEN: Settlement = { state: 'open', lookedUp: false }

/**
 * A fold over the answers. Only a look-up's answers end an open attempt: the order shown closed, or
 * an outcome that says already paid. Refusals and silence don't, and time doesn't.
 *
 * @param at the node shown, when the last walk is empty: standing at the look-up means that somebody
 *   says it was paid.
 */
export function settlementOf(tree: Tree, given: Case, at?: string): Settlement {
  let now = NOTHING
  const arrive = (id: string) => {
    const node = nodeOf(tree, id)
    if (id === tree.start.lookUp) now = OPEN
    if (node?.kind === 'outcome' && node.status === 'already-paid')
      now = { state: 'paid', lookedUp: true }
  }
  for (const walk of given) {
    const first = walk[0]
    if (first) arrive(first.node)
    for (const { node: id, letter } of walk) {
      const node = nodeOf(tree, id)
      const edge = node && edgeOf(node, letter)
      if (!edge) return now
      if (isSale(node)) {
        if (edge.exit === 'works') now = { state: 'paid', lookedUp: false }
        if (edge.exit === 'unclear' || edge.exit === 'other') now = OPEN
      }
      if (edge.clears === 'order-closed' && now.state !== 'none')
        now = { state: 'none', lookedUp: true }
      arrive(edge.to)
    }
  }
  if (at !== undefined && (given.at(-1)?.length ?? 0) === 0) arrive(at)
  return now
}
