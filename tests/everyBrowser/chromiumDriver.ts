import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** Any Chromium since 64, by the DevTools protocol as it was then. */
export async function driveChromium(program: string): Promise<DrivenBrowser> {
  const open = (options: PageOptions) => newPage(program, options)
  const probe = await open({ width: 360, height: 640, scripts: true })
  await probe.close()
  return { engine: 'blink', version: probe.version, newPage: open, close: async () => {} }
}

/** Each page is a browser of its own, which keeps nothing: the contexts of Chromium 64 share what is stored. */
async function newPage(
  program: string,
  options: PageOptions,
): Promise<DrivenPage & { version: string }> {
  const profile = await mkdtemp(join(tmpdir(), 'every-browser-'))
  const { said, stop } = await startProgram(program, [...FLAGS, `--user-data-dir=${profile}`], {
    says: /ws:\/\/([^/\s]+)\/devtools\/browser\/\S+/,
  })
  const [address = '', host = ''] = said
  const browser = await jsonSocket(address)
  const { product } = await browser.send('Browser.getVersion')
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
  // A socket of its own: Chromium 64 can't carry a page on the browser's.
  const page = await jsonSocket(`ws://${host}/devtools/page/${targetId}`)
  const driven = await drivePage(page, options)
  return {
    ...driven,
    version: String(product).replace(/^.*\//, ''),
    async close() {
      page.close()
      browser.close()
      await stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function drivePage(
  page: JsonSocket,
  { width, height, scripts }: PageOptions,
): Promise<Omit<DrivenPage, 'close'>> {
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
  return {
    async open(address) {
      await page.send('Page.navigate', { url: address })
      const isThere = `location.href === '${address}' && document.readyState === 'complete'`
      await untilTrue(() => evaluate(isThere), address)
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
