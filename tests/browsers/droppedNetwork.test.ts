import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { FAULTS, faultyHost } from '../support/faultyHost.ts'
import { chromiumPhones, ready, shown } from '../support/phone.ts'
import { tally } from '../support/tally.ts'
import { someOf } from '../support/wholeRun.ts'

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
type Host = Awaited<ReturnType<typeof faultyHost>>
let host: Host
beforeEach(async () => {
  host = await faultyHost(dist)
})
afterEach(() => host.close())
const SOON = 10_000
const drops = tally('Dropped networks')
const piecewise = tally('Pages that come in pieces')

/** Scripts a first visit asks for: for the app, and once it stands for the next screens. */
async function scriptsOf(path: string): Promise<string[]> {
  const { page, close } = await phones.open({}, [host.address])
  await page.goto(host.address + path)
  await ready(page)
  await page.waitForLoadState('networkidle')
  const scripts = [...new Set(host.asked.filter((asked) => asked.startsWith('/assets/')))]
  await close()
  return scripts
}

/** It is read, and its answers lead on: with what was answered, to a page the app takes over once the network is back. */
async function stillAnswers(page: Page, node: string, code: string | null) {
  expect(await page.locator('main h1').innerText()).not.toBe('')
  host.fails = () => undefined
  await page.locator(`main a[href*="/step/${node}/"]`).first().click()
  await page.waitForSelector(`main[data-node="${node}"]`)
  await ready(page)
  expect(await shown(page)).toBe(node)
  expect(new URL(page.url()).searchParams.get('c')).toBe(code)
}

describe.each(LANGUAGES)(
  'a network that drops in the middle of a first visit, in %s',
  (language) => {
    const turn = LANGUAGES.indexOf(language)
    const entry = tree.start.entries.find(({ id }) => id === 'not-read')
    const PAGES = [
      { path: `/${language}/`, to: entry?.to ?? '', code: null },
      { path: `/${language}/step/which-phones/?c=30a`, to: 'terminal-window', code: '30a-32b' },
    ]

    test.each(PAGES)(
      '$path: each script, in each way: the page stands, and answers',
      async ({ path, to, code }) => {
        const scripts = await scriptsOf(path)
        expect(scripts.length).toBeGreaterThan(3)
        const faults = scripts.flatMap((script) => FAULTS.map((fault) => ({ script, fault })))
        let dead = 0
        for (const { script, fault } of someOf(faults, 3 * LANGUAGES.length, turn)) {
          drops.tried++
          const { page, noise, close } = await phones.open({}, [host.address])
          host.asked.length = 0
          host.fails = (asked) => (asked === script ? fault : undefined)
          await page.goto(host.address + path)
          await expect
            .poll(() => host.asked, { message: `${script} ${fault}`, timeout: SOON })
            .toContain(script)
          if (fault !== 'hangs') await page.waitForLoadState('networkidle')
          if ((await page.getAttribute('html', 'data-app')) === null) dead++
          await stillAnswers(page, to, code)
          expect(
            noise.filter((line) => !line.includes('/assets/') && !/Failed to load/.test(line)),
          ).toEqual([])
          await close()
          drops.survived++
        }
        // The others are asked for while the app already stands.
        expect(dead).toBeGreaterThan(1)
      },
      600_000,
    )

    test.each(PAGES)(
      '$path: nothing comes but the page: it stands, and answers',
      async ({ path, to, code }) => {
        for (const fault of someOf(FAULTS, LANGUAGES.length, turn)) {
          drops.tried++
          const { page, close } = await phones.open({}, [host.address])
          const own = path.split('?')[0]
          host.fails = (asked) => (asked === own ? undefined : fault)
          await page.goto(host.address + path, { waitUntil: 'commit' })
          await page.waitForSelector('main .answers a')
          await stillAnswers(page, to, code)
          await close()
          drops.survived++
        }
      },
    )

    test('once the next screens have come, the answer leads there without a network', async () => {
      const { page, close } = await phones.open({}, [host.address])
      drops.tried++
      host.fails = (asked) => (asked.startsWith('/assets/') ? 'hangs' : undefined)
      await page.goto(`${host.address}/${language}/step/which-phones/?c=30a`)
      await expect
        .poll(() => host.asked.some((asked) => asked.startsWith('/assets/')), { timeout: SOON })
        .toBe(true)
      host.fails = () => 'gone'
      await page.locator('main a[data-step="32b"]').click()
      await page.waitForSelector('main[data-node="terminal-window"]')
      expect(page.url()).toContain('c=30a-32b')
      expect(await page.locator('main .answers a').count()).toBeGreaterThan(1)
      await close()
      drops.survived++
    })

    test.each(FAULTS)('a worker whose script is %s never blocks a page', async (fault) => {
      drops.tried++
      const { page, close } = await phones.open({ serviceWorkers: 'allow' }, [host.address])
      host.fails = (asked) => (asked === '/sw.js' ? fault : undefined)
      await page.goto(`${host.address}/${language}/step/which-phones/?c=30a`)
      await ready(page)
      await expect.poll(() => host.asked, { timeout: SOON }).toContain('/sw.js')
      await stillAnswers(page, 'terminal-window', '30a-32b')
      await close()
      drops.survived++
    })

    test.each(FAULTS)(
      'a worker that is half installed (%s) is tried again on the next visit',
      async (fault) => {
        drops.tried++
        const { page, close } = await phones.open({ serviceWorkers: 'allow' }, [host.address])
        // The search comes with the worker alone: no page has asked for it yet.
        host.fails = (asked) => (asked.includes('openSearch') ? fault : undefined)
        await page.goto(`${host.address}/${language}/`)
        await ready(page)
        await expect
          .poll(() => host.asked.some((asked) => asked.includes('openSearch')), { timeout: SOON })
          .toBe(true)
        const offline = JSON.parse(
          readFileSync(join(dist, `../locales/${language}/ui.json`), 'utf8'),
        ).start.offline
        expect(await page.getByText(offline).count()).toBe(0)
        await stillAnswers(page, entry?.to ?? '', null)
        // What is never answered, the browser gives up on minutes later.
        if (fault !== 'hangs') {
          await page.goto(`${host.address}/${language}/`)
          await page.getByText(offline).waitFor()
          host.fails = () => 'gone'
          await page.goto(`${host.address}/${language}/step/terminal-window/?c=30a-32b`)
          await ready(page)
          expect(await shown(page)).toBe('terminal-window')
          await page.goto(`${host.address}/${language}/`)
          await page.getByRole('searchbox').fill('03')
          await page.waitForSelector('.found a')
        }
        await close()
        drops.survived++
      },
    )
  },
)

test('while the app is on its way, the lists of codes and the page of one keep the case', async () => {
  const { page, close } = await phones.open({}, [host.address])
  host.fails = (asked) => (asked.includes('/assets/start-') ? 'hangs' : undefined)
  await page.goto(`${host.address}/en/codes/?c=30a`)
  await page.locator('main a[href$="/codes/card-51/"]').click()
  await page.waitForURL('**/codes/card-51/?c=30a')
  await page.locator('main .answers a').click()
  await page.waitForURL('**/step/card-tries/?c=30a.125b&k=card-51')
  await page.goto(`${host.address}/en/codes/card-51/`)
  await page.locator('main .answers a').click()
  await page.waitForURL('**/step/card-tries/?c=125b&k=card-51')
  await close()
})

test('while the app is on its way, a language keeps the step that was handed over, and its mark', async () => {
  const { page, close } = await phones.open({}, [host.address])
  host.fails = (asked) => (asked.includes('/assets/') ? 'hangs' : undefined)
  for (const language of LANGUAGES) {
    await page.goto(`${host.address}/?c=30a-32b.&at=look-up-sale&h=mwt8yxjz`)
    await page.locator(`main a[href$="/${language}/"]`).click()
    await page.waitForURL(`**/${language}/step/look-up-sale/?c=30a-32b.&h=mwt8yxjz`)
    await page.goto(`${host.address}/?at=look-up-sale`)
    await page.locator(`main a[href$="/${language}/"]`).click()
    await page.waitForURL(`**/${language}/step/look-up-sale/`)
    // The code says where it stands itself.
    await page.goto(`${host.address}/?c=30a-32b-37a&at=wipe-window&h=mwt8yxjz`)
    await page.locator(`main a[href$="/${language}/"]`).click()
    await page.waitForURL(`**/${language}/?c=30a-32b-37a&h=mwt8yxjz`)
  }
  await close()
})

test('a finger on an answer asks for its page at once, and its tap for nothing more', async () => {
  const { page, close } = await phones.open({ viewport: { width: 360, height: 1000 } }, [
    host.address,
  ])
  host.fails = (asked) => (asked.includes('/assets/') ? 'error' : undefined)
  const times = (to: string) => host.asked.filter((asked) => asked === `/en/step/${to}/`).length
  await page.goto(`${host.address}/en/`)
  // The first ones are fetched anyway; of the sixth, nobody has asked.
  const { to } = tree.start.entries[5] ?? { to: '' }
  await page.locator('main .answers a').nth(5).hover()
  expect(times(to)).toBe(0)
  await page.mouse.down()
  await expect.poll(() => times(to)).toBe(1)
  await page.mouse.up()
  await page.waitForSelector(`main[data-node="${to}"]`)
  expect(times(to)).toBe(1)
  await close()
})

/** A page of each kind, with all that stands on such a page: heading, condition, status, answers, bar, choices. */
const PIECEWISE = [
  '',
  'step/which-phones/',
  'step/wipe-window/',
  'step/not-charged/',
  'step/hold-nothing-found/',
  'codes/card-51/',
  'causes/',
  'card/',
]
test.each(LANGUAGES)(
  'a page in %s that arrives in pieces moves nothing that stands',
  async (language) => {
    host.drips = true
    host.fails = (asked) => (asked.endsWith('.js') ? 'hangs' : undefined)
    const moved = await Promise.all(
      PIECEWISE.map(async (path) => {
        const { page, close } = await phones.open({}, [host.address])
        await page.addInitScript(() => {
          const shifts: string[] = []
          const painted: number[] = []
          Object.assign(window, { shifts, painted })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry))
          }).observe({ type: 'layout-shift', buffered: true })
          const frame = () => {
            painted.push(document.getElementsByTagName('*').length)
            if (document.readyState === 'loading') requestAnimationFrame(frame)
          }
          frame()
        })
        await page.goto(`${host.address}/${language}/${path}`, { waitUntil: 'domcontentloaded' })
        const { shifts, stages } = await page.evaluate(async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
          const { shifts, painted } = window as unknown as { shifts: string[]; painted: number[] }
          return { shifts, stages: new Set(painted).size }
        })
        await close()
        // It did come in pieces, and they were painted.
        expect(stages, path).toBeGreaterThan(5)
        piecewise.tried++
        if (shifts.length === 0) piecewise.survived++
        return shifts.map((shift) => `${path}: ${shift}`)
      }),
    )
    expect(moved.flat()).toEqual([])
  },
  120_000,
)
