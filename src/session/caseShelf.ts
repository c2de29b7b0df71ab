import { type KeptCase, parseKeptCase, uniteIds } from './keptCases.ts'
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
  const read = (key: string) => {
    const kept = slot().getItem(key) as { state: KeptCase } | null
    return kept?.state
  }
  /** The newest first. */
  const list = (): KeptCase[] => {
    const found = new Map<string, KeptCase>()
    for (const key of keysOf(storage)) {
      if (key.endsWith('.kept')) continue
      const kept = read(key)
      if (kept) found.set(kept.id, kept)
    }
    for (const [id, kept] of own) found.set(id, unite(kept, found.get(id)))
    return [...found.values()].sort((a, b) => b.at - a.at)
  }
  return {
    list,
    remove,
    /** Also what couldn't be read, and was put aside. */
    clear() {
      own.clear()
      for (const key of keysOf(storage)) slot().removeItem(key)
    },
    keep(kept: KeptCase) {
      const key = PREFIX + kept.id
      const found = read(key)
      const state = unite(kept, found)
      if (slot().setItem(key, { state, version: VERSION })) own.delete(kept.id)
      else own.set(kept.id, state)
      if (!found) for (const { id } of list().slice(MOST_KEPT)) remove(id)
    },
  }
}

/** Another tab may have gone on with the same case: whose an attempt is stays known. */
function unite(kept: KeptCase, found: KeptCase | undefined): KeptCase {
  return found ? { ...kept, mine: uniteIds(kept.mine, found.mine) } : kept
}

function keysOf(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '').filter(
      (key) => key.startsWith(PREFIX),
    )
  } catch {
    return []
  }
}
