import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { newContext, openPhone, type Phone, type Point, tap } from './openPhone.ts'

/** What `walkScreens.js` puts into the page. */
interface InPage {
  choose(step: number): string
  screen(): Markup[]
  ready(path: string): Promise<Point>
  arm(): void
  readonly painted: Promise<number>
}
declare const bench: InPage

/** A text, or an element: its name, its attributes, its children. */
type Markup = string | readonly [string, Readonly<Record<string, unknown>>, readonly Markup[]]

export interface RecordedWalk {
  /** Of each tap, the path its link leads to. */
  readonly links: readonly string[]
  /** Every screen met, the first one included. */
  readonly screens: readonly (readonly Markup[])[]
}

const TOO_LONG_MS = 20_000
const IN_PAGE = readFileSync(join(import.meta.dirname, 'walkScreens.js'), 'utf8')

/** A page with a fast network that has been taken over by its scripts and rests; `cpu` times slower. */
export async function openWalk(browser: Browser, address: string, cpu: number): Promise<Phone> {
  const context = await newContext(browser, {})
  await context.addInitScript(IN_PAGE)
  const fast = { name: '', latencyMs: 0, bitsPerSecond: 1e9, cpu: 1 }
  const phone = await openPhone(context, fast)
  await phone.page.goto(address)
  await phone.page.waitForSelector('html[data-app="ready"]')
  await phone.page.waitForLoadState('networkidle')
  await phone.cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return { ...phone, close: () => context.close() }
}

/** Taps a link and waits for the next screen. Ms from the tap to the end of its frame. */
export async function tapLink({ page, cdp }: Phone, link: string): Promise<number> {
  const point = await page.evaluate((path) => bench.ready(path), link)
  await page.evaluate(() => bench.arm())
  await tap(cdp, point)
  const painted = page.evaluate(() => bench.painted)
  const late = wait(TOO_LONG_MS, undefined, { ref: false }).then(() => {
    throw new Error(`the link to ${link} on ${page.url()} led to no other screen`)
  })
  return await Promise.race([painted, late])
}

/** Walks a site once and keeps what was tapped and seen. */
export async function recordWalk(
  browser: Browser,
  address: string,
  taps: number,
): Promise<RecordedWalk> {
  const phone = await openWalk(browser, address, 1)
  const look = (page: Page) => page.evaluate(() => bench.screen())
  const links: string[] = []
  const screens = [await look(phone.page)]
  while (links.length < taps) {
    const link = await phone.page.evaluate((step) => bench.choose(step), links.length)
    await tapLink(phone, link)
    links.push(link)
    screens.push(await look(phone.page))
  }
  await phone.close()
  return { links, screens }
}
