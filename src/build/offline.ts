import type { VitePWAOptions } from 'vite-plugin-pwa'
import { SHELL } from './prerender.ts'

/**
 * One service worker, one empty page: it answers every navigation, and the app draws. (Workbox keeps
 * files one after the other: all pages would take minutes on a slow network, this takes seconds.)
 */
export function offline(base: string): Partial<VitePWAOptions> {
  return {
    registerType: 'prompt',
    injectRegister: false,
    // A manifest a language is written with the pages.
    manifest: false,
    // The pages are drawn in the same hook, before.
    integration: { closeBundleOrder: 'post' },
    workbox: {
      globPatterns: [SHELL, 'assets/*.js', 'icon.svg'],
      globIgnores: [],
      // Their names change with their content.
      dontCacheBustURLsMatching: /^assets\//,
      navigateFallback: base + SHELL,
      // Files are the host's, and so is a page that is asked for because the kept one is broken.
      navigateFallbackDenylist: [/\/[^/?]+\.[a-z0-9]+(?:\?|$)/, /[?&]fresh=/],
      cleanupOutdatedCaches: true,
      // The page that brought the worker finds the app's later parts in it at once.
      clientsClaim: true,
    },
  }
}
