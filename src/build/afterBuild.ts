import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/**
 * A plugin that works on the built site, once: not in the dev server, and not in the build for Node that
 * draws the pages. Those that come last are called after the service worker is written.
 *
 * @param work gets the built site's folder
 */
export function afterBuild(
  name: string,
  work: (site: string, config: ResolvedConfig) => Promise<void>,
  isLast = false,
): Plugin {
  let config: ResolvedConfig
  let hasFailed = false
  return {
    name,
    ...(isLast ? { enforce: 'post' as const } : {}),
    apply: (_, env) => env.command === 'build' && !env.isSsrBuild,
    configResolved(resolved) {
      config = resolved
    },
    // A failed build is closed, too: what it said must not be drowned by what we miss.
    renderError() {
      hasFailed = true
    },
    buildEnd(error) {
      hasFailed = error !== undefined
    },
    closeBundle: {
      sequential: true,
      order: isLast ? 'post' : null,
      handler: async () => {
        if (!hasFailed) await work(resolve(config.root, config.build.outDir), config)
      },
    },
  }
}
