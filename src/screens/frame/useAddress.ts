import { createContext, useContext, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { NodeId } from '../../engine/tree.ts'
import type { Arrival } from '../../session/createSession.ts'
import { useSession } from '../../session/useSession.ts'

/** What a link of ours says about itself to the page it leads to. */
export interface LinkState {
  /** The answer just given, live: `21a`. */
  readonly answered?: string
  /** Looks again at what was there: Back, trail, language switch. */
  readonly again?: boolean
  /** Whose unsettled payment is taken up again. */
  readonly customer?: number
  readonly kept?: number
  readonly dropped?: number
  readonly newWalk?: boolean
  readonly elsewhere?: boolean
  readonly moved?: boolean
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

/** Has another page been opened since the app started? Then a heading takes focus. */
export function useHasNavigated(): boolean {
  return useContext(FirstArrivalContext) === undefined
}

/** Replays the address into the session: one way, before the browser paints. */
export function useAddress(node: NodeId | undefined): void {
  const { store } = useSession()
  const { search, key } = useLocation()
  const first = useContext(FirstArrivalContext)
  const type = useNavigationType()
  const state = useLinkState()
  const arrival: Arrival =
    first ?? (type === 'POP' || state.again ? 'history' : state.answered ? 'answer' : 'link')
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival an address, by its key
  useLayoutEffect(() => {
    store.getState().open({
      node,
      code: codeIn(search),
      arrival,
      ...(state.customer === undefined ? {} : { customer: state.customer }),
    })
  }, [store, node, search, key])
}
