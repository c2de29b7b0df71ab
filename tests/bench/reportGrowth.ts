import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serveSite } from '../../src/build/siteServer.ts'
import { buildGrownSite } from './buildGrownSite.ts'
import { interleave } from './interleave.ts'
import { newContext, openPhone } from './openPhone.ts'
import { SLOW_3G } from './profiles.ts'
import { median } from './statistics.ts'
import { table } from './table.ts'

const COUNTS = [100, 1000]

/** Sites of 100 and 1,000 generated nodes beside the real one: what grows with the tree, and what doesn't. */
export async function reportGrowth(browser: Browser, root: string, runs: number) {
  const grown: { name: string; folder: string; dist: string }[] = []
  for (const count of COUNTS)
    grown.push({ name: `${count} nodes`, ...(await buildGrownSite(root, count)) })
  const sites = [{ name: 'the real tree', dist: join(root, 'dist') }, ...grown]
  const hosts = await Promise.all(
    sites.map(({ dist }) => serveSite({ folder: dist, base: '/', port: 0, host: '127.0.0.1' })),
  )
  try {
    const loads = await interleave(runs, hosts, ({ port }) => firstQuestion(browser, port))
    const rows = sites.map(({ name, dist }, i) => {
      const kilobytes = ['', 'start', 'tree', 'zhCN'].map((part) =>
        (sent(dist, part) / 1024).toFixed(1),
      )
      const of = (field: 'ms' | 'bytes' | 'requests') =>
        median((loads[i] ?? []).map((load) => load[field]))
      return [
        name,
        ...kilobytes,
        `${(of('bytes') / 1024).toFixed(1)}, ${of('requests')}`,
        of('ms').toFixed(0),
      ]
    })
    return table([
      [
        `growth, ${SLOW_3G.name}`,
        'start page, KB',
        'code',
        'tree',
        'texts',
        'KB, requests before the question',
        'first question, ms',
      ],
      ...rows,
    ])
  } finally {
    for (const host of hosts) await host.close()
    for (const { folder } of grown) rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes as sent with brotli: of the Chinese start page, or of the script of this name. */
function sent(dist: string, script: string): number {
  const assets = join(dist, 'assets')
  const found = readdirSync(assets).find(
    (file) => file.startsWith(`${script}-`) && file.endsWith('.js.br'),
  )
  const file = script === '' ? join(dist, 'zh-CN/index.html.br') : join(assets, found ?? '')
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  return statSync(file).size
}

async function firstQuestion(browser: Browser, port: number) {
  const context = await newContext(browser, {})
  try {
    const { cdp, beforePaint, nextPaint } = await openPhone(context, SLOW_3G)
    const painted = nextPaint('document')
    const from = performance.now()
    await cdp.send('Page.navigate', { url: `http://127.0.0.1:${port}/zh-CN/` })
    return { ms: (await painted) - from, ...beforePaint }
  } finally {
    await context.close()
  }
}
