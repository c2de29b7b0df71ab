import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VitePWAOptions } from 'vite-plugin-pwa'
import { answerStep, FIRST_STEPS } from './firstSteps.ts'
import { SHELL } from './prerender.ts'

/**
 * One service worker, one empty page: it answers nearly every navigation, and the app draws. (Workbox
 * keeps files one after the other: all pages would take minutes on a slow network, this takes seconds.)
 * Each language's start page is kept as it was drawn: it is where visits begin, and an empty page would
 * show nothing until the app is there. So are the steps its answers lead to, all in one file.
 *
 * @param folder where the site is built
 */
export function offline(base: string, folder: string): Partial<VitePWAOptions> {
  return {
    registerType: 'prompt',
    injectRegister: false,
    // A manifest a language is written with the pages.
    manifest: false,
    // The pages are drawn in the same hook, before.
    integration: { closeBundleOrder: 'post' },
    workbox: {
      globPatterns: [SHELL, '*/index.html', FIRST_STEPS, 'assets/*.js', 'icon.svg'],
      globIgnores: [],
      // Their names change with their content.
      dontCacheBustURLsMatching: /^assets\//,
      // A kept page is the same for every code, and whatever else is appended to its address.
      ignoreURLParametersMatching: [/^(?!fresh$)/],
      navigateFallback: base + SHELL,
      // Files are the host's, and so is a page that is asked for because the kept one is broken.
      navigateFallbackDenylist: [
        /\/[^/?]+\.[a-z0-9]+(?:\?|$)/,
        /[?&]fresh=/,
        /\/step\/[^/?]+\/(?:\?|$)/,
      ],
      runtimeCaching: [
        {
          urlPattern: /^(?!.*[?&]fresh=).*\/step\/[^/?#]+\/(?:[?#]|$)/,
          handler: answerStep,
        },
      ],
      // A host may answer with a page where a script is missing: kept, it would be the script for good.
      manifestTransforms: [
        async (entries) => ({
          manifest: entries.map((entry) =>
            /\.js(?:on)?$/.test(entry.url)
              ? { ...entry, integrity: integrityOf(join(folder, entry.url)) }
              : entry,
          ),
        }),
      ],
      cleanupOutdatedCaches: true,
      // The page that brought the worker finds the app's later parts in it at once.
      clientsClaim: true,
    },
  }
}

const integrityOf = (file: string) =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
