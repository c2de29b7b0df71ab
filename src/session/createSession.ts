import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import { settlementOf } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Case, replay } from '../engine/walk.ts'
import { forgetCustomer, type KeptSession, parseKeptSession, rememberOpen } from './attempts.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'

/**
 * How an address was reached. Only a live `answer` can end an open attempt; going through `history`
 * (Back, Forward, reload, the language switch) neither opens nor ends one: it only looks again.
 */
export type Arrival = 'answer' | 'link' | 'history'

interface Address {
  /** The node the path names; undefined on screens that aren't a step. */
  readonly node: NodeId | undefined
  /** The `c` of the query, as it stands there. */
  readonly code: string
  readonly arrival: Arrival
  /** Whose unsettled payment is taken up again, when a link says so. */
  readonly customer?: number
}

/** `open`: a payment must be looked up first. `paid`: this customer has paid. */
type Gate = 'none' | 'open' | 'paid'

export interface SessionState extends KeptSession {
  readonly case: Case
  /** An address has been replayed: false in the first render, which equals the static page. */
  readonly replayed: boolean
  readonly unused: readonly UnusedPart[]
  /** Where the case stands; the node shown may be an earlier one. */
  readonly position: NodeId | undefined
  /** How the node shown stands to the case. `elsewhere`: not on it, go to `position`. */
  readonly place: 'here' | 'earlier' | 'elsewhere'
  readonly gate: Gate
  readonly trouble: StorageTrouble | undefined
  readonly open: (address: Address) => void
  readonly nextCustomer: () => void
}

export interface Session {
  readonly tree: Tree
  readonly clear: ReadonlySet<NodeId>
  readonly longest: ReadonlyMap<NodeId, number>
  readonly store: StoreApi<SessionState>
  /** Reads what was kept; after hydration, so that the first render equals the static page. */
  readonly rehydrate: () => void
}

interface SessionOptions {
  readonly tree: Tree
  readonly storage: Storage | undefined
  readonly now: () => number
}

export const SESSION_KEY = 'cfa.session'
const VERSION = 1

/** The open case and what is unsettled. One per app start and one per prerendered page. */
export function createSession({ tree, storage, now }: SessionOptions): Session {
  let trouble: StorageTrouble | undefined
  const store = createStore<SessionState>()(
    persist<SessionState, [], [], KeptSession>(
      (set) => ({
        customer: 1,
        lastCustomer: 1,
        openAttempts: [],
        case: [],
        replayed: false,
        unused: [],
        position: undefined,
        place: 'here',
        gate: 'none',
        trouble: undefined,
        open: (address) =>
          set((state) => ({ ...openAddress(tree, state, address, now()), trouble })),
        nextCustomer: () =>
          set(({ lastCustomer }) => ({
            customer: lastCustomer + 1,
            lastCustomer: lastCustomer + 1,
            case: [],
            gate: 'none',
            trouble,
          })),
      }),
      {
        name: SESSION_KEY,
        version: VERSION,
        skipHydration: true,
        partialize: ({ customer, lastCustomer, openAttempts }) => ({
          customer,
          lastCustomer,
          openAttempts,
        }),
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
      if (trouble) store.setState({ trouble })
    },
  }
}

/** The address replayed into the state: one way, nothing copies back. */
function openAddress(tree: Tree, state: KeptSession, address: Address, at: number) {
  const { node, code, arrival } = address
  const customer = address.customer ?? state.customer
  const read = readCode(tree, code)
  const walked = replay(tree, read.case)
  const unused: readonly UnusedPart[] =
    walked.unused.length > 0
      ? [
          {
            text: writeCode(tree, [walked.unused]),
            why: 'unknown',
            reportsUnclear: reportsUnclear(walked.unused),
          },
        ]
      : read.unused
  const begun = (walked.case.at(-1)?.length ?? 0) === 0
  const position = begun ? node : walked.ends.at(-1)
  const place = placeOf(walked.case, walked.ends, node, position)
  const settlement = settlementOf(tree, walked.case, place === 'here' ? node : undefined)

  const isOpen = settlement.state === 'open' || unused.some((part) => part.reportsUnclear)
  const known =
    arrival === 'answer' && settlement.lookedUp
      ? forgetCustomer(state.openAttempts, customer)
      : state.openAttempts
  const openAttempts =
    isOpen && arrival !== 'history'
      ? rememberOpen(known, customer, writeCode(tree, walked.case), at)
      : known
  const unsettled = isOpen || openAttempts.some((attempt) => attempt.customer === customer)
  const gate: Gate = unsettled ? 'open' : settlement.state === 'paid' ? 'paid' : 'none'
  return {
    customer,
    openAttempts,
    replayed: true,
    case: walked.case,
    unused,
    position,
    place,
    gate,
  }
}

const reportsUnclear = (walk: Case[number]) =>
  walk.some(({ letter }) => letter === 'u' || letter === 'o')

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
