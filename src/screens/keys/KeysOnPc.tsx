import { useLoaded } from '../frame/useLoaded.ts'

/** A phone has no keys, and asks for none of this. */
const hasPointer = () => typeof matchMedia === 'function' && matchMedia('(hover: hover)').matches

/** The keys of a PC come when the page is there: nothing waits for them. */
export function KeysOnPc() {
  const loaded = useLoaded(hasPointer() ? 'keys' : undefined, () => import('./Keys.tsx'))
  return loaded && loaded !== 'failed' ? <loaded.Keys /> : null
}
