/**
 * `waiting`: a new version is here and can be taken · `later`: it was put off until the next start ·
 * `taken`: another tab took it, this page still is the old one.
 */
type Update = 'none' | 'waiting' | 'later' | 'taken'

export interface OfflineState {
  /** Everything the app needs is kept on this device. */
  readonly isReady: boolean
  readonly update: Update
}

/** What is known of the copy of the app on this device; screens read it, `registerWorker` writes it. */
export interface Offline {
  get(): OfflineState
  set(change: Partial<OfflineState>): void
  /** Takes the new version: this page loads anew, with its address. */
  takeUpdate(): void
  /** Says how a new version is taken: known once the service worker's code is here. */
  onTakeUpdate(take: () => void): void
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void
}

export function createOffline(): Offline {
  let state: OfflineState = { isReady: false, update: 'none' }
  let take = () => {}
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    takeUpdate: () => take(),
    onTakeUpdate(way) {
      take = way
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
