import type { UnusedPart } from '../engine/caseCode.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId } from '../engine/tree.ts'
import type { Case } from '../engine/walk.ts'
import type { KeptSession, OpenAttempt, TabMemory } from './attempts.ts'
import type { StorageTrouble } from './keptStorage.ts'

/**
 * How an address was reached. Only a live `answer` can end an open attempt: a `link`, however settled
 * its code, can't; a page looked at `again` (Back on the page, trail, language, reload) or through the
 * browser's `history` can't either.
 */
export type Arrival = 'answer' | 'link' | 'again' | 'history'

export interface Address {
  /** The node the path names; undefined on screens that aren't a step. */
  readonly node: NodeId | undefined
  /** The `c` of the query, as it stands there. */
  readonly code: string
  readonly arrival: Arrival
  /** The open attempt that is taken up again, when a link says so. */
  readonly attempt?: string
}

export interface SessionState extends KeptSession, TabMemory {
  readonly case: Case
  /** An address has been replayed: false in the first render, which equals the static page. */
  readonly replayed: boolean
  readonly unused: readonly UnusedPart[]
  /** Where the case stands; the node shown may be an earlier one. */
  readonly position: NodeId | undefined
  /** How the node shown stands to the case. `elsewhere`: not on it, go to `position`. */
  readonly place: 'here' | 'earlier' | 'elsewhere'
  readonly settlement: Settlement
  /** Open attempts known to be other customers': said by "next customer" or asked at the gate. */
  readonly others: readonly string[]
  /** The customer served has paid: until the next one is. */
  readonly paid: boolean
  /** The step shown now. */
  readonly shown: StepShown | undefined
  /** A sale try that was left without saying how it went. */
  readonly saleLeft: StepShown | undefined
  readonly trouble: StorageTrouble | undefined
  readonly open: (address: Address) => void
  readonly nextCustomer: () => void
  /** "They are other customers'": said at the gate of every attempt open now. */
  readonly sayOthers: () => void
  /** "Nothing was tried" on the sale page that was left. */
  readonly sayNothingTried: () => void
}

interface StepShown {
  readonly node: NodeId
  readonly code: string
}

/**
 * Why a page that charges is closed. `open`: this case has a payment to look up. `paid`: this customer
 * has paid. `left`: a sale page was left without a result. `ask`: a payment is unsettled, and nobody has
 * said whose it is.
 */
export type Gate = 'none' | 'open' | 'paid' | 'left' | 'ask'

/** @param id the node shown: its own page isn't closed because it was left before. */
export function gateOf(state: SessionState, id: NodeId): Gate {
  if (state.settlement.state === 'open' || mineOpen(state)) return 'open'
  if (state.paid) return 'paid'
  if (state.saleLeft && state.saleLeft.node !== id) return 'left'
  return unasked(state).length > 0 ? 'ask' : 'none'
}

/** This case's own open attempt, also when its address has gone back to before it. */
export function mineOpen({
  openAttempts,
  mine,
}: Pick<SessionState, 'openAttempts' | 'mine'>): OpenAttempt | undefined {
  return openAttempts.find(({ id }) => mine.includes(id))
}

/** Open attempts that may be this customer's. */
export function unasked({
  openAttempts,
  others,
}: Pick<SessionState, 'openAttempts' | 'others'>): readonly OpenAttempt[] {
  return openAttempts.filter(({ id }) => !others.includes(id))
}
