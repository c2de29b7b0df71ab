import type { PersistStorage, StorageValue } from 'zustand/middleware'

/** Why something can't be kept; said, never thrown. */
export type StorageTrouble = 'forbidden' | 'full' | 'unreadable' | 'newer'

interface KeptOptions<State> {
  /** Undefined where the browser forbids storage (private mode, a WebView without DOM storage). */
  readonly backend: Storage | undefined
  readonly version: number
  /** The state if it is one; undefined for anything else. Never throws. */
  readonly parse: (value: unknown) => State | undefined
  /** Does the state hold all of the value it was read from? */
  readonly isWhole?: (value: unknown, state: State) => boolean
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/**
 * Storage for zustand's `persist` that loses nothing and never throws into a click.
 *
 * What can't be read (broken, foreign) is moved to `<key>.kept`, what can be read in part is copied there,
 * and writing goes on; what a newer version wrote stays where it is, and so does what can't be moved: then
 * nothing is written. Each read looks anew, and says its trouble anew. `setItem` returns whether it kept.
 */
export function keptStorage<State>(options: KeptOptions<State>): PersistStorage<State, boolean> {
  const { backend, version, parse, isWhole = () => true, onTrouble } = options
  /** What stands there would be lost by writing over it. */
  let mayWrite = true
  const attempt = (trouble: StorageTrouble, action: (storage: Storage) => void): boolean => {
    try {
      if (!backend) throw new Error('no storage')
      action(backend)
      return true
    } catch {
      onTrouble(backend ? trouble : 'forbidden')
      return false
    }
  }
  const moveAside = (key: string, raw: string) =>
    attempt('full', (storage) => {
      if (storage.getItem(`${key}.kept`) !== raw) storage.setItem(`${key}.kept`, raw)
    })
  const lookAt = (key: string): StorageValue<State> | null => {
    const raws: (string | null)[] = []
    attempt('forbidden', (storage) => {
      raws.push(storage.getItem(key), storage.getItem(`${key}.kept`))
    })
    const [raw = null, aside = null] = raws
    if (raw === null) {
      // It was moved, and nothing could be written since.
      if (aside !== null) onTrouble('unreadable')
      return null
    }
    const value = parseJson(raw)
    const written = isRecord(value) && typeof value.version === 'number' ? value : undefined
    if (written && Number(written.version) > version) {
      mayWrite = false
      onTrouble('newer')
      return null
    }
    const state = written && parse(written.state)
    // What is read is in this version's shape, whichever version wrote it.
    if (state !== undefined && isWhole(written?.state, state)) return { state, version }
    onTrouble('unreadable')
    mayWrite = moveAside(key, raw)
    if (state !== undefined) return { state, version }
    if (mayWrite) attempt('forbidden', (storage) => storage.removeItem(key))
    return null
  }
  return {
    getItem(key) {
      mayWrite = true
      return lookAt(key)
    },
    setItem: (key, value) =>
      mayWrite && attempt('full', (storage) => storage.setItem(key, JSON.stringify(value))),
    removeItem: (key) => attempt('forbidden', (storage) => storage.removeItem(key)),
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Is a part that was read of the sort of its sample: of the same type, a list one of texts? */
const isOfSort = (part: unknown, sample: unknown) =>
  Array.isArray(sample)
    ? Array.isArray(part) && part.every((one) => typeof one === 'string')
    : typeof part === typeof sample && part !== null

/**
 * Is it like these samples?
 *
 * @param must parts it has to have
 * @param may parts it may have
 */
export function isLike<Must extends object, May extends object>(
  value: unknown,
  must: Must,
  may?: May,
): value is Must & Partial<May> {
  const isEvery = (samples: object, isRight: (part: unknown) => boolean = () => false) =>
    Object.entries(samples).every(([name, sample]) => {
      const part = (value as Record<string, unknown>)[name]
      return isOfSort(part, sample) || isRight(part)
    })
  return isRecord(value) && isEvery(must) && isEvery(may ?? {}, (part) => part === undefined)
}
