import { readCode } from '../engine/caseCode.ts'
import { isInLookUp } from '../engine/lookUp.ts'
import { settlementOf } from '../engine/settlement.ts'
import { isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { goesOnFrom } from './attempts.ts'
import { type KeptCase, uniteIds } from './keptCases.ts'
import type { Arrival, SessionState } from './sessionState.ts'
import type { Turn } from './turns.ts'

type Followed = Pick<SessionState, 'openCase' | 'cases' | 'turn'>

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
 * arrival belongs to a case it goes on from, or that goes on from it, if that is known to be this customer's:
 * by this turn, or by an attempt. The same code says nothing: another customer may have the same fault.
 * What tells of money is never written over: there an unrelated code is another case.
 */
export function followCase(
  tree: Tree,
  { openCase, cases, turn }: Followed,
  { code, position, arrival, at, afresh }: Seen,
): KeptCase | undefined {
  if (code === '' || position === undefined) return openCase
  const known = openCase && goesOn(openCase) ? openCase : cases.find(isSame)
  if (!known) return { id: newId(cases, at), code, node: position, at, mine: turn.mine }
  const looksBack = arrival !== 'answer' && known.code !== code && goesOnFrom(known.code, code)
  const { id, mine, asked } = known
  return looksBack ? known : { id, code, node: position, at, mine, ...(asked ? { asked } : {}) }

  function isRelated(kept: KeptCase) {
    return goesOnFrom(code, kept.code) || goesOnFrom(kept.code, code)
  }
  function goesOn(open: KeptCase) {
    if (!isRelated(open) && tellsOfMoney(tree, open)) return false
    if (arrival === 'answer') return !afresh || (isRelated(open) && /[.-]/.test(code))
    return isRelated(open)
  }
  function isSame(kept: KeptCase) {
    if (arrival === 'answer' || isAnothers(kept, turn)) return false
    const { caseIds, mine } = turn
    const isOwn = caseIds.includes(kept.id) || kept.mine.some((id) => mine.includes(id))
    return isOwn && isRelated(kept)
  }
}

/**
 * The open case with all that is known to be its customer's. One with an attempt that was said to be
 * another's isn't this customer's: theirs begins with what is known of them, and the other stays as it is.
 */
export function ownCase({
  openCase,
  cases,
  turn,
  at,
}: SessionState): Pick<SessionState, 'openCase' | 'turn'> {
  if (!openCase) return { openCase, turn }
  if (isAnothers(openCase, turn)) {
    const { code, node } = openCase
    const own = { id: newId(cases, at), code, node, at, mine: turn.mine }
    const caseIds = [...turn.caseIds.filter((id) => id !== openCase.id), own.id]
    return { openCase: own, turn: { ...turn, caseId: own.id, caseIds } }
  }
  const mine = uniteIds(openCase.mine, turn.mine)
  // Another tab's doubt stays: two that took it from each other, and gave it back, would do so for ever.
  const doubt = openCase.doubt || turn.doubt || turn.since || turn.handed
  const isKept = mine === openCase.mine && doubt === openCase.doubt
  return { openCase: isKept ? openCase : { ...openCase, mine, ...(doubt ? { doubt } : {}) }, turn }
}

const isAnothers = ({ mine }: KeptCase, { others }: Turn) => mine.some((id) => others.includes(id))

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
