import { type KeptCase, parseKeptCase } from './keptCases.ts'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'

/** Each case is a key of its own: two tabs never write over each other's. */
const PREFIX = 'cfa.case.'
const VERSION = 1
const MOST_KEPT = 50

interface ShelfOptions {
  readonly storage: Storage | undefined
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/** The cases kept on this device. What can't be stored is remembered while the page lives. */
export function caseShelf({ storage, onTrouble }: ShelfOptions) {
  const own = new Map<string, KeptCase>()
  const slot = () =>
    keptStorage({ backend: storage, version: VERSION, parse: parseKeptCase, onTrouble })
  const remove = (id: string) => {
    own.delete(id)
    slot().removeItem(PREFIX + id)
  }
  /** The newest first. */
  const list = (): KeptCase[] => {
    const found = new Map(own)
    for (const key of keysOf(storage)) {
      const kept = slot().getItem(key) as { state: KeptCase } | null
      if (kept) found.set(kept.state.id, kept.state)
    }
    return [...found.values()].sort((a, b) => b.at - a.at)
  }
  return {
    list,
    remove,
    keep(kept: KeptCase) {
      own.set(kept.id, kept)
      slot().setItem(PREFIX + kept.id, { state: kept, version: VERSION })
      for (const { id } of list().slice(MOST_KEPT)) remove(id)
    },
  }
}

function keysOf(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '').filter(
      (key) => key.startsWith(PREFIX) && !key.endsWith('.kept'),
    )
  } catch {
    return []
  }
}
