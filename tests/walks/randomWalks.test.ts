import { test } from 'vitest'
import { isWhole } from '../support/wholeRun.ts'
import { DrawnDevice } from './drawnDevice.ts'
import { walkAtRandom } from './walkAtRandom.ts'

/** `FULL=1`: for as long as it takes. `SEED=… ACTIONS=…`: once more as it was. `QUICK=1`: found, not made shorter. */
const WANTED = Number(process.env.ACTIONS ?? (isWhole ? 100_000 : 5000))
const SEED = Number(process.env.SEED ?? (isWhole ? Date.now() % 2 ** 31 : 20_261_122))

test('whatever is done at a till, in any order, no customer is charged twice', async () => {
  const said = await walkAtRandom({
    wanted: WANTED,
    seed: SEED,
    // A fresh app costs as much as ten taps.
    replayedEach: 20,
    shrinking: process.env.QUICK === undefined ? 120_000 : 0,
    open: async (keeps) => new DrawnDevice(keeps),
  })
  process.stdout.write(said)
}, 3_600_000)
