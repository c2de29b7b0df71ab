import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type KeptSession, parseKeptSession, stillKnown } from './attempts.ts'
import { caseShelf } from './caseShelf.ts'
import type { KeptCase } from './keptCases.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'
import { keepOffered, offer } from './offer.ts'
import { openAddress } from './openAddress.ts'
import { type SessionState, unasked } from './sessionState.ts'
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
const VERSION = 2
const NOTHING: Settlement = {
  state: 'none',
  lookUpAt: undefined,
  claimed: false,
  endedNow: false,
}

/** The open case, whose turn it is and what is unsettled. One per app start and one per prerendered page. */
export function createSession({ tree, storage, tab, now }: SessionOptions): Session {
  let trouble: StorageTrouble | undefined
  /** What was kept of payments and can't be read. */
  let hidden = false
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
          set(({ attempts }) => ({ at, attempts: attempts.filter(stillKnown(at)) }))
          set((state) => keepOffered(tree, state, at))
          set((state) => change(state, at))
          settle()
          const { openCase, turn } = store.getState()
          if (openCase && openCase !== caseBefore) keepCase({ ...openCase, mine: turn.mine })
          if (store.getState().trouble !== trouble) set({ trouble })
        }
        const keepCase = (kept: KeptCase) => {
          shelf.keep(kept)
          set({ cases: shelf.list() })
        }
        const park = (attempts: SessionState['attempts'], ids: readonly string[]) =>
          attempts.map((one) => (ids.includes(one.id) ? { ...one, parked: true } : one))
        return {
          attempts: [],
          case: [],
          replayed: false,
          unused: [],
          position: undefined,
          place: 'here',
          settlement: NOTHING,
          turn: first,
          memory: { turns: [first], entries: {}, now: first.id },
          entry: undefined,
          at: 0,
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
            decide(({ attempts, memory }, at) => {
              const others = attempts.map(({ id }) => id)
              return {
                // The page it is said on is still the last customer's.
                entry: undefined,
                case: [],
                settlement: NOTHING,
                openCase: undefined,
                attempts: park(attempts, others),
                turn: newTurn(memory.turns, at, { others, doubt: hidden }),
              }
            })
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
            decide((state) => {
              const said = unasked(state).map(({ id }) => id)
              const others = [...state.turn.others, ...said]
              return { attempts: park(state.attempts, said), turn: { ...state.turn, others } }
            }),
          sayNothingTried: () =>
            decide(({ attempts, turn }) => ({
              attempts: attempts.filter(
                ({ id, kind, claimed }) =>
                  !turn.mine.includes(id) ||
                  !(claimed || (kind === 'offered' && id !== turn.shown?.attempt)),
              ),
              turn: { ...turn, doubt: false },
            })),
          sayMine: (id) => decide(({ turn }) => ({ turn: { ...turn, mine: [...turn.mine, id] } })),
        }
      },
      {
        name: SESSION_KEY,
        version: VERSION,
        skipHydration: true,
        partialize: ({ attempts }) => ({ attempts }),
        storage: keptStorage({
          backend: storage,
          version: VERSION,
          parse: parseKeptSession,
          onTrouble: (found) => {
            hidden ||= found === 'unreadable' || found === 'newer'
            onTrouble(found)
          },
        }),
      },
    ),
  )
  /** After every change: a page that has opened is offered, and the tab remembers whose turn it is. */
  const settle = () => {
    const offered = offer(tree, store.getState())
    if (offered.attempts !== store.getState().attempts) store.setState(offered)
    const { memory, turn, entry } = store.getState()
    const remembered = remember(memory, turn, entry)
    store.setState({ memory: remembered })
    const isKept = trouble !== 'full' && trouble !== 'forbidden'
    const { attempts } = store.getState()
    tabKept.keep({ ...remembered, attempts: isKept ? undefined : attempts })
  }
  return {
    tree,
    clear: clearNodes(tree),
    longest: longestWays(tree),
    store,
    now,
    rehydrate: () => {
      const wasHidden = hidden
      store.persist.rehydrate()
      const { entry, turn, replayed } = store.getState()
      const memory = tabKept.read()
      const cases = shelf.list()
      // A page the browser kept in memory belongs to its own customer, whoever was served since.
      const remembered =
        memory && (turnAt(memory, entry) ?? memory.turns.find(({ id }) => id === memory.now))
      const current = remembered ?? turn
      const served = hidden && !wasHidden ? { ...current, doubt: true } : current
      const { attempts } = store.getState()
      const unkept = memory?.attempts?.filter(({ id }) => attempts.every((one) => one.id !== id))
      store.setState({
        ...(memory ? { memory } : {}),
        attempts: [...attempts, ...(unkept ?? [])],
        at: now(),
        turn: served,
        cases,
        openCase: cases.find(({ id }) => id === served.caseId),
        trouble,
      })
      if (replayed) settle()
    },
  }
}
