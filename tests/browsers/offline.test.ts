import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { serveSite } from '../../src/build/siteServer.ts'
import { loadCodes } from '../../src/content/codes.ts'
import { tree } from '../../src/content/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { FLAGS } from '../support/flags.ts'
import { ready, shown } from '../support/phone.ts'
import { tally, tallyTests } from '../support/tally.ts'
import { someOf } from '../support/wholeRun.ts'

const dist = join(import.meta.dirname, '../../dist')
const texts = (language: string) =>
  JSON.parse(readFileSync(join(dist, `../locales/${language}/ui.json`), 'utf8'))

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** A copy of the built site on a host of its own, which can be changed and switched off. */
async function ownHost() {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-first-aid-'))
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(dist, folder, { recursive: true })
  const start = (port: number) => serveSite({ folder, base: '/', port, host: '127.0.0.1' })
  let running = await start(0)
  const port = running.port
  let stopped = false
  endings.push(() => (stopped ? undefined : running.close()))
  return {
    folder,
    address: `http://127.0.0.1:${port}`,
    async stop() {
      stopped = true
      await running.close()
    },
    /** What a host does when a new version is put on it: the files are others. */
    async renew(change: () => void) {
      await running.close()
      change()
      running = await start(port)
    },
  }
}

/** A phone that can be switched off and on again: what it has kept stays. */
async function phone(folder = mkdtempSync(join(tmpdir(), 'phone-'))): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: inject('browser'),
    args: FLAGS,
    viewport: { width: 360, height: 640 },
  })
  endings.push(() => context.close())
  return context
}

/** A complete first visit: everything is on the phone, and the start page says so. */
async function visit(context: BrowserContext, address: string, language = 'en') {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${address}/${language}/`)
  await page.getByText(texts(language).start.offline).waitFor()
  return page
}

tallyTests('Offline and new versions')

describe('after one visit, with the host gone', () => {
  const pages = tally('Pages opened with the host gone')

  test('every kind of page opens in both languages, after the browser was closed as well', async () => {
    const host = await ownHost()
    const folder = mkdtempSync(join(tmpdir(), 'phone-'))
    endings.push(() => rmSync(folder, { recursive: true, force: true }))
    const first = await phone(folder)
    await visit(first, host.address)
    await first.close()
    await host.stop()

    const page = (await phone(folder)).pages()[0]
    if (!page) throw new Error('a browser opens with a page')
    const codes = Object.keys(await loadCodes())
    const nodes = Object.keys(tree.nodes)
    const causes = Object.keys(tree.causes)
    const wrong: string[] = []
    for (const language of LANGUAGES) {
      const asked: [string, string][] = [
        ['', 'start'],
        ['codes/', 'codes'],
        ['causes/', 'causes'],
        ['checks/', 'checks'],
        ['call/', 'call'],
        ['call/?c=30a-32b-37c-56f&k=card-68', 'call'],
        ['cases/', 'cases'],
        ['card/', 'card'],
        ['shop/', 'shop'],
        ...someOf(nodes, 4).map((id): [string, string] => [`step/${id}/`, id]),
        ...someOf(codes, 40).map((id): [string, string] => [`codes/${id}/`, id]),
        ...someOf(causes, 15).map((id): [string, string] => [`causes/${id}/`, id]),
        ['step/which-phones/?c=30a', 'which-phones'],
        ['step/which-phones?c=30a', 'which-phones'],
        ['no-such-page/', 'not-found'],
      ]
      for (const [path, kind] of asked) {
        await page.goto(`${host.address}/${language}/${path}`)
        await page.waitForSelector('main')
        pages.tried++
        const spoken = await page.evaluate(() => document.documentElement.lang)
        const seen = `${await shown(page)} in ${spoken}`
        if (seen === `${kind} in ${language}`) pages.survived++
        else wrong.push(`${language}/${path}: ${seen}`)
      }
      const { handOver, turned } = texts(language)
      // No sale: after those opened above, one would be asked about first.
      await page.goto(`${host.address}/${language}/step/wait-then-look/?c=17c`)
      await page.getByText(turned.open).click()
      await page.getByText(turned.close).click()
      await page.getByText(handOver.title).click()
      await page.getByRole('img', { name: handOver.qr }).waitFor()
    }
    expect(wrong).toEqual([])
  }, 900_000)

  test('a start page shows its answers before the app is there, whatever is appended to its address', async () => {
    const host = await ownHost()
    const page = await visit(await phone(), host.address)
    await host.stop()
    const kept = (address: string) =>
      page.evaluate(async (url) => {
        const answer = await fetch(url).catch(() => undefined)
        return answer ? await answer.text() : ''
      }, address)
    for (const language of LANGUAGES)
      for (const address of [`/${language}/`, `/${language}/?c=30a`, `/${language}/?next=1&from=x`])
        expect(await kept(address), address).toContain(`data-address="/${language}/"`)
    expect(await kept('/en/?fresh=1'), 'is the host’s to answer').toBe('')

    const first = tree.start.entries[2]?.to
    await page.goto(`${host.address}/en/?c=30a`)
    await ready(page)
    await page.locator(`main a[href*="/step/${first}/"]`).first().click()
    await page.waitForSelector(`main[data-node="${first}"]`)
  })

  test('the steps it leads to are shown before the app is there, just as the host has them', async () => {
    const host = await ownHost()
    const page = await visit(await phone(), host.address)
    await host.stop()
    for (const [i, { to }] of tree.start.entries.entries())
      for (const language of LANGUAGES) {
        const path = `/${language}/step/${to}/`
        const answer = await page.goto(host.address + path + ['', '?from=x', '#main'][i % 3])
        expect(await answer?.text(), path).toBe(
          readFileSync(join(host.folder, path, 'index.html'), 'utf8'),
        )
        await ready(page)
        expect(await shown(page), path).toBe(to)
      }
    const other = await page.goto(`${host.address}/en/step/which-phones/`)
    expect(await other?.text()).toContain('class="opening"')
    const { to } = tree.start.entries[0] ?? {}
    await expect(page.goto(`${host.address}/en/step/${to}/?fresh=1`)).rejects.toThrow()
  })

  test('the page that brought the worker goes on by itself, codes included', async () => {
    const host = await ownHost()
    const page = await visit(await phone(), host.address)
    await host.stop()
    await page.locator('main a[href$="/codes/"]').click()
    await page.waitForSelector('main[data-kind="codes"]')
    await page.locator('main a[href*="/codes/card-"]').first().click()
    await page.waitForSelector('main[data-kind="code"]')
  })
})

describe('a new version on the host', () => {
  /** Another worker, and another page it hands out. */
  const renewed = (folder: string) => {
    const file = join(folder, 'sw.js')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n// the next version`)
    for (const packed of [`${file}.br`, `${file}.gz`]) rmSync(packed)
  }

  test('is offered, never taken by itself: later hides it, update keeps address and answers', async () => {
    const host = await ownHost()
    const context = await phone()
    await visit(context, host.address)
    await host.renew(() => renewed(host.folder))
    const page = await context.newPage()
    const second = await context.newPage()
    for (const open of [page, second]) {
      await open.goto(`${host.address}/en/step/which-phones/?c=30a`)
      await open.evaluate(() => document.body.setAttribute('data-same-document', ''))
      await open.getByText(texts('en').notice.update).waitFor()
    }
    await second.getByRole('button', { name: texts('en').notice.updateLater }).click()
    expect(await second.getByText(texts('en').notice.update).count()).toBe(0)

    await page.getByRole('button', { name: texts('en').notice.updateNow }).click()
    await page.waitForSelector('body:not([data-same-document]) main[data-node="which-phones"]')
    await ready(page)
    expect(page.url()).toContain('?c=30a')
    expect(await page.getByText(texts('en').notice.update).count()).toBe(0)
    // The other tab is told, and keeps standing where it was.
    await second.getByText(texts('en').notice.update).waitFor()
    expect(await second.locator('body[data-same-document]').count()).toBe(1)
    await second.getByRole('button', { name: texts('en').notice.updateNow }).click()
    await second.waitForSelector('body:not([data-same-document]) main[data-node="which-phones"]')
  })
})

test('a new version that waits: steps kept as they were drawn are of the version that runs', async () => {
  const host = await ownHost()
  const context = await phone()
  await visit(context, host.address)
  const [first] = tree.start.entries
  const path = `/en/step/${first?.to}/`
  await host.renew(() => {
    const steps = join(host.folder, 'first-steps.json')
    const worker = join(host.folder, 'sw.js')
    writeFileSync(steps, readFileSync(steps, 'utf8').replaceAll('<main', '<main data-renewed'))
    const kept = /\{url:"first-steps\.json"[^}]*\}/
    const next = '{url:"first-steps.json",revision:"next"}'
    expect(readFileSync(worker, 'utf8')).toMatch(kept)
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(kept, next))
    for (const file of [steps, worker])
      for (const packed of [`${file}.br`, `${file}.gz`]) rmSync(packed)
  })
  const page = await context.newPage()
  await page.goto(`${host.address}/en/step/which-phones/`)
  await page.getByText(texts('en').notice.update).waitFor()
  const handedOut = async () => (await page.goto(host.address + path))?.text()
  expect(await handedOut()).not.toContain('data-renewed')
  await page.getByText(texts('en').notice.update).waitFor()
  await page.evaluate(() => document.body.setAttribute('data-same-document', ''))
  await page.getByRole('button', { name: texts('en').notice.updateNow }).click()
  await page.waitForSelector('body:not([data-same-document]) main')
  expect(await handedOut()).toContain('data-renewed')
})

/** The app's main part is nowhere any more: not kept, not on the host. */
async function breakApp(page: Page, host: Awaited<ReturnType<typeof ownHost>>) {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (/assets\/start-/.test(request.url)) await cache.delete(request)
    }
  })
  for (const name of readdirSync(join(host.folder, 'assets')))
    if (name.startsWith('start-')) rmSync(join(host.folder, 'assets', name))
  await host.renew(() => {})
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
}

test('a part of the app that is missing: the page of the host answers in its place', async () => {
  const host = await ownHost()
  const page = await visit(await phone(), host.address)
  await breakApp(page, host)
  await page.goto(`${host.address}/en/step/which-phones/?c=30a`)
  await page.waitForURL(/fresh=1/)
  await page.locator('main a[data-step="32b"]').click()
  await page.waitForSelector('main[data-node="terminal-window"]')
  expect(page.url()).toContain('c=30a-32b')
})
