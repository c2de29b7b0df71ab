import { registerSW } from 'virtual:pwa-register'
import type { Offline } from './createOffline.ts'

const HOUR = 60 * 60 * 1000

/**
 * Registers the service worker, which keeps the whole app on this device. A new version waits until
 * somebody takes it; only the tab that asked for it loads anew, the others are told.
 */
export function registerWorker(offline: Offline): void {
  let asked = false
  const activateWaiting = registerSW({
    immediate: true,
    onOfflineReady: () => offline.set({ isReady: true }),
    onNeedRefresh: () => offline.set({ update: 'waiting' }),
    onNeedReload: () => (asked ? location.reload() : offline.set({ update: 'taken' })),
    onRegisteredSW: (_, registration) => registration && lookForUpdates(registration),
  })
  if (navigator.serviceWorker?.controller) offline.set({ isReady: true })
  offline.onTakeUpdate(() => {
    asked = true
    if (offline.get().update === 'taken') location.reload()
    else void activateWaiting()
  })
}

/** The browser looks for a new version when a page is opened; at a till one stays open for days. */
function lookForUpdates(registration: ServiceWorkerRegistration) {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < HOUR) return
    last = Date.now()
    // Without a network there is nothing new to be had.
    registration.update().catch(() => undefined)
  })
}
