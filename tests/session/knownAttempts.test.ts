import { describe, expect, test } from 'vitest'
import { createSession, SESSION_KEY } from '../../src/session/createSession.ts'
import { type Address, type Arrival, gateOf, mineLeft } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { shopTree } from '../support/smallTrees.ts'

const MINUTE = 60_000
const unclear = '10a-11b-13u'

/** A device with one clock, and tabs that each stand on a page. */
function device(storage: Storage = new MemoryStorage()) {
  let at = Date.UTC(2026, 10, 22, 6, 2)
  let entries = 0
  return {
    storage,
    kept: () => storage.getItem(SESSION_KEY) ?? '',
    pass: (ms: number) => {
      at += ms
    },
    load(tab: Storage = new MemoryStorage()) {
      const session = createSession({
        tree: shopTree(),
        storage,
        tab,
        now: () => at,
        ticks: () => at,
      })
      session.rehydrate()
      const state = () => session.store.getState()
      const gate = () => gateOf(state())
      return {
        state,
        gate,
        rehydrate: session.rehydrate,
        live: () => state().attempts.filter(({ kind }) => kind !== 'over'),
        /** Ten seconds on each page: nothing is a glance. */
        open(
          node: string | undefined,
          code: string,
          arrival: Arrival,
          more: Partial<Address> = {},
        ) {
          state().open({ node, code, arrival, entry: `${++entries}`, ...more })
          at += 10_000
          return gate()
        },
      }
    },
  }
}

/** The first tab's page stands open; the second says that nothing was tried there. */
function closedByTheOther() {
  const d = device()
  const [first, second] = [d.load(), d.load()]
  first.open('wipe', '10a-11b', 'link')
  second.open('ways', '', 'link')
  second.state().sayMine(second.live()[0]?.id ?? '')
  second.state().sayNothingTried()
  return [first, second] as const
}

describe('two tabs', () => {
  test('that have told each other everything have nothing more to say', () => {
    const d = device()
    const [first, second] = [d.load(), d.load()]
    first.open('wipe', '10a-11b', 'link')
    second.open('ways', '', 'link')
    second.state().sayOthers()
    second.open('cash', '', 'way')
    first.open('look-up', unclear, 'answer')
    for (const tab of [first, second]) tab.rehydrate()
    const told = d.kept()
    for (const tab of [first, second, first, second]) {
      tab.rehydrate()
      expect(d.kept()).toBe(told)
    }
  })
  test('that wrote at the same moment lose nothing, and come to the same', () => {
    const d = device()
    const [first, second] = [d.load(), d.load()]
    first.open('wipe', '10a-11b', 'link')
    const before = d.kept()
    second.open('look-up', '10a-11a-12u', 'link')
    d.storage.setItem(SESSION_KEY, before)
    first.open('which', '10a', 'again')
    for (const tab of [second, first]) tab.rehydrate()
    expect(first.live()).toEqual(second.live())
    expect(first.live()).toHaveLength(2)
  })
  test('a page closed by what the other tab said asks once, and opens', () => {
    const [first, second] = closedByTheOther()
    expect(second.gate()).toBe('none')
    for (const tab of [first, second, first, second]) tab.rehydrate()
    expect(first.gate()).toBe('left')
    expect(second.gate()).toBe('none')
    first.state().sayNothingTried()
    expect(first.gate()).toBe('none')
    second.rehydrate()
    expect(second.gate()).toBe('ask')
  })
  test('and left without a word it counts as left, in both', () => {
    const [first, second] = closedByTheOther()
    expect(first.open('ways', '', 'way')).toBe('left')
    second.rehydrate()
    expect(second.gate()).toBe('left')
  })
  test('"next customer" says nothing of the one another tab serves', () => {
    const d = device()
    const first = d.load()
    first.open('wipe', '10a-11b', 'link')
    first.open('solved', '10a-11b-13w', 'answer')
    const second = d.load()
    second.open('which', '10a', 'link')
    second.state().nextCustomer()
    expect(d.load().open('wipe', '10a-11b', 'link')).toBe('ask')
  })
  test('a link to the very code of one of whom "next customer" was said is another’s', () => {
    const d = device()
    const tab = d.load()
    tab.open('look-up', unclear, 'link')
    tab.state().nextCustomer()
    tab.open(undefined, '', 'again')
    const other = d.load()
    other.open('look-up', unclear, 'link')
    other.open('ways', `${unclear}.20b`, 'answer')
    expect(other.live()).toHaveLength(1)
    expect(d.load().open('wipe', '10a-11b', 'link')).toBe('ask')
  })
  test('one that slept doesn’t bring back what was ended meanwhile', () => {
    const d = device()
    const tab = new MemoryStorage()
    d.load(tab).open('look-up', unclear, 'link')
    const other = d.load()
    other.open(undefined, '', 'link')
    other.open('look-up', `${unclear}.`, 'way', { attempt: other.live()[0]?.id })
    other.open('ways', `${unclear}.20b`, 'answer')
    d.pass(24 * 60 * MINUTE)
    const woken = d.load(tab)
    expect(woken.live()).toEqual([])
    expect(woken.open('wipe', '10a-11b', 'again')).toBe('since')
  })
})

describe('one customer, several pages left', () => {
  /** "wipe", opened in another tab, and "cash", opened in this one. */
  function twoLeft() {
    const d = device()
    d.load().open('wipe', '10a-11b', 'link')
    const tab = d.load()
    tab.open('ways', '', 'link')
    tab.state().sayOthers()
    tab.open('cash', '', 'way')
    tab.open('ways', '', 'again')
    tab.state().sayMine(tab.live().find(({ node }) => node === 'wipe')?.id ?? '')
    expect(tab.gate()).toBe('left')
    return { d, tab }
  }

  test('"nothing tried" is said of the one the gate names, and the other is asked about next', () => {
    const { tab } = twoLeft()
    tab.state().sayNothingTried()
    expect(tab.gate()).toBe('left')
    tab.state().sayNothingTried()
    expect(tab.gate()).toBe('none')
  })
  test('"nothing tried" isn’t said of the next one, where another tab has ended the one it names', () => {
    const { d, tab } = twoLeft()
    const named = mineLeft(tab.state())
    const other = d.load()
    other.open('ways', '', 'link')
    other.state().sayMine(named?.id ?? '')
    other.state().sayNothingTried()
    tab.state().sayNothingTried()
    expect(tab.gate()).toBe('left')
    expect(mineLeft(tab.state())?.node).not.toBe(named?.node)
  })
  test('a result is said of the page that asked for it, not of the same page left in another tab', () => {
    const d = device()
    d.load().open('wipe', '10a-11b', 'link')
    const tab = d.load()
    tab.open('ways', '', 'link')
    tab.state().sayOthers()
    tab.open('wipe', '10a-11b', 'way')
    tab.state().sayMine(tab.live()[0]?.id ?? '')
    tab.open('ways', '10a-11b-13f', 'answer')
    expect(tab.gate()).toBe('left')
  })
  test('of a case gone on with after the app was loaded anew, the page is not the same visit', () => {
    const d = device()
    const tab = new MemoryStorage()
    const { open, state } = d.load(tab)
    open('wipe', '10a-11b', 'link')
    const resumed = state().cases[0]?.id
    open(undefined, '', 'link')
    expect(open('wipe', '10a-11b', 'again', { resumed })).toBe('left')
  })
})

describe('what was lost', () => {
  test('an attempt of this customer nobody knows any more is doubted, until somebody says', () => {
    const d = device()
    const tab = new MemoryStorage()
    d.load(tab).open('look-up', unclear, 'link')
    d.storage.clear()
    const memory = JSON.parse(tab.getItem('cfa.tab') ?? '')
    tab.setItem('cfa.tab', JSON.stringify({ ...memory, attempts: undefined }))
    const { open, state, gate } = d.load(tab)
    expect(open('wipe', '10a-11b', 'again')).toBe('doubt')
    state().sayNothingTried()
    expect(gate()).toBe('none')
  })
  test('a tab that can’t remember goes by what its page knows, not by what it kept before', () => {
    class FillsUp extends MemoryStorage {
      full = false
      override setItem(key: string, value: string) {
        if (this.full) throw new DOMException('full', 'QuotaExceededError')
        super.setItem(key, value)
      }
    }
    const tab = new FillsUp()
    const { open, rehydrate, gate } = device().load(tab)
    open('wipe', '10a-11b', 'link')
    tab.full = true
    open('solved', '10a-11b-13w', 'answer')
    open('wipe', '10a-11b', 'again')
    rehydrate()
    expect(gate()).toBe('paid')
  })
  test('hundreds of customers later nobody is asked what has been answered', () => {
    const { open, state, gate } = device().load()
    for (let i = 0; i < 130; i++) {
      open('wipe', '10a-11b', i === 0 ? 'link' : 'way')
      open('solved', '10a-11b-13w', 'answer')
      state().nextCustomer()
    }
    open('wipe', '10a-11b', 'way')
    expect(open('ways', '', 'again')).toBe('left')
    state().sayNothingTried()
    expect(gate()).toBe('none')
    expect(state().attempts.length).toBeLessThan(120)
  })
})

describe('the clock', () => {
  test('that was a year ahead has nobody asked for a year', () => {
    const d = device()
    d.pass(365 * 24 * 60 * MINUTE)
    const first = d.load()
    first.open('wipe', '10a-11b', 'link')
    first.state().nextCustomer()
    d.pass(-365 * 24 * 60 * MINUTE)
    expect(d.load().open('ways', '', 'link')).toBe('ask')
    d.pass(31 * MINUTE)
    expect(d.load().open('ways', '', 'link')).toBe('none')
  })
  test('a device that slept while a page stood there is no glance', () => {
    let at = 0
    let ticks = 0
    const session = createSession({
      tree: shopTree(),
      storage: new MemoryStorage(),
      tab: new MemoryStorage(),
      now: () => at,
      ticks: () => ticks,
    })
    const { open } = session.store.getState()
    open({ node: 'which', code: '10a', arrival: 'link', entry: '1' })
    open({ node: 'wipe', code: '10a-11b', arrival: 'answer', entry: '2' })
    at += 10 * MINUTE
    ticks += 1000
    open({ node: 'ways', code: '', arrival: 'way', entry: '3' })
    expect(gateOf(session.store.getState())).toBe('left')
  })
})

describe('what is hidden', () => {
  test('is doubted for each customer of half an hour, in every tab, once', () => {
    const d = device(new MemoryStorage({ [SESSION_KEY]: '{"state":' }))
    const first = d.load()
    expect(first.open('wipe', '10a-11b', 'link')).toBe('doubt')
    first.state().sayNothingTried()
    first.rehydrate()
    expect(first.gate()).toBe('none')
    expect(d.load().open('ways', '', 'link')).toBe('doubt')
    d.pass(31 * MINUTE)
    expect(d.load().open('which', '10a', 'link')).not.toBe('doubt')
  })
  test('and after it was moved aside on a device that took nothing more', () => {
    class TakesOnlyCopies extends MemoryStorage {
      override setItem(key: string, value: string) {
        if (key === SESSION_KEY) throw new DOMException('full', 'QuotaExceededError')
        super.setItem(key, value)
      }
    }
    const d = device(new TakesOnlyCopies({ [SESSION_KEY]: '{"state":' }))
    d.load()
    expect(d.load().open('wipe', '10a-11b', 'link')).toBe('doubt')
  })
})
