import { createContext, useContext, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { NodeId } from '../../engine/tree.ts'
import type { Arrival } from '../../session/sessionState.ts'
import { useSession } from '../../session/useSession.ts'

/** What a link of ours says about itself to the page it leads to. */
export interface LinkState {
  /** The answer just given, live: `21a`. */
  readonly answered?: string
  /** Looks again at what was there: Back, trail, language switch. */
  readonly again?: boolean
  /** The open attempt that is taken up again, or the one whose result is asked for. */
  readonly attempt?: string
  /** Only the result of a sale page that was left is asked for. */
  readonly result?: boolean
  /** The kept case that is gone on with. */
  readonly resumed?: string
  /** A case somebody has typed the code of: whose it is, is asked as for a link from outside. */
  readonly typed?: boolean
  /** Declares that the next customer is served. */
  readonly next?: boolean
  readonly kept?: number
  readonly dropped?: number
  readonly newWalk?: boolean
  readonly elsewhere?: boolean
}

/** How the first page of this app start was reached; undefined once another page was opened. */
export const FirstArrivalContext = createContext<Arrival | undefined>(undefined)

export function useLinkState(): LinkState {
  const { state } = useLocation()
  return typeof state === 'object' && state !== null ? (state as LinkState) : {}
}

export function codeIn(search: string): string {
  return new URLSearchParams(search).get('c') ?? ''
}

/** What a hand-over's address says of whose its unsettled payment is. */
export function markIn(search: string): string | undefined {
  // Also where an address sent on has gained a comma: what can't be read isn't nothing.
  return /[?&]h=([\w.-]{1,200})/.exec(search)?.[1]
}

export function useFirstArrival(): Arrival | undefined {
  return useContext(FirstArrivalContext)
}

/** Has another page been opened since the app started? Then a heading takes focus. */
export function useHasNavigated(): boolean {
  return useFirstArrival() === undefined
}

/** A live answer is one that its address ends in: kept later answers make it another way. */
function answeredNow({ answered, typed }: LinkState, search: string): Arrival {
  if (typed) return 'link'
  return answered !== undefined && codeIn(search).split(/[.-]/).at(-1) === answered
    ? 'answer'
    : 'way'
}

/** Replays the address into the session: one way, before the browser paints. */
export function useAddress(node: NodeId | undefined): void {
  const { store } = useSession()
  const { search, key } = useLocation()
  const first = useFirstArrival()
  const type = useNavigationType()
  const state = useLinkState()
  const arrival: Arrival =
    first ?? (type === 'POP' ? 'history' : state.again ? 'again' : answeredNow(state, search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival an address, by its key
  useLayoutEffect(() => {
    store.getState().open({
      node,
      code: codeIn(search),
      arrival,
      entry: key,
      attempt: state.attempt,
      mark: markIn(search),
      resumed: arrival === 'again' ? state.resumed : undefined,
      result: state.result === true && (arrival === 'again' || arrival === 'way'),
      next: arrival === 'way' && state.next === true,
    })
  }, [store, node, search, key])
}
