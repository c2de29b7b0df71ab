import { useEffect } from 'react'

/** Plain http on a local network, and browsers before 2020 (Safari: 2023), have no wake lock. */
export const canKeepAwake = () => 'wakeLock' in navigator

/** The screen stays on while this is shown. */
export function useKeepAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !canKeepAwake()) return
    let isOver = false
    let end: (() => void) | undefined
    import('./keepAwake.ts').then(
      ({ keepAwake }) => {
        if (!isOver) end = keepAwake()
      },
      () => undefined,
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [on])
}
