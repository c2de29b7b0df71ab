import { useLocation } from 'react-router'
import { useAddress, useHasNavigated } from './useAddress.ts'

/** A page that is read: it stands outside every walk, and its heading takes focus when one comes to it. */
export function useStillPage(): { readonly focusKey: string; readonly takesFocus: boolean } {
  useAddress(undefined)
  const { key } = useLocation()
  return { focusKey: key, takesFocus: useHasNavigated() }
}
