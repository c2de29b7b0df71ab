import { createStore, type StoreApi } from 'zustand/vanilla'
import { keptStorage, type StorageTrouble } from './keptStorage.ts'

interface KeptState<Value> {
  readonly value: Value
  /** What is kept has been looked at: false in the first render, which equals the static page. */
  readonly isRead: boolean
  readonly trouble: StorageTrouble | undefined
}

/** One record of this device, as every tab knows it. */
export interface Kept<Value> {
  readonly store: StoreApi<KeptState<Value>>
  /** Looks at what is kept, also by other tabs. */
  readonly read: () => void
  readonly keep: (change: Partial<Value>) => void
  readonly wipe: () => void
}

interface KeptOptions<Value> {
  readonly key: string
  readonly nothing: Value
  /** The value if it is one; undefined for anything else. Never throws. */
  readonly parse: (value: unknown) => Value | undefined
  readonly storage: Storage | undefined
}

const VERSION = 1

/** A store of its own for what the shop has said of itself: nothing typed is lost, nothing is thrown. */
export function createKept<Value>({ key, nothing, parse, storage }: KeptOptions<Value>) {
  let trouble: StorageTrouble | undefined
  const onTrouble = (found: StorageTrouble) => {
    if (trouble !== 'forbidden') trouble = found
  }
  const slot = keptStorage({ backend: storage, version: VERSION, parse, onTrouble })
  /** This page knows what couldn't be kept: what is kept is older. */
  let isAhead = false
  const store = createStore<KeptState<Value>>(() => ({ value: nothing, isRead: false, trouble }))
  const kept: Kept<Value> = {
    store,
    read() {
      if (isAhead) return
      trouble = undefined
      const found = slot.getItem(key) as { readonly state: Value } | null
      store.setState({ value: found?.state ?? nothing, isRead: true, trouble })
    },
    keep(change) {
      const state = { ...store.getState().value, ...change }
      isAhead = !slot.setItem(key, { state, version: VERSION })
      if (!isAhead) trouble = undefined
      store.setState({ value: state, isRead: true, trouble })
    },
    wipe() {
      trouble = undefined
      for (const name of [key, `${key}.kept`]) slot.removeItem(name)
      isAhead = false
      kept.read()
    },
  }
  return kept
}
