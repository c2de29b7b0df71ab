/** Storage in memory; Node's own shadows jsdom's on newer versions, so tests bring theirs. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>()

  constructor(items: Readonly<Record<string, string>> = {}) {
    for (const [key, value] of Object.entries(items)) this.#items.set(key, value)
  }
  get length() {
    return this.#items.size
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value)
  }
  removeItem(key: string) {
    this.#items.delete(key)
  }
  clear() {
    this.#items.clear()
  }
}

/** Takes nothing more, as a full device. */
export class FullStorage extends MemoryStorage {
  override setItem(): never {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

/** Refuses everything, as a browser in private mode may. */
export class ForbiddenStorage extends MemoryStorage {
  override get length(): never {
    throw new DOMException('forbidden', 'SecurityError')
  }
  override getItem(): never {
    throw new DOMException('forbidden', 'SecurityError')
  }
  override setItem(): never {
    throw new DOMException('forbidden', 'SecurityError')
  }
}
