import type { Arrival } from '../session/sessionState.ts'

/** Written by the script before React where what was tapped before the app was there began on no page of the app's. */
const OUT_KEY = 'cfa.out'

/**
 * Does it begin outside, what was tapped before the app was there? Then whose it is isn't known. It is said until
 * the app has taken the page over (`takenOver`): a tap may be under way, and lead away before.
 */
export function beganOutside(storage: Storage | undefined): boolean {
  try {
    return storage?.getItem(OUT_KEY) != null
  } catch {
    return false
  }
}

/** The app has replayed its first address: the tab's memory knows from now on whose turn it is. */
export function takenOver(storage: Storage | undefined): void {
  try {
    storage?.removeItem(OUT_KEY)
  } catch {
    // Forbidden: nothing was written either.
  }
}

interface FirstArrivalSources {
  /** An answer of the page before led here, as the script before React has seen. */
  readonly isTapped: boolean
  /** `navigate`, `reload`, `back_forward` … of the Navigation Timing API; undefined if it has none. */
  readonly navigationType: string | undefined
}

/** How the page that just loaded was reached: a link from elsewhere can't end an open attempt. */
export function firstArrival({ isTapped, navigationType }: FirstArrivalSources): Arrival {
  if (navigationType === 'back_forward') return 'history'
  if (navigationType === 'reload') return 'again'
  return isTapped ? 'answer' : 'link'
}
