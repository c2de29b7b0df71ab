import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type KeptSession, parseKeptSession } from './attempts.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'
import { openAddress } from './openAddress.ts'
import type { SessionState } from './sessionState.ts'

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
