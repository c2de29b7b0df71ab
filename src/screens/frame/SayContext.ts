import { createContext } from 'react'

/** Speaks in the page's one live region, which outlives each screen: one that comes with its words may stay unheard. */
export const SayContext = createContext<(text: string) => void>(() => {})
