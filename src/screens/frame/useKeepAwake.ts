import { useEffect } from 'react'

/** Plain http on a local network, and browsers before 2020 (Safari: 2023), have no wake lock. */
export const canKeepAwake = () => 'wakeLock' in navigator

/** The screen stays on while this is shown. The browser lets go when the page is hidden: it is asked anew. */
export function useKeepAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !canKeepAwake()) return
    let lock: WakeLockSentinel | undefined
    let isAsking = false
    let isOver = false
    const letGo = () => {
      lock?.release().catch(() => undefined)
      lock = undefined
    }
    const ask = async () => {
      if (document.visibilityState !== 'visible') return letGo()
      if (isAsking || (lock && !lock.released)) return
      isAsking = true
      try {
        lock = await navigator.wakeLock.request('screen')
      } catch {
        // A low battery, say: the screen goes dark as it always does.
      }
      isAsking = false
      if (isOver || document.visibilityState !== 'visible') letGo()
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', ask)
      letGo()
    }
  }, [on])
}
