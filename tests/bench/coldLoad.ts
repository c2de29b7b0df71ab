import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { newContext, openPhone, type Point, tap } from './openPhone.ts'
import type { Profile } from './profiles.ts'

/** How long somebody reads a screen before she taps. */
const READING_MS = 1500
/** How long a finger rests on the glass, as measured by those who fetch pages meanwhile: 90 ms, a mouse button 80. */
const RESTING_MS = 80

/** The start page and two answers, by where they lead. */
interface Way {
  readonly start: string
  /** The ends of the two addresses: `/step/scan-reaction/`. */
  readonly taps: readonly [string, string]
}

export const WAY: Way = {
  start: '/zh-CN/',
  taps: ['/step/scan-reaction/', '/step/which-phones/'],
}

/** One first visit; times in ms from the moment the address is asked for, or from the end of the tap. */
export interface ColdLoad {
  readonly bytes: number
  readonly requests: number
  /** As the browser reports them, from the beginning of its navigation. */
  readonly firstContentfulPaint: number
  readonly largestContentfulPaint: number
  readonly firstQuestion: number
  readonly secondQuestion: number
  readonly thirdQuestion: number
  readonly firstTap: number
  readonly secondTap: number
}

/** Where both answers stand on a page drawn by this variant. Asked once, so that no run is disturbed. */
export async function findPoints(
  browser: Browser,
  site: string,
  way: Way,
  scripts: boolean,
): Promise<[Point, Point]> {
  const context = await newContext(browser, { scripts })
  const page = await context.newPage()
  const centre = async (to: string): Promise<Point> => {
    const link = page.locator(`main a[href*="${to}"]`).first()
    const box = await link.boundingBox()
    if (!box || box.y + box.height > 640) throw new Error(`${to} isn't on the first screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await page.goto(site + way.start)
  const first = await centre(way.taps[0])
  await page.locator(`main a[href*="${way.taps[0]}"]`).first().click()
  await page.waitForURL(`**${way.taps[0]}**`)
  const second = await centre(way.taps[1])
  await context.close()
  return [first, second]
}

/**
 * A first visit: the start page, an answer, 1.5 s of reading, another answer.
 *
 * @param hasty taps the first answer in the moment it appears; else after 1.5 s of reading as well
 */
export async function coldLoad(
  browser: Browser,
  site: string,
  way: Way,
  [first, second]: readonly [Point, Point],
  profile: Profile,
  { scripts, hasty }: { scripts: boolean; hasty: boolean },
): Promise<ColdLoad> {
  const context = await newContext(browser, { scripts })
  try {
    const { page, cdp, beforePaint, nextPaint } = await openPhone(context, profile)
    const begin = performance.now()
    const firstPaint = nextPaint()
    await cdp.send('Page.navigate', { url: site + way.start })
    const firstQuestion = await firstPaint
    const { bytes, requests } = { ...beforePaint }
    let reported = { first: Number.NaN, largest: Number.NaN }
    if (!hasty) {
      await wait(READING_MS)
      reported = await page.evaluate(readPaints)
    }
    const tapped = async (point: Point) => {
      const painted = nextPaint()
      const from = await tap(cdp, point, RESTING_MS)
      return { from, at: await painted }
    }
    const one = await tapped(first)
    await wait(READING_MS)
    const two = await tapped(second)
    if (!page.url().includes(way.taps[1])) throw new Error(`the taps led to ${page.url()}`)
    return {
      bytes,
      requests,
      firstContentfulPaint: reported.first,
      largestContentfulPaint: reported.largest,
      firstQuestion: firstQuestion - begin,
      secondQuestion: one.at - begin,
      thirdQuestion: two.at - begin,
      firstTap: one.at - one.from,
      secondTap: two.at - two.from,
    }
  } finally {
    await context.close()
  }
}

/** Runs in the page, where scripts are off too: nothing but reading what the browser has kept. */
function readPaints() {
  const observer = new PerformanceObserver(() => undefined)
  observer.observe({ type: 'largest-contentful-paint', buffered: true })
  return {
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largest: observer.takeRecords().at(-1)?.startTime ?? Number.NaN,
  }
}
