import { ForbiddenStorage, MemoryStorage } from '../support/memoryStorage.ts'
import { TabHistory } from '../support/tabHistory.ts'
import type { Device, TabApp } from './device.ts'
import { drawApp } from './drawApp.tsx'
import { copyOf, FailingStorage } from './failingStorage.ts'

type App = Awaited<ReturnType<typeof drawApp>>
type Arrival = Parameters<typeof drawApp>[0]['arrival']

/** jsdom: the real app, a storage, a history and a clock in memory. */
export class DrawnDevice implements Device {
  readonly origin = location.origin
  readonly noise = []
  readonly storage: FailingStorage | ForbiddenStorage
  #at = 0
  #passed = 0
  #loads = 0

  constructor(readonly keeps: boolean) {
    this.storage = keeps ? new FailingStorage() : new ForbiddenStorage()
  }
  now = () => this.#at
  ticks = () => this.#passed
  get isFull() {
    return this.storage instanceof FailingStorage && this.storage.isFull
  }
  get hasBeenFull() {
    return this.storage instanceof FailingStorage && this.storage.hasBeenFull
  }
  async fill(isFull: boolean) {
    if (this.storage instanceof FailingStorage) this.storage.isFull = isFull
  }
  async setClock(at: number, passed: number) {
    this.#at = at
    this.#passed = passed
  }
  openTab = async () => new DrawnTab(this)
  async close() {}
  loadKey = () => `load-${++this.#loads}`
}

class DrawnTab implements TabApp {
  readonly history = new TabHistory()
  readonly #storage: Storage
  #app!: App

  constructor(readonly device: DrawnDevice) {
    this.#storage = device.keeps ? new MemoryStorage() : new ForbiddenStorage()
  }
  async follow(address: string) {
    this.history.load(address, this.device.loadKey())
    await this.load('link')
  }
  async load(arrival: Arrival) {
    this.#app?.close()
    const { storage, now, ticks } = this.device
    const kept = { storage, tab: this.#storage, history: this.history }
    this.#app = await drawApp({ ...kept, now, ticks, arrival })
    await this.settled()
  }
  async comeBack() {
    this.#app.session.rehydrate(true)
    await this.settled()
  }
  async lookAt() {
    this.#app.session.rehydrate()
    await this.settled()
  }
  async tap(element: HTMLElement) {
    element.click()
    await this.settled()
  }
  async go(delta: number) {
    this.#app.go(delta)
    await this.settled()
  }
  close = async () => this.#app?.close()
  settled = (isThere?: () => boolean) => this.#app.settled(isThere)
  main = () => this.#app.main()
  all = (selector: string) => this.#app.all(selector)
  words = () => this.#app.container.textContent ?? ''
  address = () => this.#app.address()
  state = () => this.#app.state()
  text = (key: string, values?: Record<string, string | number>) => this.#app.text(key, values)

  /** Another app beside it, on copies: the page itself goes on as it stands. */
  freshly: TabApp['freshly'] = async (look) => {
    const { storage, keeps, now } = this.device
    const fresh = await drawApp({
      storage: keeps ? copyOf(storage) : new MemoryStorage(),
      tab: keeps ? copyOf(this.#storage) : new MemoryStorage(),
      history: this.history.copy(),
      arrival: 'again',
      now,
      ticks: () => 0,
    })
    try {
      await fresh.settled()
      return look(fresh)
    } finally {
      fresh.close()
    }
  }
}
