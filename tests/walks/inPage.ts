import type { SessionState } from '../../src/session/sessionState.ts'

/** One look at the app as it runs. */
export interface Look {
  readonly html: string
  readonly state: SessionState
  /** Of the entry shown, as the router knows it. */
  readonly key: string | undefined
  /** Of the whole history, as the browser knows them. */
  readonly entries: readonly { readonly key: string }[]
  readonly index: number
  /** Path and query. */
  readonly address: string
  readonly search: string
}

export interface Till {
  /** undefined until the app has taken the page over. */
  look(): Look | undefined
  /** Takes all room the storage has left, to the last character, or gives it back. */
  fill(isFull: boolean): void
}

interface Fiber {
  readonly memoizedProps?: { readonly value?: { readonly store?: Store; readonly tree?: unknown } }
  readonly child?: Fiber
  readonly sibling?: Fiber
}
interface Store {
  readonly getState?: () => SessionState
}

/** Runs in each page before its own scripts, and needs nothing from outside: the counter's clock, and a look at the app. */
export function prepare(keeps: boolean) {
  // The test tells the time by a cookie, which all tabs read at once; the app has none.
  const told = (i: number) => Number(/(?:^|; )till=(\d+)-(\d+)/.exec(document.cookie)?.[i] ?? 0)
  const began = performance.now.bind(performance)
  Date.now = () => told(1)
  performance.now = () => began() + told(2)
  if (!keeps)
    for (const kind of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, kind, {
        get() {
          throw new DOMException('forbidden', 'SecurityError')
        },
      })

  let store: Store | undefined
  /** The session's, found among the values that React's elements were drawn with. */
  function findStore(): Store | undefined {
    const root = document.getElementById('root') as unknown as Record<
      string,
      { readonly stateNode: { readonly current: Fiber } }
    >
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$')) ?? ''
    const waiting = [root[key]?.stateNode.current]
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      const { store: found, tree } = fiber.memoizedProps?.value ?? {}
      if (found?.getState && tree) return found
      waiting.push(...[fiber.sibling, fiber.child].filter((next) => next !== null))
    }
    return undefined
  }
  const till: Till = {
    look() {
      if (document.documentElement.dataset.app !== 'ready') return undefined
      store ??= findStore()
      const state = store?.getState?.()
      const { navigation } = window as unknown as {
        readonly navigation: {
          entries(): { readonly key: string }[]
          readonly currentEntry: { readonly index: number }
        }
      }
      return (
        state && {
          html: document.documentElement.outerHTML,
          state,
          key: history.state?.key,
          entries: navigation.entries().map(({ key }) => ({ key })),
          index: navigation.currentEntry.index,
          address: location.pathname + location.search,
          search: location.search,
        }
      )
    },
    fill(isFull) {
      localStorage.removeItem('filler')
      let filler = ''
      for (let size = isFull ? 2 ** 22 : 0; size >= 1; size /= 2)
        try {
          localStorage.setItem('filler', filler + 'x'.repeat(size))
          filler += 'x'.repeat(size)
        } catch {
          // So much doesn't fit.
        }
    },
  }
  Object.assign(window, { till })
}
