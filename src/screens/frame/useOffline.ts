import { createContext, useContext, useSyncExternalStore } from 'react'
import { createOffline, type Offline, type OfflineState } from '../../offline/createOffline.ts'

/** Without a provider (drawing at build time, tests) nothing is kept and nothing is new. */
const OfflineContext = createContext<Offline>(createOffline())
export const OfflineProvider = OfflineContext.Provider

const DRAWN: OfflineState = { isReady: false, update: 'none' }

export function useOffline(): { readonly offline: Offline; readonly state: OfflineState } {
  const offline = useContext(OfflineContext)
  const state = useSyncExternalStore(offline.subscribe, offline.get, () => DRAWN)
  return { offline, state }
}
