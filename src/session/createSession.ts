import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type KeptSession, parseKeptSession, stillKnown } from './attempts.ts'
import { caseShelf, type KeptCase } from './keptCases.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'
import { openAddress } from './openAddress.ts'
import { gateOf, type SessionState } from './sessionState.ts'
import { tabMemory } from './tabMemory.ts'
import { newTurn, remember, turnAt } from './turns.ts'

export interface Session {
  readonly tree: Tree
  readonly clear: ReadonlySet<NodeId>
  readonly longest: ReadonlyMap<NodeId, number>
  readonly store: StoreApi<SessionState>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Reads what was kept, also by other tabs. First after hydration: the first render is the static page. */
  readonly rehydrate: () => void
}

interface SessionOptions {
  readonly tree: Tree
  /** Kept for good, seen by all tabs. Undefined where the browser forbids it. */
  readonly storage: Storage | undefined
  /** Kept while the tab is open. */
  readonly tab: Storage | undefined
  readonly now: () => number
}

export const SESSION_KEY = 'cfa.session'
const VERSION = 1
const NOTHING: Settlement = { state: 'none', lookUpAt: undefined, endedNow: false }
/** What was kept and can't be read may tell of a payment. */
const hides = (trouble: StorageTrouble | undefined) =>
  trouble === 'unreadable' || trouble === 'newer'

/** The open case, whose turn it is and what is unsettled. One per app start and one per prerendered page. */
export function createSession({ tree, storage, tab, now }: SessionOptions): Session {
  let trouble: StorageTrouble | undefined
  const onTrouble = (found: StorageTrouble) => {
    trouble ??= found
  }
  const tabKept = tabMemory(tab)
  const shelf = caseShelf({ storage, onTrouble })
  const first = newTurn([], 0)
  const store = createStore<SessionState>()(
    persist<SessionState, [], [], KeptSession>(
      (set) => {
        /** Another tab may have written since: what it kept is read before anything is decided. */
        const decide = (change: (state: SessionState, at: number) => Partial<SessionState>) => {
          const at = now()
          store.persist.rehydrate()
          const { openCase: caseBefore } = store.getState()
          set(({ openAttempts }) => ({ openAttempts: openAttempts.filter(stillKnown(at)) }))
          set((state) => change(state, at))
          set(rememberTurn)
          const { openCase, memory } = store.getState()
          if (openCase && openCase !== caseBefore) keepCase(openCase)
          tabKept.keep(memory)
          if (store.getState().trouble !== trouble) set({ trouble })
        }
        const decideTurn = (change: (state: SessionState) => Partial<SessionState['turn']>) =>
          decide((state) => ({ turn: { ...state.turn, ...change(state) } }))
        const keepCase = (kept: KeptCase) => {
          shelf.keep(kept)
          set({ cases: shelf.list() })
        }
        return {
          openAttempts: [],
          case: [],
          replayed: false,
          unused: [],
          position: undefined,
          place: 'here',
          settlement: NOTHING,
          turn: first,
          memory: { turns: [first], entries: {}, now: first.id },
          entry: undefined,
          openCase: undefined,
          cases: [],
          trouble: undefined,
          open: (address) => {
            if (address.next) store.getState().nextCustomer()
            decide((state, at) => openAddress(tree, state, address, at))
          },
          nextCustomer: () => {
            const { openCase, leaveCase } = store.getState()
            if (openCase) leaveCase(openCase.id)
            decide(({ openAttempts, memory }, at) => ({
              // The page it is said on is still the last customer's.
              entry: undefined,
              case: [],
              settlement: NOTHING,
              openCase: undefined,
              turn: newTurn(memory.turns, at, {
                others: openAttempts.map(({ id }) => id),
                doubt: hides(trouble),
              }),
            }))
          },
          leaveCase: (id) => {
            const kept = shelf.list().find((one) => one.id === id)
            if (kept) keepCase({ ...kept, left: true })
            decide(({ openCase, turn }) =>
              openCase?.id === id
                ? { openCase: undefined, turn: { ...turn, caseId: undefined } }
                : {},
            )
          },
          sayOthers: () =>
            decideTurn(({ openAttempts }) => ({ others: openAttempts.map(({ id }) => id) })),
          sayNothingTried: () => decideTurn(() => ({ saleLeft: undefined, doubt: false })),
          sayPaid: () => decideTurn(() => ({ paid: true })),
        }
      },
      {
        name: SESSION_KEY,
        version: VERSION,
        skipHydration: true,
        partialize: ({ openAttempts }) => ({ openAttempts }),
        storage: keptStorage({
          backend: storage,
          version: VERSION,
          parse: parseKeptSession,
          onTrouble,
        }),
      },
    ),
  )
  return {
    tree,
    clear: clearNodes(tree),
    longest: longestWays(tree),
    store,
    now,
    rehydrate: () => {
      const hidBefore = hides(trouble)
      store.persist.rehydrate()
      const { entry, turn } = store.getState()
      const memory = tabKept.read()
      const cases = shelf.list()
      // A page the browser kept in memory belongs to its own customer, whoever was served since.
      const remembered =
        memory && (turnAt(memory, entry) ?? memory.turns.find(({ id }) => id === memory.now))
      const current = remembered ?? turn
      const now = !hidBefore && hides(trouble) ? { ...current, doubt: true } : current
      store.setState({
        ...(memory ? { memory } : {}),
        turn: now,
        cases,
        openCase: cases.find(({ id }) => id === now.caseId),
        trouble,
      })
    },
  }
}

/** The turn as it is now, and whether the page shown has stood open to take money. */
function rememberTurn(state: SessionState): Partial<SessionState> {
  const { shown } = state.turn
  const opened = shown && !shown.offered && gateOf(state) === 'none'
  const turn = opened ? { ...state.turn, shown: { ...shown, offered: true } } : state.turn
  return { turn, memory: remember(state.memory, turn, state.entry) }
}
