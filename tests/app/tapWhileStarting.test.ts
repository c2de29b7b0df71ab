import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beganOutside, firstArrival, takenOver } from '../../src/app/firstArrival.ts'
import { createSession } from '../../src/session/createSession.ts'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { shopTree } from '../support/smallTrees.ts'

const beforeReact = new Function(readFileSync('src/app/beforeReact.js', 'utf8'))
const html = document.documentElement
const storage = new MemoryStorage()
let at = Date.UTC(2026, 10, 22, 6, 2)
let entries = 0

/** A page is loaded in this tab, by its address. */
function load(address: string) {
  html.removeAttribute('data-tapped')
  history.replaceState(null, '', address)
  beforeReact()
}

/** Its app starts, as in `start.tsx`; the address is replayed later, if the page still stands then. */
function startApp() {
  const session = createSession({
    tree: shopTree(),
    storage,
    tab: sessionStorage,
    now: () => (at += 10_000),
    ticks: () => at,
    fromOutside: beganOutside(sessionStorage),
  })
  const isTapped = 'tapped' in html.dataset
  const arrival = firstArrival({ isTapped, navigationType: 'navigate' })
  session.rehydrate()
  return {
    state: session.store.getState,
    replay: (node: string) => {
      const code = new URLSearchParams(location.search).get('c') ?? ''
      session.store.getState().open({ node, code, arrival, entry: `${++entries}` })
      takenOver(sessionStorage)
    },
  }
}

beforeEach(() => {
  document.body.innerHTML = '<script type="module"></script>'
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type: 'navigate' } as PerformanceNavigationTiming,
  ])
  // jsdom says that it can't go elsewhere.
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  sessionStorage.clear()
  storage.clear()
  vi.restoreAllMocks()
})

test.each(['', '?c=10a-11b-13u'])(
  'a look-up tapped while the app of its page starts ends nothing of the customer before: %s',
  (query) => {
    load(`/en/step/look-up/${query}`)
    const first = startApp() // froze, stands in the look-up, and waits
    first.replay('look-up')
    expect(gateOf(first.state())).toBe('open')
    const [id] = first.state().turn.mine
    load(`/en/step/look-up/${query}`) // somebody else, from outside, in the same tab
    document.body.innerHTML += '<a href="/en/step/ways/" data-step="20b">none</a>'
    document.querySelector('a')?.click() // under way ...
    startApp() // ... while the app starts; the page is left before it has replayed
    load(`/en/step/ways/?c=${sessionStorage.getItem('cfa.tap')}`)
    const second = startApp()
    second.replay('ways')
    expect(second.state().attempts.find((one) => one.id === id)?.kind).toBe('open')
  },
)
