import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveSite } from '../../src/build/siteServer.ts'
import { findBrowser } from '../support/findBrowser.ts'
import { FLAGS } from '../support/flags.ts'
import { buildBarePage } from './buildBarePage.ts'
import { reportColdLoads } from './reportColdLoads.ts'
import { reportGrowth } from './reportGrowth.ts'
import { reportHeap } from './reportHeap.ts'
import { reportRules } from './reportRules.ts'
import { reportSearch } from './reportSearch.ts'
import { reportSecondVisits } from './reportSecondVisits.ts'
import { reportTaps } from './reportTaps.ts'
import { recordWalk } from './walk.ts'

/**
 * `npm run bench`: `-- --runs 9` for more runs than three, `-- --quick` for two, `-- --only taps` for one part (cold,
 * second, growth, search, taps). Needs a built site.
 */
const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1]
const runs = process.argv.includes('--quick')
  ? 2
  : process.argv.includes('--runs')
    ? Number(option('--runs'))
    : 3
const say = (text: string) => process.stdout.write(`${text}\n`)

if (!existsSync(join(dist, '404.html')))
  throw new Error('There is no built site in dist/. Type: npm run build')

const only = process.argv.includes('--only') ? option('--only') : undefined
const isAsked = (part: string) => only === undefined || only === part
const began = performance.now()
const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
const site = await serveSite({ folder: dist, base: '/', port: 0, host: '127.0.0.1' })
const address = `http://127.0.0.1:${site.port}`
try {
  say(`Chromium ${browser.version()}, ${runs} interleaved runs, medians\n`)
  if (isAsked('cold')) say(await reportColdLoads(browser, address, runs))
  if (isAsked('second')) say(await reportSecondVisits(browser, address, dist, runs))
  if (isAsked('growth')) {
    say(await reportGrowth(browser, root, runs))
    say(await reportRules(runs))
  }
  if (isAsked('search')) say(await reportSearch(browser, `${address}/zh-CN/`, runs))
  if (isAsked('taps')) {
    const start = `${address}/zh-CN/`
    const walk = await recordWalk(browser, start, 100)
    const folder = await buildBarePage(root, dist, walk)
    const bare = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' })
    const floor = `http://127.0.0.1:${bare.port}/`
    say(await reportTaps(browser, { site: start, bare: floor, walk, runs }))
    await bare.close()
    say(await reportHeap(browser, start, walk))
  }
} finally {
  await site.close()
  await browser.close()
}
say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`)
