import type { Browser } from 'playwright-core'
import { serveSite } from '../../src/build/siteServer.ts'
import { interleave } from './interleave.ts'
import { newContext, openPhone } from './openPhone.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { median } from './statistics.ts'
import { table } from './table.ts'

type Visit = 'online' | 'offline' | 'scripts off'
const VISITS: readonly Visit[] = ['online', 'offline', 'scripts off']

/** Ms from asking for the start page again until its question is painted. */
async function comeBack(browser: Browser, dist: string, profile: Profile, visit: Visit) {
  const scripts = visit !== 'scripts off'
  const context = await newContext(browser, { scripts, offline: true })
  const host = await serveSite({ folder: dist, base: '/', port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${host.port}/zh-CN/`
  try {
    const first = await context.newPage()
    await first.goto(url)
    // Says that it works without a network, once all is kept.
    if (scripts) await first.getByText('断网也能用').waitFor()
    await first.close()
    if (visit === 'offline') await host.close()
    const { cdp, nextPaint } = await openPhone(context, profile)
    // The worker's page says "opening" first: its question is what the app draws then.
    const painted = nextPaint(scripts ? 'screen' : 'document')
    const from = performance.now()
    await cdp.send('Page.navigate', { url })
    return (await painted) - from
  } finally {
    await context.close()
    if (visit !== 'offline') await host.close()
  }
}

/** The start page once more, with the service worker, and by the browser's cache alone. Times in ms. */
export async function reportSecondVisits(browser: Browser, dist: string, runs: number) {
  const variants = PROFILES.flatMap((profile) => VISITS.map((visit) => ({ profile, visit })))
  const results = await interleave(runs, variants, ({ profile, visit }) =>
    comeBack(browser, dist, profile, visit),
  )
  const rows = PROFILES.map(({ name }, i) => {
    const [online = 0, offline = 0, bare = 0] = results
      .slice(i * VISITS.length, (i + 1) * VISITS.length)
      .map(median)
    return [name, ...[online, offline, bare].map((ms) => ms.toFixed(0)), (online / bare).toFixed(2)]
  })
  return table([
    ['second visit → question', 'online', 'offline', 'scripts off, online', 'online / scripts off'],
    ...rows,
  ])
}
