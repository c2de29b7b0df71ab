import type { Arrival } from '../../src/session/sessionState.ts'
import { ForbiddenStorage, MemoryStorage } from '../support/memoryStorage.ts'
import { TabHistory } from '../support/tabHistory.ts'
import { drawApp } from './drawApp.tsx'
import { FailingStorage } from './failingStorage.ts'
import { type Payment, Truth, type Visit } from './truth.ts'

type App = Awaited<ReturnType<typeof drawApp>>

export interface Tab {
  readonly id: number
  readonly storage: Storage
  readonly history: TabHistory
  app: App
  /** Who is served on its page. */
  visit: Visit
  /** Whose each entry of its history is, by the entry's key. */
  readonly visits: Map<string, Visit>
  /** Taken at the page that stands open, which waits for what came of it. */
  taken?: { readonly payment: Payment; readonly app: App } | undefined
}

/** Whose something is that the app names by an id: for whoever reads the screen it is a time and a name. */
export interface Known {
  readonly visits: Set<Visit>
  readonly payments: Set<Payment>
}

/** A device on the counter: its clock, its storage, its tabs, and the people before it. */
export class Counter {
  readonly truth = new Truth()
  readonly storage: FailingStorage | ForbiddenStorage
  readonly attempts = new Map<string, Known>()
  readonly cases = new Map<string, Known>()
  /** Addresses shown, and to whom: what may come back as a link, from whomever it was sent to. */
  readonly shown: { readonly address: string; readonly visit: Visit }[] = []
  readonly tabs: Tab[] = []
  tab!: Tab
  /** The payment an answer just spoke of. */
  said: Payment | undefined
  /** What was last done could be kept for all tabs. */
  isTold = true
  #at = Date.UTC(2026, 10, 22, 6, 2)
  #ticks = 0
  #loads = 0

  /** @param keeps false: a browser that forbids all storage, and forgets all with each page */
  constructor(readonly keeps: boolean) {
    this.storage = keeps ? new FailingStorage() : new ForbiddenStorage()
  }

  now = () => this.#at
  pass(ms: number) {
    this.#at += ms
    this.#ticks += ms
  }
  /** The clock is put right: no time has passed. */
  putClock(ms: number) {
    this.#at += ms
    // The app takes no time from the future on trust, either.
    for (const one of this.truth.payments) {
      if (one.parkedAt !== undefined) one.parkedAt = Math.min(one.parkedAt, this.#at)
      one.paidAt = Math.min(one.paidAt, this.#at)
    }
  }
  get canKeep() {
    return this.storage instanceof FailingStorage && !this.storage.isFull
  }
  get hasBeenFull() {
    return this.storage instanceof FailingStorage && this.storage.hasBeenFull
  }
  get state() {
    return this.tab.app.state()
  }

  /** A new tab, or web view, with an address from outside. */
  async openTab(address: string, person?: number) {
    const id = ++this.#loads
    const storage = this.keeps ? new MemoryStorage() : new ForbiddenStorage()
    const visit = this.truth.visit(id, person)
    const tab = {
      id,
      storage,
      history: new TabHistory(),
      visit,
      visits: new Map(),
    } as unknown as Tab
    this.tabs.push(tab)
    this.tab = tab
    await this.follow(address, visit)
  }

  /** The tab is led to an address from outside: another page load in the same history. */
  async follow(address: string, visit: Visit) {
    this.tab.history.load(address, `load-${++this.#loads}`)
    this.tab.visit = visit
    await this.load('link')
  }

  /** The page is loaded where the history stands. */
  async load(arrival: Arrival) {
    const { tab, storage, now } = this
    tab.app?.close()
    if (!this.keeps) this.#forget(tab)
    const ticks = () => this.#ticks
    const kept = { storage, tab: tab.storage, history: tab.history }
    tab.app = await drawApp({ ...kept, now, ticks, arrival })
    await this.settled()
  }

  /** What a browser that keeps nothing knew of payments goes with the page; it says so on the screen. */
  #forget({ id }: Tab) {
    for (const one of this.truth.payments) if (one.visit.tab === id) one.state = 'over'
  }

  async close() {
    this.tab.app.close()
    this.tabs.splice(this.tabs.indexOf(this.tab), 1)
    const last = this.tabs.at(-1)
    if (last) await this.lookAt(last)
    else await this.openTab('/en/')
  }

  async lookAt(tab: Tab) {
    this.tab = tab
    tab.app.session.rehydrate()
    await this.settled()
  }

  /** The browser had put the page away, and shows it again as it stood there. */
  async comeBack() {
    this.tab.app.session.rehydrate(true)
    await this.settled()
  }

  async tap(element: HTMLElement) {
    element.click()
    await this.settled()
  }

  /** @param delta as the browser's Back and Forward */
  async go(delta: number) {
    this.tab.app.go(delta)
    await this.settled()
  }

  /** What is shown: the kind of screen, the node, and the gate that closes it. */
  get page(): { readonly kind?: string; readonly node?: string; readonly gate?: string } {
    return this.tab.app.main()?.dataset ?? {}
  }
  main = () => this.tab.app.main()
  all = (selector: string) => this.tab.app.all(selector)
  text = (key: string, values?: Record<string, string | number>) => this.tab.app.text(key, values)

  /** For whoever reads how something was found. */
  description(): string {
    const { tab } = this
    const { gate = 'none' } = this.page
    const owed = this.truth.of(tab.visit).map(({ node, state }) => `${node} ${state}`)
    return `tab ${tab.id} customer ${tab.visit.person} [${owed}] ${tab.app.address()} gate ${gate}`
  }

  settled = (isThere?: () => boolean) => this.tab.app.settled(isThere)
}

export const hasText = (text: string) => (element: Element) => element.textContent === text
