import type { Browser } from 'playwright-core'
import { serveSite } from '../../src/build/siteServer.ts'
import { findPoints, WAY } from './coldLoad.ts'
import { interleave } from './interleave.ts'
import { newContext, openPhone, type Point, tap } from './openPhone.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { median } from './statistics.ts'
import { table } from './table.ts'

type Visit = 'online' | 'offline' | 'scripts off'
const VISITS: readonly Visit[] = ['online', 'offline', 'scripts off']

interface SecondVisit {
  /** Ms from asking for the start page again until its question is painted. */
  readonly question: number
  /** Ms from a tap in that moment until the next question is painted. */
  readonly tap: number
}

async function comeBack(
  browser: Browser,
  dist: string,
  answer: Point,
  profile: Profile,
  visit: Visit,
): Promise<SecondVisit> {
  const scripts = visit !== 'scripts off'
  const context = await newContext(browser, { scripts, offline: true })
  const host = await serveSite({ folder: dist, base: '/', port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${host.port}${WAY.start}`
  try {
    const first = await context.newPage()
    await first.goto(url)
    // Says that it works without a network, once all is kept.
    if (scripts) await first.getByText('断网也能用').waitFor()
    await first.close()
    if (visit === 'offline') await host.close()
    const { cdp, nextPaint } = await openPhone(context, profile)
    const shown = nextPaint('document')
    const from = performance.now()
    await cdp.send('Page.navigate', { url })
    const question = (await shown) - from
    const next = nextPaint('document')
    const tapped = performance.now()
    await tap(cdp, answer)
    return { question, tap: (await next) - tapped }
  } finally {
    await context.close()
    if (visit !== 'offline') await host.close()
  }
}

/** The start page once more, with the service worker, and by the browser's cache alone. Times in ms. */
export async function reportSecondVisits(
  browser: Browser,
  site: string,
  dist: string,
  runs: number,
) {
  const [answer] = await findPoints(browser, site, WAY, true)
  const variants = PROFILES.flatMap((profile) => VISITS.map((visit) => ({ profile, visit })))
  const results = await interleave(runs, variants, ({ profile, visit }) =>
    comeBack(browser, dist, answer, profile, visit),
  )
  const rows = PROFILES.map(({ name }, i) => {
    const visits = results.slice(i * VISITS.length, (i + 1) * VISITS.length)
    const cells = (field: keyof SecondVisit) => {
      const [online = 0, offline = 0, bare = 0] = visits.map((runsOf) =>
        median(runsOf.map((run) => run[field])),
      )
      const times = [online, offline, bare].map((ms) => ms.toFixed(0))
      return [...times, (online / bare).toFixed(2), (offline / bare).toFixed(2)]
    }
    return [name, ...cells('question'), ...cells('tap')]
  })
  const head = ['online', 'offline', 'scripts off', 'online ratio', 'offline ratio']
  return table([
    ['second visit', ...head.map((h) => `question: ${h}`), ...head.map((h) => `hasty tap: ${h}`)],
    ...rows,
  ])
}
