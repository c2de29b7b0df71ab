/** Keeps the screen on until what it gives back is called. The browser lets go of a hidden page: it is asked anew. */
export function keepAwake(): () => void {
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
}
