import type { Arrival } from '../session/sessionState.ts'

/** Written by the script that runs before React when an answer is tapped; read once. */
export const TAP_KEY = 'cfa.tap'

/** Written by the same script where the page before the first of those taps was no page of the app's. */
const OUT_KEY = 'cfa.out'

/** Does it begin outside, what was tapped before the app was there? Then whose it is isn't known. Read once. */
export function beganOutside(storage: Storage | undefined): boolean {
  try {
    const isOut = storage?.getItem(OUT_KEY) != null
    storage?.removeItem(OUT_KEY)
    return isOut
  } catch {
    return false
  }
}

interface FirstArrivalSources {
  readonly storage: Storage | undefined
  /** `navigate`, `reload`, `back_forward` … of the Navigation Timing API; undefined if it has none. */
  readonly navigationType: string | undefined
  readonly code: string
}

/**
 * How the page that just loaded was reached. It's a live answer only if the tap before it left its
 * mark and led to this very code: a link from elsewhere can't end an open attempt.
 */
export function firstArrival({ storage, navigationType, code }: FirstArrivalSources): Arrival {
  let tap: string | null = null
  try {
    tap = storage?.getItem(TAP_KEY) ?? null
    storage?.removeItem(TAP_KEY)
  } catch {
    tap = null
  }
  if (navigationType === 'back_forward') return 'history'
  if (navigationType === 'reload') return 'again'
  return tap && code === tap ? 'answer' : 'link'
}
