import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { FLAGS } from './flags.ts'
import { stepLink } from './stepLink.ts'

/** One Chromium a test file, a fresh phone of 360 × 640 a test. */
export function chromiumPhones() {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: FLAGS })
  })
  afterAll(() => browser?.close())
  return {
    /** `sites`: others of ours than the two built ones. */
    async open(options: BrowserContextOptions = {}, sites: readonly string[] = []) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 640 },
        // `offline.test.ts` is about the service worker; elsewhere it would only take the machine's time.
        serviceWorkers: 'block',
        ...options,
      })
      const page = await context.newPage()
      const noise = listen(page, sites)
      return { page, noise, close: () => context.close() }
    },
  }
}

/** Whatever a page should never do: say something, fail, or ask another host. */
function listen(page: Page, sites: readonly string[]): string[] {
  const noise: string[] = []
  const own = [inject('site'), inject('subfolderSite'), ...sites].map((site) => new URL(site).host)
  page.on('console', (message) => {
    if (!/blocked by Playwright/.test(message.text()))
      noise.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`status ${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!own.includes(new URL(request.url()).host)) noise.push(`foreign: ${request.url()}`)
  })
  return noise
}

/** Waits until the app has taken the page over. */
export const ready = (page: Page) => page.waitForSelector('html[data-app="ready"]')

/** The node or, elsewhere, the kind of the screen shown. */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    return main?.dataset.node ?? main?.dataset.kind
  })

/** One step of a journey as in `journeys.ts`, by a real tap. */
export async function tapStep(page: Page, step: string) {
  const { page: from, link } = stepLink(tree, step)
  if (from) await page.waitForSelector(from)
  await page.locator(link).first().click()
}
