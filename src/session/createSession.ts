import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearNodes } from '../engine/clearance.ts'
import { longestWays } from '../engine/progress.ts'
import type { Settlement } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Attempt, changeWhere, unpark } from './attempts.ts'
import { caseActions } from './caseActions.ts'
import { caseShelf } from './caseShelf.ts'
import { caughtUp } from './caughtUp.ts'
import type { Kept } from './createKept.ts'
import { createSettings, type Settings } from './createSettings.ts'
import { createShop, type Shop } from './createShop.ts'
import { type KeptCase, recentCase, uniteIds } from './keptCases.ts'
import {
  asKept,
  isReadWhole,
  type KeptSession,
  parseKeptSession,
  uniteKept,
} from './keptSession.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'
import { nothingTried } from './nothingTried.ts'
import { openAddress } from './openAddress.ts'
import { type Address, mineLeft, type SessionState, unasked } from './sessionState.ts'
import { settled } from './settled.ts'
import { tabMemory } from './tabMemory.ts'
import { newTurn, remember, type TabMemory } from './turns.ts'

export interface Session {
  readonly tree: Tree
  readonly clear: ReadonlySet<NodeId>
  readonly longest: ReadonlyMap<NodeId, number>
  readonly store: StoreApi<SessionState>
  readonly shop: Kept<Shop>
  readonly settings: Kept<Settings>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /**
   * Reads what was kept, also by other tabs. First after hydration: the first render is the static page.
   *
   * @param isComeBackTo the browser had put the page away for another one, and shows it again
   */
  readonly rehydrate: (isComeBackTo?: boolean) => void
}

interface SessionOptions {
  readonly tree: Tree
  /** Kept for good, seen by all tabs. Undefined where the browser forbids it. */
  readonly storage: Storage | undefined
  /** Kept while the tab is open. */
  readonly tab: Storage | undefined
  readonly now: () => number
  /** Milliseconds since the page was loaded: nobody can put this clock right. */
  readonly ticks?: () => number
  /** The first page was come to from outside, by whomever, before the app was there. */
  readonly fromOutside?: boolean
}

export const SESSION_KEY = 'cfa.session'
const VERSION = 2
const NOTHING: Settlement = {
  state: 'none',
  lookUpAt: undefined,
  claimed: false,
  endedNow: false,
}

/** A page on which nothing was done for so long is come back to, in milliseconds. A terminal starts anew in less. */
const AWAY = 5 * 60_000

/** What is said of what is kept, the gravest last. */
const TROUBLES: readonly StorageTrouble[] = ['unreadable', 'newer', 'full', 'forbidden']

/** The open case, whose turn it is and what is unsettled. One per app start and one per prerendered page. */
export function createSession(options: SessionOptions): Session {
  const { tree, storage, tab, now, ticks = () => performance.now() } = options
  let trouble: StorageTrouble | undefined
  /** The last look at what is kept of payments met something that can't be read. */
  let isHidden = false
  const onTrouble = (found: StorageTrouble) => {
    if (!trouble || TROUBLES.indexOf(found) > TROUBLES.indexOf(trouble)) trouble = found
  }
  /** The address shown. */
  let opened: Address | undefined
  const tabKept = tabMemory(tab)
  const shelf = caseShelf({ storage, onTrouble })
  const shop = createShop(storage)
  const settings = createSettings(storage)
  const first = newTurn([], 0)
  const store = createStore<SessionState>()(
    persist<SessionState, [], [], KeptSession>(
      (set, get) => {
        const decide = (change: (state: SessionState) => Partial<SessionState>) => {
          catchUp()
          set(change)
          // Something was done, not only looked at.
          set(({ at, turn }) => ({ turn: { ...turn, at } }))
          settle()
        }
        return {
          attempts: [],
          hiddenAt: undefined,
          case: [],
          replayed: false,
          fromOutside: options.fromOutside === true,
          unused: [],
          position: undefined,
          place: 'here',
          settlement: NOTHING,
          turn: first,
          memory: { turns: [first], entries: {}, now: first.id },
          entry: undefined,
          visit: undefined,
          at: 0,
          openCase: undefined,
          cases: [],
          trouble: undefined,
          hurried: undefined,
          open: (address) => {
            if (address.next) store.getState().nextCustomer()
            catchUp()
            show(address)
            settle()
          },
          nextCustomer: () => {
            const { openCase, cases, leaveCase } = store.getState()
            // Where none is open, it is said of the one the start page offers to go on with.
            const served = openCase ?? recentCase(tree, cases, now())
            if (served) leaveCase(served.id)
            decide(({ attempts, turn, memory, at }) => {
              // Of anybody else it says nothing, whatever was said at this one's gate: who is next may be one of them.
              // Nor of what began before this turn, and was taken for theirs by who wasn't sure; nor of one who
              // was gone, and came back since, whatever another tab's customer has said.
              const began = Number(turn.id)
              const sure = turn.mine.filter((id) => !turn.unsure.includes(id))
              const own = sure.filter((id) => Number.parseInt(id, 10) >= began)
              const still = attempts.filter(({ id, changes }) => turn.goneAt[id] === changes)
              const gone = uniteIds(
                own,
                still.map(({ id }) => id),
              )
              const parked = changeWhere(attempts, isOneOf(sure), { parked: at })
              const goneAt = Object.fromEntries(
                parked.filter(isOneOf(gone)).map(({ id, changes }) => [id, changes]),
              )
              return {
                // The page it is said on is still the last customer's.
                entry: undefined,
                case: [],
                settlement: NOTHING,
                openCase: undefined,
                attempts: parked,
                turn: newTurn(memory.turns, at, { others: gone, goneAt }),
              }
            })
          },
          keepCase: (kept) => keepCase(kept),
          ...caseActions({ shelf, decide, now, state: get }),
          sayOthers: () => {
            // What another tab has told since wasn't shown where it was said.
            const said = unasked(get()).map(({ id }) => id)
            decide(({ attempts, turn, at }) => ({
              attempts: changeWhere(attempts, isOneOf(said), { parked: at }),
              turn: { ...turn, others: [...turn.others, ...said] },
            }))
          },
          sayNothingTried: () => {
            const left = mineLeft(get())?.id
            decide((state) => (mineLeft(state)?.id === left ? nothingTried(state) : {}))
          },
          sayMine: (id) =>
            decide(({ attempts, turn }) => ({
              attempts: unpark(attempts, [id]),
              turn: {
                ...turn,
                mine: uniteIds(turn.mine, [id]),
                unsure: uniteIds(turn.unsure, [id]),
                paid: turn.paid || attempts.some((one) => one.id === id && one.kind === 'paid'),
              },
            })),
        }
      },
      {
        name: SESSION_KEY,
        version: VERSION,
        skipHydration: true,
        partialize: asKept,
        merge: (kept, state) =>
          kept ? { ...state, ...uniteKept(state, kept as KeptSession) } : state,
        storage: keptStorage({
          backend: storage,
          version: VERSION,
          parse: parseKeptSession,
          isWhole: isReadWhole,
          onTrouble: (found) => {
            isHidden ||= found === 'unreadable' || found === 'newer'
            onTrouble(found)
          },
        }),
      },
    ),
  )
  const show = (address: Address) => {
    opened = address
    const clock = ticks()
    store.setState((state) => openAddress(tree, state, address, { at: state.at, ticks: clock }))
  }
  const keepCase = (...kept: readonly KeptCase[]) => {
    kept.forEach(shelf.keep)
    const cases = shelf.list()
    store.setState(({ openCase }) => ({
      cases,
      openCase: cases.find(({ id }) => id === openCase?.id) ?? openCase,
    }))
  }
  /** Before anything is decided or shown: what every tab has kept since, and what stands open here. */
  const catchUp = (memory?: TabMemory) => {
    const at = now()
    isHidden = false
    store.persist.rehydrate()
    store.setState((state) => caughtUp(tree, state, { memory, isHidden, at }))
  }
  /** After every change: what is hidden is asked about, a page that has opened is offered, all is kept. */
  const settle = () => {
    store.setState((state) => settled(tree, state))
    const { openCase, cases } = store.getState()
    if (openCase && !cases.includes(openCase)) keepCase(openCase)
    const { memory, turn, entry, attempts } = store.getState()
    // Any of their cases may be gone on with in another tab.
    const theirs = store.getState().cases.flatMap((kept) => {
      const mine = uniteIds(kept.mine, turn.mine)
      return turn.caseIds.includes(kept.id) && mine !== kept.mine ? { ...kept, mine } : []
    })
    if (theirs.length > 0) keepCase(...theirs)
    const remembered = remember(memory, turn, entry)
    store.setState({ memory: remembered, trouble })
    tabKept.keep({ ...remembered, attempts })
  }
  return {
    tree,
    clear: clearNodes(tree),
    longest: longestWays(tree),
    store,
    shop,
    settings,
    now,
    rehydrate: (isComeBackTo = false) => {
      shop.read()
      settings.read()
      const { turn } = store.getState()
      catchUp(tabKept.read())
      // Shown again as it stood there, it is a page come back to like any other.
      if (opened && (isComeBackTo || store.getState().at - turn.at > AWAY))
        show({ ...opened, arrival: 'history', result: false })
      const cases = shelf.list()
      store.setState(({ turn }) => ({
        cases,
        openCase: cases.find(({ id }) => id === turn.caseId),
        trouble,
      }))
      if (store.getState().replayed) settle()
    },
  }
}

const isOneOf =
  (ids: readonly string[]) =>
  ({ id }: Attempt) =>
    ids.includes(id)
