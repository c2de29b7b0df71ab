import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Session } from './createSession.ts'
import type { SessionState } from './sessionState.ts'

const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

/** The session of this app start: tree, what is worked out from it, and the store. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session: render inside SessionProvider')
  return session
}

/** One field of the store. In the first render the initial state, as in the static page. */
export function useSessionState<Field>(select: (state: SessionState) => Field): Field {
  return useStore(useSession().store, select)
}
