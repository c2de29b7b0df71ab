import type { Browser } from 'playwright-core'
import { type ColdLoad, coldLoad, findPoints, WAY } from './coldLoad.ts'
import { interleave } from './interleave.ts'
import { PROFILES } from './profiles.ts'
import { median } from './statistics.ts'
import { table } from './table.ts'

const HEAD = [
  'first visit',
  'KB, requests',
  'first question',
  'FCP',
  'LCP',
  'first working tap',
  'that tap → paint',
  'second tap → paint',
  'third question',
  'taps after reading → paint',
]

/** First visits of the site and of the same build with scripts off, on each network. Times in ms. */
export async function reportColdLoads(browser: Browser, site: string, runs: number) {
  const kinds = [true, false]
  const points = new Map(
    await Promise.all(
      kinds.map(
        async (scripts) => [scripts, await findPoints(browser, site, WAY, scripts)] as const,
      ),
    ),
  )
  const rows = [HEAD]
  for (const profile of PROFILES) {
    const variants = kinds.flatMap((scripts) => [true, false].map((hasty) => ({ scripts, hasty })))
    const [hasty = [], reading = [], hastyBare = [], readingBare = []] = await interleave(
      runs,
      variants,
      (variant) => {
        const at = points.get(variant.scripts)
        if (!at) throw new Error('the points of both variants are known')
        return coldLoad(browser, site, WAY, at, profile, variant)
      },
    )
    const ours = cellsOf(hasty, reading)
    const bare = cellsOf(hastyBare, readingBare)
    const times = (values: readonly number[]) => values.map((ms) => ms.toFixed(0))
    rows.push([profile.name, traffic(hasty), ...times(ours)])
    rows.push(['scripts off', traffic(hastyBare), ...times(bare)])
    rows.push(['ratio', '', ...ours.map((ms, i) => (ms / (bare[i] ?? Number.NaN)).toFixed(2))])
  }
  return table(rows)
}

const traffic = (loads: readonly ColdLoad[]) =>
  `${(median(loads.map(({ bytes }) => bytes)) / 1024).toFixed(1)}, ${median(loads.map(({ requests }) => requests))}`

function cellsOf(hasty: readonly ColdLoad[], reading: readonly ColdLoad[]): number[] {
  const of = (loads: readonly ColdLoad[], field: keyof ColdLoad) =>
    median(loads.map((load) => load[field]))
  return [
    of([...hasty, ...reading], 'firstQuestion'),
    of(reading, 'firstContentfulPaint'),
    of(reading, 'largestContentfulPaint'),
    of(hasty, 'secondQuestion'),
    of(hasty, 'firstTap'),
    of(hasty, 'secondTap'),
    of(reading, 'thirdQuestion'),
    median(reading.flatMap(({ firstTap, secondTap }) => [firstTap, secondTap])),
  ]
}
