import { useStore } from 'zustand'
import { useSession } from './useSession.ts'

/** What is kept of the shop, as typed; nothing in the first render, as in the static page. */
export const useShop = () => useStore(useSession().shop.store)

export const useSettings = () => useStore(useSession().settings.store)
