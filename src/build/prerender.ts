import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { afterBuild } from './afterBuild.ts'
import { FIRST_STEPS, packPages } from './firstSteps.ts'
import { headTags, readSiteUrl, robots, sitemap } from './headTags.ts'
import { type ManifestTexts, manifest, manifestFile } from './manifest.ts'
import { readPageTemplate } from './pageTemplate.ts'

/** What `src/app/prerender.tsx` exports. */
interface Prerenderer {
  readonly languages: readonly string[]
  readonly addedStyles: readonly string[]
  addresses(): Promise<string[]>
  firstSteps(): string[]
  renderPage(
    address: string,
    base: string,
  ): Promise<{ address: string; language: string; head: string; body: string }>
  manifestTexts(language: string): Promise<ManifestTexts>
}

/** The page the service worker hands out for every address: the app draws into it. */
export const SHELL = 'shell.html'
const SHELL_HEAD =
  '<title>收款急救 Checkout First Aid</title><meta name="robots" content="noindex"/>'

/**
 * Draws every address into a file of its own once the site is built: the same routes, rendered to
 * HTML by a second build of the entry for Node, which is thrown away afterwards.
 */
export function prerender(entry: string): Plugin {
  return afterBuild('prerender', async (site, config) => {
    const { root, base } = config
    const manifestLink = (language: string) =>
      `<link rel="manifest" href="${base}${manifestFile(language)}"/>`
    const scratch = join(root, 'node_modules/.cache/prerender', `${process.pid}`)
    const inline = await readFile(join(root, 'src/app/beforeReact.js'), 'utf8')
    await build({
      root,
      base,
      configFile: config.configFile ?? false,
      logLevel: 'warn',
      build: { ssr: entry, outDir: scratch, emptyOutDir: true, copyPublicDir: false },
    })
    const file = pathToFileURL(join(scratch, 'prerender.js')).href
    const drawn = (await import(file)) as Prerenderer
    const { addedStyles, languages, manifestTexts, renderPage } = drawn
    const { fill, shared } = await readPageTemplate(site, base, inline, addedStyles)
    const all = await drawn.addresses()
    const firstSteps = new Set(drawn.firstSteps())
    const ahead = new Map<string, string>()
    const listed = new Set<string>()
    const url = readSiteUrl(process.env.SITE_URL)
    const published = { url, base, languages }
    if (url === undefined)
      config.logger.info('no SITE_URL: canonical addresses, hreflang and sitemap.xml are left out')
    await writeFile(join(site, 'robots.txt'), robots(published))
    for (const address of all) {
      const page = await renderPage(address, base)
      const target = address === '/404' ? '404.html' : join(address, 'index.html')
      const path = base.slice(0, -1) + address
      listed.add(page.address)
      const html = fill({
        language: page.language,
        head: `${page.head}${headTags(page, published)}${manifestLink(page.language)}`,
        root: { address: path, body: page.body },
      })
      if (firstSteps.has(address)) ahead.set(path, html)
      await mkdir(dirname(join(site, target)), { recursive: true })
      await writeFile(join(site, target), html)
    }
    if (url !== undefined)
      await writeFile(join(site, 'sitemap.xml'), sitemap([...listed], published))
    await writeFile(join(site, SHELL), fill({ language: 'zh-CN', head: SHELL_HEAD }))
    await writeFile(join(site, FIRST_STEPS), packPages(ahead, shared))
    for (const language of languages)
      await writeFile(
        join(site, manifestFile(language)),
        manifest(language, base, await manifestTexts(language)),
      )
    await rm(scratch, { recursive: true, force: true })
    config.logger.info(`prerendered ${all.length} pages`)
  })
}
