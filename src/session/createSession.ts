import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import {
  goesOnFrom,
  type KeptSession,
  type OpenAttempt,
  parseKeptSession,
  rememberOpen,
  rememberSettled,
} from './attempts.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'

/**
 * How an address was reached. Only a live `answer` can end an open attempt: a `link`, however settled
 * its code, can't; a page looked at `again` (Back on the page, trail, language) or through the browser's
 * `history` can't either.
 */
export type Arrival = 'answer' | 'link' | 'again' | 'history'

interface Address {
  /** The node the path names; undefined on screens that aren't a step. */
  readonly node: NodeId | undefined
  /** The `c` of the query, as it stands there. */
  readonly code: string
  readonly arrival: Arrival
  /** The open attempt that is taken up again, when a link says so. */
  readonly attempt?: string
}

export interface SessionState extends KeptSession {
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
  readonly trouble: StorageTrouble | undefined
  readonly open: (address: Address) => void
  readonly nextCustomer: () => void
  /** "That was another customer": said at the gate of every attempt open now. */
  readonly sayOthers: () => void
}

/**
 * Why a page that charges is closed. `open`: this case has a payment to look up. `paid`: this customer
 * has paid. `ask`: a payment is unsettled, and nobody has said whose it is.
 */
export type Gate = 'none' | 'open' | 'paid' | 'ask'

export function gateOf(state: SessionState): Gate {
  if (state.settlement.state === 'open') return 'open'
  if (state.paid) return 'paid'
  return unasked(state).length > 0 ? 'ask' : 'none'
}

/** Open attempts that may be this customer's. */
export function unasked({
  openAttempts,
  others,
}: Pick<SessionState, 'openAttempts' | 'others'>): readonly OpenAttempt[] {
  return openAttempts.filter(({ id }) => !others.includes(id))
}

export interface Session {
  readonly tree: Tree
  readonly clear: ReadonlySet<NodeId>
  readonly longest: ReadonlyMap<NodeId, number>
  readonly store: StoreApi<SessionState>
  /** Reads what was kept, also by other tabs. First after hydration: the first render is the static page. */
  readonly rehydrate: () => void
}

interface SessionOptions {
  readonly tree: Tree
  readonly storage: Storage | undefined
  readonly now: () => number
}

export const SESSION_KEY = 'cfa.session'
const VERSION = 1
const NOTHING: Settlement = { state: 'none', lookUpAt: undefined, endedNow: false }

/** The open case and what is unsettled. One per app start and one per prerendered page. */
export function createSession({ tree, storage, now }: SessionOptions): Session {
  let trouble: StorageTrouble | undefined
  const store = createStore<SessionState>()(
    persist<SessionState, [], [], KeptSession>(
      (set) => {
        /** Another tab may have written since: what it kept is read before anything is decided. */
        const decide = (change: (state: SessionState) => Partial<SessionState>) => {
          store.persist.rehydrate()
          set(change)
          if (store.getState().trouble !== trouble) set({ trouble })
        }
        return {
          openAttempts: [],
          settled: [],
          case: [],
          replayed: false,
          unused: [],
          position: undefined,
          place: 'here',
          settlement: NOTHING,
          others: [],
          paid: false,
          trouble: undefined,
          open: (address) => decide((state) => openAddress(tree, state, address, now())),
          nextCustomer: () =>
            decide((state) => ({
              ...allOthers(state),
              case: [],
              settlement: NOTHING,
              paid: false,
            })),
          sayOthers: () => decide(allOthers),
        }
      },
      {
        name: SESSION_KEY,
        version: VERSION,
        skipHydration: true,
        partialize: ({ openAttempts, settled }) => ({ openAttempts, settled }),
        storage: keptStorage({
          backend: storage,
          version: VERSION,
          parse: parseKeptSession,
          onTrouble: (found) => {
            trouble = found
          },
        }),
      },
    ),
  )
  return {
    tree,
    clear: clearNodes(tree),
    longest: longestWays(tree),
    store,
    rehydrate: () => {
      store.persist.rehydrate()
      if (store.getState().trouble !== trouble) store.setState({ trouble })
    },
  }
}

const allOthers = ({ openAttempts }: SessionState) => ({ others: openAttempts.map(({ id }) => id) })

/** The address replayed into the state: one way, nothing copies back. */
function openAddress(tree: Tree, state: SessionState, address: Address, at: number) {
  const { node, code, arrival, attempt } = address
  const read = readCode(tree, code)
  const walked = replay(tree, read.case)
  const unused = walked.unused.length > 0 ? [unusedSteps(tree, walked.unused)] : read.unused
  const begun = (walked.case.at(-1)?.length ?? 0) === 0
  const position = begun ? node : walked.ends.at(-1)
  const place = placeOf(walked.case, walked.ends, node, position)

  const said = settlementOf(tree, walked.case, place === 'here' ? node : undefined)
  const settlement: Settlement = unused.some((part) => part.reportsMoney)
    ? { state: 'open', lookUpAt: tree.start.lookUp, endedNow: false }
    : said
  // Through the browser's history another customer's pages may come back: it is asked again.
  const others = arrival === 'history' ? [] : state.others.filter((id) => id !== attempt)
  const kept = keepAttempts(tree, { ...state, others }, settlement, {
    code: writeCode(tree, walked.case),
    arrival,
    at,
  })
  return {
    ...kept,
    others,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
    paid: state.paid || settlement.state === 'paid',
  }
}

interface Seen {
  readonly code: string
  readonly arrival: Arrival
  readonly at: number
}

/** Ends what a live look-up has just ended; remembers what is open and wasn't ended before. */
function keepAttempts(
  tree: Tree,
  state: SessionState,
  settlement: Settlement,
  seen: Seen,
): KeptSession {
  const { openAttempts, settled, others } = state
  const { code, arrival, at } = seen
  const mine = (attempt: OpenAttempt) => !others.includes(attempt.id)
  if (arrival === 'answer' && settlement.endedNow)
    return {
      openAttempts: openAttempts.filter((a) => !(mine(a) && goesOnFrom(code, a.code))),
      settled: rememberSettled(settled, code),
    }
  const looksBack = arrival === 'again' || arrival === 'history'
  const wasEnded = looksBack && settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { openAttempts, settled }
  const known = openAttempts.find(
    (a) => mine(a) && (goesOnFrom(code, a.code) || goesOnFrom(a.code, code)),
  )
  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  return { openAttempts: rememberOpen(openAttempts, known, { code, lookUpAt, at }), settled }
}

function unusedSteps(tree: Tree, walk: Walk): UnusedPart {
  return {
    text: writeCode(tree, [walk]),
    why: 'unknown',
    reportsMoney: walk.some(({ letter }) => ['u', 'o', 'w'].includes(letter)),
  }
}

function placeOf(
  given: Case,
  ends: readonly (NodeId | undefined)[],
  node: NodeId | undefined,
  position: NodeId | undefined,
): SessionState['place'] {
  if (node === undefined || node === position) return 'here'
  const onTheWay = given.some((walk) => walk.some((answer) => answer.node === node))
  return onTheWay || ends.includes(node) ? 'earlier' : 'elsewhere'
}
