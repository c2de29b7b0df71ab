import { useLoaded } from './useLoaded.ts'
import { useOffline } from './useOffline.ts'

/** The offer of a new version. It stands below everything that is tapped, and moves none of it. */
export function UpdateNotice() {
  const { update } = useOffline().state
  const isOffered = update === 'waiting' || update === 'taken'
  const loaded = useLoaded(isOffered ? 'offer' : undefined, () => import('./UpdateOffer.tsx'))
  return loaded && loaded !== 'failed' ? <loaded.UpdateOffer /> : null
}
