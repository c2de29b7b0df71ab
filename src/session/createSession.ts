import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type KeptSession, NO_MEMORY, parseKeptSession } from './attempts.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'
import { openAddress } from './openAddress.ts'
import type { SessionState } from './sessionState.ts'
import { tabMemory } from './tabMemory.ts'

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
  /** Kept for good, seen by all tabs. Undefined where the browser forbids it. */
  readonly storage: Storage | undefined
  /** Kept while the tab is open. */
  readonly tab: Storage | undefined
  readonly now: () => number
}

export const SESSION_KEY = 'cfa.session'
const VERSION = 1
const NOTHING: Settlement = { state: 'none', lookUpAt: undefined, endedNow: false }
const NEXT = {
  ...NO_MEMORY,
  case: [],
  settlement: NOTHING,
  paid: false,
  shown: undefined,
  saleLeft: undefined,
}
const allOthers = ({ openAttempts }: SessionState) => ({ others: openAttempts.map(({ id }) => id) })

/** The open case and what is unsettled. One per app start and one per prerendered page. */
export function createSession({ tree, storage, tab, now }: SessionOptions): Session {
  let trouble: StorageTrouble | undefined
  const memory = tabMemory(tab)
  const store = createStore<SessionState>()(
    persist<SessionState, [], [], KeptSession>(
      (set) => {
        /** Another tab may have written since: what it kept is read before anything is decided. */
        const decide = (change: (state: SessionState) => Partial<SessionState>) => {
          store.persist.rehydrate()
          set(change)
          memory.keep(store.getState())
          if (store.getState().trouble !== trouble) set({ trouble })
        }
        return {
          ...NEXT,
          openAttempts: [],
          replayed: false,
          unused: [],
          position: undefined,
          place: 'here',
          others: [],
          trouble: undefined,
          open: (address) => decide((state) => openAddress(tree, state, address, now())),
          nextCustomer: () => decide((state) => ({ ...NEXT, ...allOthers(state) })),
          sayOthers: () => decide(allOthers),
          sayNothingTried: () => decide(() => ({ saleLeft: undefined })),
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
      store.setState(memory.read())
      if (store.getState().trouble !== trouble) store.setState({ trouble })
    },
  }
}
