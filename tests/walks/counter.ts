import { markOf } from '../../src/session/attempts.ts'
import type { Device, Screen, TabApp } from './device.ts'
import { isKnown, type Payment, Truth, type Visit } from './truth.ts'

export interface Tab {
  readonly id: number
  readonly app: TabApp
  /** How often a page was loaded in it. */
  loads: number
  /** Who is served on its page. */
  visit: Visit
  /** Whose each entry of its history is, by the entry's key. */
  readonly visits: Map<string, Visit>
  /** Taken at the page that stands open, which waits for what came of it. */
  taken?: { readonly payment: Payment; readonly load: number } | undefined
}

/** Whose something is that the app names by an id: for whoever reads the screen it is a time and a name. */
export interface Known {
  readonly visits: Set<Visit>
  readonly payments: Set<Payment>
}

/** What another phone has handed over: where it opens, and the payment it is about. */
export interface Handed {
  readonly address: string
  readonly payment: Payment
}

/** A device on the counter: its clock, its tabs, and the people before it. */
export class Counter {
  readonly truth = new Truth()
  readonly attempts = new Map<string, Known>()
  readonly cases = new Map<string, Known>()
  /** Addresses shown, and to whom: what may come back as a link, from whomever it was sent to. */
  readonly shown: { readonly address: string; readonly visit: Visit }[] = []
  readonly handed: Handed[] = []
  readonly tabs: Tab[] = []
  tab!: Tab
  /** The payment an answer just spoke of. */
  said: Payment | undefined
  /** What was last done could be kept for all tabs. */
  isTold = true
  #at = Date.UTC(2026, 10, 22, 6, 2)
  #passed = 0
  #tabs = 0

  /** @param another device, which nobody has used before */
  constructor(
    public device: Device,
    readonly another: () => Promise<Device>,
  ) {}

  /** Somebody comes to it, and opens the start page. */
  async begin() {
    await this.device.setClock(this.#at, this.#passed)
    await this.openTab('/en/')
  }

  now = () => this.#at
  async pass(ms: number) {
    this.#at += ms
    this.#passed += ms
    await this.device.setClock(this.#at, this.#passed)
  }
  /** The clock is put right: no time has passed. */
  async putClock(ms: number) {
    this.#at += ms
    // The app takes no time from the future on trust, either.
    for (const one of this.truth.payments) {
      if (one.parkedAt !== undefined) one.parkedAt = Math.min(one.parkedAt, this.#at)
      one.paidAt = Math.min(one.paidAt, this.#at)
    }
    await this.device.setClock(this.#at, this.#passed)
  }
  get canKeep() {
    return this.device.keeps && !this.device.isFull
  }
  get state() {
    return this.tab.app.state()
  }

  /** A new tab, or web view, with an address from outside. */
  async openTab(address: string, who?: number | Visit) {
    const id = ++this.#tabs
    const visit = typeof who === 'object' ? who : this.truth.visit(id, who)
    const app = await this.device.openTab()
    this.tab = { id, app, loads: 0, visit, visits: new Map() }
    this.tabs.push(this.tab)
    await this.follow(address, visit)
  }

  /** The tab is led to an address from outside. */
  async follow(address: string, visit: Visit) {
    this.tab.visit = visit
    await this.#loading(() => this.tab.app.follow(address))
  }

  /** The page is loaded where the history stands. */
  load = (arrival: 'again' | 'history') => this.#loading(() => this.tab.app.load(arrival))

  async freshly<T>(look: (fresh: Screen) => T): Promise<T> {
    return this.tab.app.freshly(look)
  }

  async #loading(load: () => Promise<void>) {
    const { tab, truth, device } = this
    tab.loads++
    // What a browser that keeps nothing knew of payments goes with the page; it says so on the screen.
    if (!device.keeps)
      for (const one of truth.payments) if (one.visit.tab === tab.id) one.state = 'over'
    await load()
  }

  async close() {
    await this.tab.app.close()
    this.tabs.splice(this.tabs.indexOf(this.tab), 1)
    const last = this.tabs.at(-1)
    if (last) await this.lookAt(last)
    else await this.openTab('/en/')
  }

  /**
   * Who is served goes on at another phone, which knows the address and nothing else. What this one knew is told
   * there of whoever is handed over, and of nobody else.
   */
  async goElsewhere(address: string) {
    const { tab, truth, attempts } = this
    const known = truth.of(tab.visit).filter((one) => isKnown(one, tab.visit, this.now()))
    const byMark = new Map(
      this.state.attempts.map((one) => [markOf(one), attempts.get(one.id)] as const),
    )
    await this.end()
    this.device = await this.another()
    await this.device.setClock(this.#at, this.#passed)
    for (const memory of [attempts, this.cases]) memory.clear()
    for (const list of [this.tabs, this.shown, this.handed]) list.length = 0
    for (const one of truth.payments) one.isTold = false
    const visit = truth.visit(this.#tabs + 1, tab.visit.person, known)
    await this.openTab(address, visit)
    for (const one of this.state.attempts) {
      const before = byMark.get(markOf(one))
      if (before)
        attempts.set(one.id, { visits: new Set([visit]), payments: new Set(before.payments) })
    }
  }

  async lookAt(tab: Tab) {
    this.tab = tab
    await tab.app.lookAt()
  }

  async end() {
    for (const { app } of this.tabs) await app.close()
    await this.device.close()
  }

  comeBack = () => this.tab.app.comeBack()
  tap = (element: HTMLElement) => this.tab.app.tap(element)
  go = (delta: number) => this.tab.app.go(delta)

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
