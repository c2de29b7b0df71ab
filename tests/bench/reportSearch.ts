import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { interleave } from './interleave.ts'
import { quantile } from './statistics.ts'
import { table } from './table.ts'
import { openWalk } from './walk.ts'

/** What `typeKeys.js` puts into the page. */
interface InPage {
  field(): void
  bareField(): void
  armKey(): void
  readonly painted: Promise<number>
}
declare const keys: InPage

const SLOWER = [1, 6]
/** Each beginning is a query of its own: a code, Chinese, a word, pinyin initials. */
const TYPED = ['68', '无效商户', 'huabei', 'wxsh']
const RESTING_MS = 40
const IN_PAGE = readFileSync(join(import.meta.dirname, 'typeKeys.js'), 'utf8')

/** Ms from each key, as the browser stamps it, to the end of the frame with what was found. */
async function timeKeys(browser: Browser, address: string, cpu: number, isBare: boolean) {
  const phone = await openWalk(browser, address, cpu)
  try {
    await phone.page.evaluate(IN_PAGE)
    await phone.page.focus('input.search-field')
    await phone.page.waitForSelector('form [role="status"]', { state: 'attached' })
    if (isBare) await phone.page.evaluate(() => keys.bareField())
    const times: number[] = []
    for (const text of TYPED) {
      await phone.page.evaluate(() => keys.field())
      for (const character of text) {
        await wait(RESTING_MS)
        await phone.page.evaluate(() => keys.armKey())
        await phone.page.keyboard.insertText(character)
        times.push(await phone.page.evaluate(() => keys.painted))
      }
    }
    return times
  } finally {
    await phone.close()
  }
}

/** A key in the search field against one in a bare field of the same page, which draws nothing. Times in ms. */
export async function reportSearch(browser: Browser, address: string, runs: number) {
  const variants = SLOWER.flatMap((cpu) => [
    { cpu, isBare: false },
    { cpu, isBare: true },
  ])
  const results = await interleave(runs, variants, ({ cpu, isBare }) =>
    timeKeys(browser, address, cpu, isBare),
  )
  const rows = SLOWER.map((cpu, i) => {
    const [ours = [], floor = []] = results.slice(i * 2, i * 2 + 2).map((times) => times.flat())
    const pair = (share: number) => {
      const [time, least] = [quantile(ours, share), quantile(floor, share)]
      return [time.toFixed(0), least.toFixed(0), (time / least).toFixed(2)]
    }
    return [`${cpu}× CPU`, ...pair(0.5), ...pair(0.95)]
  })
  return table([['key → found, painted', 'p50', 'bare', 'ratio', 'p95', 'bare', 'ratio'], ...rows])
}
