import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject, test } from 'vitest'
import { FLAGS } from '../support/flags.ts'
import { isWhole } from '../support/wholeRun.ts'
import { BrowserDevice } from '../walks/browserDevice.ts'
import { walkAtRandom } from '../walks/walkAtRandom.ts'

/** 500 in a whole run, which take minutes. `SEED=… ACTIONS=…`: once more as it was. */
const WANTED = Number(process.env.ACTIONS ?? (isWhole ? 500 : 100))
const SEED = Number(process.env.SEED ?? (isWhole ? Date.now() % 2 ** 31 : 20_261_122))

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('browser'), args: FLAGS })
})
afterAll(() => browser?.close())

test('the same walks on the built site, by real taps', async () => {
  const said = await walkAtRandom({
    wanted: WANTED,
    seed: SEED,
    // The page itself is loaded again.
    replayedEach: 10,
    shrinking: 0,
    open: (keeps) => BrowserDevice.open(browser, inject('site'), keeps),
  })
  process.stdout.write(`In ${browser.version()}: ${said}`)
}, 3_600_000)
