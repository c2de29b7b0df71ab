import { setTimeout as wait } from 'node:timers/promises'
import type { i18n } from 'i18next'
import { JSDOM } from 'jsdom'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createI18n } from '../../src/i18n/createI18n.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { type Device, isSettled, type TabApp } from './device.ts'
import { type Look, prepare, type Till } from './inPage.ts'

declare const till: Till

const LOOKS_STOOD = 2
const BETWEEN_MS = 15
const TOO_LONG_MS = 20_000

/** A real browser with the built site: its own storage, history and taps. */
export class BrowserDevice implements Device {
  isFull = false
  hasBeenFull = false
  readonly noise: string[] = []
  readonly words = new Map<string, i18n>()

  private constructor(
    readonly origin: string,
    readonly keeps: boolean,
    readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, origin: string, keeps: boolean) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      locale: 'en',
      serviceWorkers: 'block',
    })
    context.setDefaultTimeout(TOO_LONG_MS)
    await context.addInitScript(prepare, keeps)
    const device = new BrowserDevice(origin, keeps, context)
    for (const language of LANGUAGES)
      device.words.set(language, createI18n(language, await loadTexts(language)))
    return device
  }
  async setClock(at: number, passed: number) {
    await this.context.addCookies([{ name: 'till', value: `${at}-${passed}`, url: this.origin }])
  }
  async fill(isFull: boolean) {
    await this.context.pages()[0]?.evaluate((full) => till.fill(full), isFull)
    this.isFull = isFull
    this.hasBeenFull ||= isFull
  }
  async openTab() {
    const page = await this.context.newPage()
    page.on('pageerror', (error) => this.noise.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (!/blocked by Playwright/.test(message.text()))
        this.noise.push(`${page.url()}: ${message.text()}`)
    })
    return new BrowserTab(this, page)
  }
  close = () => this.context.close()
}

class BrowserTab implements TabApp {
  #look!: Look
  #document!: Document
  #text!: i18n

  constructor(
    readonly device: BrowserDevice,
    readonly page: Page,
  ) {}

  get history() {
    const { entries, index } = this.#look ?? { entries: [], index: -1 }
    return { entries: [...entries], index, now: entries[index] }
  }
  async follow(address: string) {
    const url = this.device.origin + address
    // The same address once more would be a reload.
    if (this.page.url() === url) await this.page.goto('about:blank')
    await this.page.goto(url)
    await this.settled()
  }
  async load(arrival: 'again' | 'history') {
    if (arrival === 'again') await this.page.reload()
    else {
      await this.page.goto('about:blank')
      await this.page.goBack()
    }
    await this.settled()
  }
  async comeBack() {
    await this.page.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    )
    await this.settled()
  }
  async lookAt() {
    await this.page.bringToFront()
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await this.settled()
  }
  async tap(element: HTMLElement) {
    for (const closed of foldedAround(element)) await this.page.locator(pathOf(closed)).click()
    await this.page.locator(pathOf(element)).click()
    await this.settled()
  }
  async go(delta: number) {
    // After the answer: the page that is asked may be gone with it.
    await this.page.evaluate((by) => {
      setTimeout(() => history.go(by))
    }, delta)
    const { key } = this.history.entries[this.history.index + delta] ?? {}
    await this.settled(() => this.history.now?.key === key)
  }
  close = () => this.page.close()

  /** It stands as it is, seen some times one after the other. */
  async settled(isThere = () => true) {
    const until = performance.now() + TOO_LONG_MS
    let stood = 0
    let before = ''
    while (stood < LOOKS_STOOD) {
      if (performance.now() > until) throw new Error(`nothing comes at ${this.page.url()}`)
      // A page that is just being left can't be looked at.
      const seen = await this.page.evaluate(() => till.look()).catch(() => undefined)
      if (seen) this.#see(seen)
      const stands = seen && isSettled(this, seen.key, seen.search) && isThere()
      stood = stands && seen.html === before ? stood + 1 : 0
      before = seen?.html ?? ''
      await wait(BETWEEN_MS)
    }
  }
  #see(look: Look) {
    if (look.html !== this.#look?.html) this.#document = new JSDOM(look.html).window.document
    this.#look = look
    const words = this.device.words.get(this.#document.documentElement.lang)
    if (!words) throw new Error(`no language: ${this.#document.documentElement.lang}`)
    this.#text = words
  }

  main = () => this.#document.getElementsByTagName('main')[0]
  all = (selector: string) => [...this.#document.querySelectorAll<HTMLElement>(selector)]
  words = () => this.#document.getElementById('root')?.textContent ?? ''
  address = () => this.#look.address
  state = () => this.#look.state
  text = (key: string, values: Record<string, string | number> = {}) => this.#text.t(key, values)

  /** The page itself, loaded again. */
  freshly: TabApp['freshly'] = async (look) => {
    await this.load('again')
    return look(this)
  }
}

/** Closed folds around it, from the outside: their heads are tapped first. */
function foldedAround(element: Element): Element[] {
  const fold = element.closest('details:not([open])')
  const head = fold?.querySelector('summary')
  if (!fold || !head || head === element) return []
  return [...foldedAround(fold.parentElement ?? fold), head]
}

/** Where it stands, for the page it was read from. */
function pathOf(element: Element): string {
  const { parentElement: parent, tagName } = element
  if (!parent) return tagName
  return `${pathOf(parent)} > :nth-child(${[...parent.children].indexOf(element) + 1})`
}
