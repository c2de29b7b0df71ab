import type { PersistStorage, StorageValue } from 'zustand/middleware'

/** Why something can't be kept; said once, never thrown. */
export type StorageTrouble = 'forbidden' | 'full' | 'unreadable' | 'newer'

interface KeptOptions<State> {
  /** Undefined where the browser forbids storage (private mode, a WebView without DOM storage). */
  readonly backend: Storage | undefined
  readonly version: number
  /** The state if it is one; undefined for anything else. Never throws. */
  readonly parse: (value: unknown) => State | undefined
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/**
 * Storage for zustand's `persist` that loses nothing and never throws into a click.
 *
 * What can't be read (broken, foreign) is moved to `<key>.kept`; what a newer version wrote stays
 * where it is. Either way this page goes on in memory only. A failing write is reported once.
 */
export function keptStorage<State>(options: KeptOptions<State>): PersistStorage<State> {
  const { backend, version, parse, onTrouble } = options
  let inMemoryOnly = false
  const giveUp = (trouble: StorageTrouble) => {
    if (!inMemoryOnly) onTrouble(trouble)
    inMemoryOnly = true
  }
  const attempt = <Result>(trouble: StorageTrouble, action: (storage: Storage) => Result) => {
    if (!backend) {
      giveUp('forbidden')
      return undefined
    }
    try {
      return action(backend)
    } catch {
      giveUp(trouble)
      return undefined
    }
  }
  return {
    getItem(key) {
      if (inMemoryOnly) return null
      const raw = attempt('forbidden', (storage) => storage.getItem(key))
      if (raw === null || raw === undefined) return null
      const kept = readKept(raw, parse)
      // What is read is in this version's shape, whichever version wrote it.
      if (kept && kept.version <= version) return { ...kept, version }
      if (kept || isNewer(raw, version)) {
        giveUp('newer')
        return null
      }
      giveUp('unreadable')
      attempt('full', (storage) => {
        storage.setItem(`${key}.kept`, raw)
        storage.removeItem(key)
      })
      return null
    },
    setItem(key, value) {
      if (!inMemoryOnly) attempt('full', (storage) => storage.setItem(key, JSON.stringify(value)))
    },
    removeItem(key) {
      if (!inMemoryOnly) attempt('forbidden', (storage) => storage.removeItem(key))
    },
  }
}

function readKept<State>(raw: string, parse: (value: unknown) => State | undefined) {
  const value = parseJson(raw)
  if (!isRecord(value) || typeof value.version !== 'number') return undefined
  const state = parse(value.state)
  const kept: (StorageValue<State> & { version: number }) | undefined =
    state === undefined ? undefined : { state, version: value.version }
  return kept
}

function isNewer(raw: string, version: number): boolean {
  const value = parseJson(raw)
  return isRecord(value) && typeof value.version === 'number' && value.version > version
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
