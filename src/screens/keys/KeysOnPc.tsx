import { useLoaded } from '../frame/useLoaded.ts'

/** A phone has no keys, and asks for none of this. */
const hasPointer = () => globalThis.matchMedia?.('(hover: hover)').matches === true

/** The keys of a PC come when the page is there: nothing waits for them. */
export function KeysOnPc() {
  const loaded = useLoaded(hasPointer() ? 'keys' : undefined, () => import('./Keys.tsx'))
  return loaded && loaded !== 'failed' ? <loaded.Keys /> : null
}
