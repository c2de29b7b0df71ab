import { MemoryStorage } from '../support/memoryStorage.ts'

/** A device's storage that may fill up, and have room again, while the app runs. */
export class FailingStorage extends MemoryStorage {
  isFull = false
  hasBeenFull = false

  override setItem(key: string, value: string) {
    this.hasBeenFull ||= this.isFull
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    super.setItem(key, value)
  }
}

/** What lies in a storage, so that a look at it leaves no trace there. */
export function copyOf(storage: Storage): MemoryStorage {
  const items = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
  return new MemoryStorage(
    Object.fromEntries(items.map((key) => [key, storage.getItem(key) ?? ''])),
  )
}
