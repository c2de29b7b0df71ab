import { readCode } from '../engine/caseCode.ts'
import { isInLookUp } from '../engine/lookUp.ts'
import { settlementOf } from '../engine/settlement.ts'
import { isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { goesOnFrom } from './attempts.ts'
import type { KeptCase } from './keptCases.ts'
import type { Arrival } from './sessionState.ts'

interface Followed {
  readonly openCase: KeptCase | undefined
  readonly cases: readonly KeptCase[]
  readonly mine: readonly string[]
}

interface Seen {
  readonly code: string
  readonly position: NodeId | undefined
  readonly arrival: Arrival
  readonly at: number
  /** The case shown before this address had no answers yet. */
  readonly afresh: boolean
}

/**
 * The kept case an address belongs to, as it is to be kept now; the open one where nothing is answered.
 *
 * An answer goes on with the open case, unless it is the first one of a case begun afresh. Any other
 * arrival belongs to a case it goes on from, or that goes on from it; a link to one of the very same code.
 * What tells of money is never written over: there an unrelated code is another case.
 */
export function followCase(
  tree: Tree,
  { openCase, cases, mine }: Followed,
  { code, position, arrival, at, afresh }: Seen,
): KeptCase | undefined {
  if (code === '' || position === undefined) return openCase
  const known = openCase && goesOn(openCase) ? openCase : cases.find(isSame)
  if (!known) return { id: newId(cases, at), code, node: position, at, mine }
  const looksBack = arrival !== 'answer' && known.code !== code && goesOnFrom(known.code, code)
  return looksBack ? { ...known, mine } : { id: known.id, code, node: position, at, mine }

  function isRelated(kept: KeptCase) {
    return goesOnFrom(code, kept.code) || goesOnFrom(kept.code, code)
  }
  function goesOn(open: KeptCase) {
    if (!isRelated(open) && tellsOfMoney(tree, open)) return false
    if (arrival === 'answer') return !afresh || (isRelated(open) && /[.-]/.test(code))
    return isRelated(open)
  }
  function isSame(kept: KeptCase) {
    if (arrival === 'answer') return false
    return arrival === 'link' ? kept.code === code : isRelated(kept)
  }
}

function tellsOfMoney(tree: Tree, { code }: KeptCase): boolean {
  const { case: given } = readCode(tree, code)
  return settlementOf(tree, given).state !== 'none' || given.flat().some(isEvent)

  function isEvent({ node }: { readonly node: NodeId }) {
    return isSale(nodeOf(tree, node)) || isInLookUp(tree, node)
  }
}

function newId(cases: readonly KeptCase[], at: number): string {
  const taken = new Set(cases.map(({ id }) => id))
  let id = at
  while (taken.has(String(id))) id++
  return String(id)
}
