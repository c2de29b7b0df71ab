import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { DrivenBrowser, DrivenPage, PageOptions } from './drivenBrowser.ts'
import { type JsonSocket, jsonSocket } from './jsonSocket.ts'
import { startProgram } from './startProgram.ts'
import { untilTrue } from './untilTrue.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-setuid-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--no-first-run',
  '--remote-debugging-port=0',
]

const CLEARED_MS = 3000

/** Any Chromium since 64, by the DevTools protocol as it was then. */
export async function driveChromium(program: string): Promise<DrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'every-browser-'))
  const { said, stop } = await startProgram(
    program,
    [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'],
    { says: /ws:\/\/([^/\s]+)\/devtools\/browser\/\S+/ },
  )
  const [address = '', host = ''] = said
  const browser = await jsonSocket(address)
  const { product } = await browser.send('Browser.getVersion')
  return {
    engine: 'blink',
    version: String(product).replace(/^.*\//, ''),
    async newPage(options) {
      const { browserContextId } = await browser.send('Target.createBrowserContext')
      const { targetId } = await browser.send('Target.createTarget', {
        url: 'about:blank',
        browserContextId,
      })
      // Each page has a socket of its own: Chromium 64 can't carry several pages on one.
      const page = await jsonSocket(`ws://${host}/devtools/page/${targetId}`)
      return drivePage(page, options, async () => {
        page.close()
        await browser.send('Target.closeTarget', { targetId })
        await browser.send('Target.disposeBrowserContext', { browserContextId })
      })
    },
    async close() {
      browser.close()
      await stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function drivePage(
  page: JsonSocket,
  { width, height, scripts }: PageOptions,
  close: () => Promise<void>,
): Promise<DrivenPage> {
  const noise = listen(page)
  for (const domain of ['Page', 'Runtime', 'Log']) await page.send(`${domain}.enable`)
  await page.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  })
  if (!scripts) await page.send('Emulation.setScriptExecutionDisabled', { value: true })
  const evaluate = async (expression: string) => {
    const answer = await page.send('Runtime.evaluate', { expression, returnByValue: true })
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails))
    return (answer.result as { value?: unknown }).value
  }
  const goTo = async (address: string) => {
    await page.send('Page.navigate', { url: address })
    const isThere = `location.href === '${address}' && document.readyState === 'complete'`
    await untilTrue(() => evaluate(isThere), address)
  }
  const origins = new Set<string>()
  return {
    async open(address) {
      origins.add(new URL(address).origin)
      await goTo(address)
    },
    evaluate,
    async press(x, y) {
      const at = { x, y, button: 'left', clickCount: 1 }
      await page.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' })
      await page.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
      await page.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' })
    },
    async screenshot() {
      const { data } = await page.send('Page.captureScreenshot')
      return Buffer.from(String(data), 'base64')
    },
    noise: async () => noise,
    async close() {
      await goTo('about:blank')
      // In Chromium 64 all contexts keep in one place, where a page also writes as it is left.
      // Chromium 69 never answers while a worker is being installed; its contexts keep apart, and go.
      for (const origin of origins)
        await Promise.race([
          page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
          setTimeout(CLEARED_MS),
        ])
      await close()
    },
  }
}

function listen(page: JsonSocket): string[] {
  const noise: string[] = []
  const text = (value: unknown) => JSON.stringify(value).slice(0, 400)
  page.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    noise.push(`error: ${text(exceptionDetails)}`),
  )
  page.on('Runtime.consoleAPICalled', ({ type, args }) =>
    noise.push(`console ${type}: ${text(args)}`),
  )
  page.on('Log.entryAdded', ({ entry }) => noise.push(`log: ${text(entry)}`))
  return noise
}
