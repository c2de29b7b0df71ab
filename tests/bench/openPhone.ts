import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Profile } from './profiles.ts'

type PaintedBy = 'document' | 'screen'

export interface Phone {
  readonly page: Page
  readonly cdp: CDPSession
  /** Everything asked for so far, each with when it was asked for (s, the browser's clock). */
  readonly asked: readonly number[]
  /** What had come when the last document painted something first; bytes as sent, headers included. */
  readonly beforePaint: { requests: number; bytes: number }
  /**
   * When the next screen is painted: ms of `performance.now()` of this process.
   *
   * @param by `document` or `screen` to wait for one that the host, or a script, has drawn
   */
  nextPaint(by?: PaintedBy): Promise<number>
  close(): Promise<void>
}

const VIEWPORT = { width: 360, height: 640 }
/** A file of its own: what compiles our TypeScript adds names that no page knows. */
const WATCH = readFileSync(join(import.meta.dirname, 'watchScreens.js'), 'utf8')
const TOO_LONG_MS = 60_000

interface PhoneOptions {
  readonly scripts?: boolean
  /** Keep the service worker; without, it takes nothing of the machine's time. */
  readonly offline?: boolean
}

/** A phone that has never been here: nothing cached, nothing stored. */
export function newContext(browser: Browser, { scripts = true, offline = false }: PhoneOptions) {
  return browser.newContext({
    viewport: VIEWPORT,
    javaScriptEnabled: scripts,
    serviceWorkers: offline ? 'allow' : 'block',
  })
}

/** Opens a page of the context on a network and a processor as slow as the profile says. */
export async function openPhone(context: BrowserContext, profile: Profile): Promise<Phone> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const asked: number[] = []
  const come: { time: number; bytes: number }[] = []
  const beforePaint = { requests: 0, bytes: 0 }
  const waiting = new Map<(time: number) => void, PaintedBy | undefined>()
  const painted = (by: PaintedBy) => {
    const time = performance.now()
    for (const [resolve, wanted] of waiting) {
      if (wanted !== undefined && wanted !== by) continue
      waiting.delete(resolve)
      resolve(time)
    }
  }
  cdp.on('Network.requestWillBeSent', ({ timestamp, request }) => {
    // A browser without a window keeps no icons, and asks for the page's own at each new address.
    if (!request.url.endsWith('/icon.svg')) asked.push(timestamp)
  })
  cdp.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
    come.push({ time: timestamp, bytes: encodedDataLength }),
  )
  cdp.on('Page.lifecycleEvent', ({ name, timestamp }) => {
    if (name !== 'firstContentfulPaint') return
    const before = come.filter(({ time }) => time <= timestamp)
    beforePaint.requests = before.length
    beforePaint.bytes = before.reduce((sum, { bytes }) => sum + bytes, 0)
    painted('document')
  })
  cdp.on('Runtime.bindingCalled', ({ name }) => {
    if (name === 'benchPainted') painted('screen')
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'benchPainted' })
  await cdp.send('Page.enable')
  await cdp.send('Page.setLifecycleEventsEnabled', { enabled: true })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH })
  await cdp.send('Network.enable')
  const bytesPerSecond = profile.bitsPerSecond / 8
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu })
  return {
    page,
    cdp,
    asked,
    beforePaint,
    nextPaint: (by) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            reject(new Error(`${page.url()}: nothing was painted within ${TOO_LONG_MS / 1000} s`)),
          TOO_LONG_MS,
        )
        const end = (time: number) => {
          clearTimeout(timer)
          resolve(time)
        }
        waiting.set(end, by)
      }),
    close: () => page.close(),
  }
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * A real tap, as the browser gets it from a screen.
 *
 * @param restMs how long the finger rests on the glass
 * @returns when it was lifted: ms of `performance.now()` of this process
 */
export async function tap(cdp: CDPSession, { x, y }: Point, restMs = 0): Promise<number> {
  const at = { x, y, button: 'left', clickCount: 1 } as const
  // Neither is waited for: nothing of ours stands between press and release.
  const pressed = cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
  if (restMs > 0) await wait(restMs)
  const lifted = performance.now()
  const released = cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
  await Promise.all([pressed, released])
  return lifted
}
