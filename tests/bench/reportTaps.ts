import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { interleave } from './interleave.ts'
import { quantile } from './statistics.ts'
import { table } from './table.ts'
import { openWalk, type RecordedWalk, tapLink } from './walk.ts'

const TAPS = 30
/** What a tap has left to be done is done before the next one. */
const RESTING_MS = 40
const SLOWER = [1, 4, 6]

/** One walk of thirty taps in an app that rests. */
async function timeTaps(browser: Browser, address: string, walk: RecordedWalk, cpu: number) {
  const phone = await openWalk(browser, address, cpu)
  try {
    const asked = phone.asked.length
    const times: number[] = []
    for (const link of walk.links.slice(0, TAPS)) {
      await wait(RESTING_MS * cpu)
      times.push(await tapLink(phone, link))
    }
    return { times, requests: phone.asked.length - asked }
  } finally {
    await phone.close()
  }
}

/** A tap in the running app against a bare `setState` of the same markup. Times in ms. */
export async function reportTaps(
  browser: Browser,
  { site, bare, walk, runs }: { site: string; bare: string; walk: RecordedWalk; runs: number },
) {
  const variants = SLOWER.flatMap((cpu) => [
    { cpu, address: site },
    { cpu, address: bare },
  ])
  const results = await interleave(runs, variants, ({ cpu, address }) =>
    timeTaps(browser, address, walk, cpu),
  )
  const rows = SLOWER.map((cpu, i) => {
    const [ours = [], floor = []] = results.slice(i * 2, i * 2 + 2)
    const at = (runsOf: typeof ours, share: number) =>
      quantile(
        runsOf.flatMap(({ times }) => times),
        share,
      )
    const pair = (share: number) => [
      at(ours, share).toFixed(0),
      at(floor, share).toFixed(0),
      (at(ours, share) / at(floor, share)).toFixed(2),
    ]
    const requests = ours.reduce((sum, run) => sum + run.requests, 0)
    return [`${cpu}× CPU`, ...pair(0.5), ...pair(0.95), `${requests}`]
  })
  return table([
    ['tap → paint', 'p50', 'bare', 'ratio', 'p95', 'bare', 'ratio', 'requests'],
    ...rows,
  ])
}
