import { createContext, useContext } from 'react'
import type { Codes } from '../../content/codes.ts'

const CodesContext = createContext<Codes | undefined>(undefined)
export const CodesProvider = CodesContext.Provider

/** Every code; the route around the pages about codes has loaded them. */
export function useCodes(): Codes {
  const codes = useContext(CodesContext)
  if (!codes) throw new Error('no codes: render inside CodesProvider')
  return codes
}
