import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { headTags, readSiteUrl, robots, sitemap } from './headTags.ts'

/** What `src/app/prerender.tsx` exports. */
interface Prerenderer {
  readonly languages: readonly string[]
  addresses(): Promise<string[]>
  renderPage(
    address: string,
    base: string,
  ): Promise<{ address: string; language: string; head: string; body: string }>
}

/**
 * Draws every address into a file of its own once the site is built: the same routes, rendered to
 * HTML by a second build of the entry for Node, which is thrown away afterwards.
 */
export function prerender(entry: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'prerender',
    apply: (_, env) => env.command === 'build' && !env.isSsrBuild,
    configResolved(resolved) {
      config = resolved
    },
    async closeBundle() {
      const { root, base, build: own } = config
      const site = resolve(root, own.outDir)
      const scratch = join(root, 'node_modules/.cache/prerender', `${process.pid}`)
      const [template, inline] = await Promise.all([
        readFile(join(site, 'index.html'), 'utf8'),
        readFile(join(root, 'src/app/beforeReact.js'), 'utf8'),
      ])
      await build({
        root,
        base,
        configFile: config.configFile ?? false,
        logLevel: 'warn',
        build: { ssr: entry, outDir: scratch, emptyOutDir: true, copyPublicDir: false },
      })
      const file = pathToFileURL(join(scratch, 'prerender.js')).href
      const { addresses, languages, renderPage } = (await import(file)) as Prerenderer
      const script = `<script>${inline
        .replace(/\/\*[\s\S]*?\*\/\s*/, '')
        .replace(/\n\s*/g, '\n')
        .trim()}</script>`
      const all = await addresses()
      const url = readSiteUrl(process.env.SITE_URL)
      const published = { url, base, languages }
      if (url === undefined)
        config.logger.info(
          'no SITE_URL: canonical addresses, hreflang and sitemap.xml are left out',
        )
      else await writeFile(join(site, 'sitemap.xml'), sitemap(all, published))
      await writeFile(join(site, 'robots.txt'), robots(published))
      for (const address of all) {
        const page = await renderPage(address, base)
        const target = address === '/404' ? '404.html' : join(address, 'index.html')
        const html = template
          .replace(/<html lang="[^"]*"/, `<html lang="${page.language}"`)
          .replace('<!--head-->', () => page.head + headTags(page, published) + script)
          .replace(
            '<div id="root"></div>',
            () => `<div id="root" data-address="${base.slice(0, -1)}${address}">${page.body}</div>`,
          )
        await mkdir(dirname(join(site, target)), { recursive: true })
        await writeFile(join(site, target), html)
      }
      await rm(scratch, { recursive: true, force: true })
      config.logger.info(`prerendered ${all.length} pages`)
    },
  }
}
