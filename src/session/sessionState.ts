import type { UnusedPart } from '../engine/caseCode.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId } from '../engine/tree.ts'
import type { Case } from '../engine/walk.ts'
import { type Attempt, isAskedAbout, isOpen } from './attempts.ts'
import type { KeptCase } from './keptCases.ts'
import type { KeptSession } from './keptSession.ts'
import type { StorageTrouble } from './keptStorage.ts'
import type { TabMemory, Turn } from './turns.ts'

/**
 * How an address was reached. Only a live `answer` can end an open attempt: a link from outside, however
 * settled its code, can't, nor can a `way` (a link of ours that is no answer); a page looked at `again`
 * (Back on the page, trail, language, reload) or through the browser's `history` can't either.
 */
export type Arrival = 'answer' | 'way' | 'link' | 'again' | 'history'

export interface Address {
  /** The node the path names; undefined on screens that aren't a step. */
  readonly node: NodeId | undefined
  /** The `c` of the query, as it stands there. */
  readonly code: string
  readonly arrival: Arrival
  /** The entry of the browser's history: going back to it brings its customer back. */
  readonly entry: string
  /** The open attempt that is taken up again, when a link says so. */
  readonly attempt?: string | undefined
  /** What another device has named as it handed over: `handOver.ts` says what is in it. */
  readonly mark?: string | undefined
  /** The kept case that is gone on with: its customer comes back with it. */
  readonly resumed?: string | undefined
  /** The link that led here said that the next customer is served. */
  readonly next?: boolean
  /** Only the result of a sale page that was left is asked for. */
  readonly result?: boolean
}

/** The visit of the page shown, where it began while the app was there: else it may have stood for long. */
export interface Visit {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Milliseconds since the page was loaded. */
  readonly ticks: number
  /** The attempt that began with it. */
  readonly offers?: string | undefined
}

export interface SessionState extends KeptSession {
  readonly case: Case
  /** An address has been replayed: false in the first render, which equals the static page. */
  readonly replayed: boolean
  /** The first page was come to from outside, before the app was there, by whomever. */
  readonly fromOutside: boolean
  readonly unused: readonly UnusedPart[]
  /** Where the case stands; the node shown may be an earlier one. */
  readonly position: NodeId | undefined
  /** How the node shown stands to the case. `elsewhere`: not on it, go to `position`. */
  readonly place: 'here' | 'earlier' | 'elsewhere'
  readonly settlement: Settlement
  /** The customer served now. */
  readonly turn: Turn
  /** All customers this tab remembers, and whose each entry of its history is. */
  readonly memory: TabMemory
  /** The entry of the history shown now. */
  readonly entry: string | undefined
  readonly visit: Visit | undefined
  /** When something was done or looked at last, in milliseconds since 1970. */
  readonly at: number
  /** The case this customer's turn last went on with. */
  readonly openCase: KeptCase | undefined
  /** All cases kept on this device, the newest first. */
  readonly cases: readonly KeptCase[]
  readonly trouble: StorageTrouble | undefined
  /** "Another way" was offered, since a case had lasted long, and at which step. */
  readonly hurried: { readonly caseId: string; readonly node: NodeId } | undefined
  readonly open: (address: Address) => void
  readonly nextCustomer: () => void
  /** "Something new": the case is no longer offered to go on with. Whose turn it is stays as it is. */
  readonly leaveCase: (id: string) => void
  /** Somebody was called about the open case: a contact's id, `owner` or `other`. */
  readonly noteAsked: (whom: string) => void
  /** Another phone is shown where to go on: from the next page on, what may have been tried there is asked. */
  readonly noteHandedOver: () => void
  /** A kept case as it is to be kept from now on: settled, open again, or back after it was removed. */
  readonly keepCase: (kept: KeptCase) => void
  /** Its answers are forgotten; an unsettled payment of it never is. */
  readonly removeCase: (id: string) => void
  /** All of them. */
  readonly forgetCases: () => void
  /** "They are other customers'": said at the gate of every attempt open now. */
  readonly sayOthers: () => void
  /** "Nothing was tried": of sale pages left, of what can't be read, of a look-up opened by mistake, or meanwhile. */
  readonly sayNothingTried: () => void
  /** "It's theirs, or not sure": said at the gate of an attempt that was found paid, or of a page left. */
  readonly sayMine: (id: string) => void
}

/**
 * Why a page that charges is closed. `open`: this case has a payment to look up. `paid`: this customer
 * has paid. `doubt`: something that can't be read may tell of a payment. `left`: a sale page was left
 * without a result. `ask`: an attempt is known, and nobody has said whose it is. `since`: somebody may have
 * gone on elsewhere, or meanwhile.
 */
export type Gate = 'none' | 'open' | 'paid' | 'doubt' | 'left' | 'ask' | 'since'

type AttemptsState = Pick<SessionState, 'attempts' | 'turn' | 'at'>

export function gateOf(state: AttemptsState & Pick<SessionState, 'settlement'>): Gate {
  const { settlement, turn } = state
  if (settlement.state === 'open' || mineOpen(state)) return 'open'
  if (turn.paid || mine(state).some(({ kind }) => kind === 'paid')) return 'paid'
  if (turn.doubt || lostIds(state).length > 0) return 'doubt'
  if (mineLeft(state)) return 'left'
  if (unasked(state).length > 0) return 'ask'
  return turn.since ? 'since' : 'none'
}

const mine = ({ attempts, turn }: Pick<AttemptsState, 'attempts' | 'turn'>) =>
  attempts.filter(({ id }) => turn.mine.includes(id))

/** This customer's own open attempt, also when the address has gone back to before it. */
export function mineOpen(state: Pick<AttemptsState, 'attempts' | 'turn'>): Attempt | undefined {
  return mine(state).find(isOpen)
}

/** The sale page left without saying how it went; not the one shown now, unless another tab has closed it. */
export function mineLeft(state: AttemptsState): Attempt | undefined {
  const { shown } = state.turn
  // One after the other: where the result of one is asked for, another one doesn't close the page.
  if (shown?.result && shown.attempt) return undefined
  return mine(state).find(
    ({ kind, id }) => id === shown?.closed || (kind === 'offered' && id !== shown?.attempt),
  )
}

/** This customer's attempts nothing is known of any more: what became of them is anybody's guess. */
export function lostIds({ attempts, turn }: Pick<AttemptsState, 'attempts' | 'turn'>) {
  const known = new Set(attempts.map(({ id }) => id))
  return turn.mine.filter((id) => !known.has(id))
}

/** Attempts that may be this customer's, for all that was said. */
export function unasked({ attempts, turn, at }: AttemptsState): readonly Attempt[] {
  return attempts
    .filter(isAskedAbout(at))
    .filter(({ id }) => !turn.others.includes(id) && !turn.mine.includes(id))
}
