import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  CLOSED,
  device,
  findsClosed,
  gate,
  HELD,
  MIN,
  next,
  P,
  S,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

const goOn = async () => screen.findByText(/Go on with the customer of/)

describe('whose an attempt is', () => {
  test('a page opened by an answer at its own gate belongs to the kept case', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    a.unmount()
    const b = await d.load(S, tab, 'again') // reload
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftNot') // true: not scanned yet
    expect(await gate(b)).toBe('none')
    d.pass(MIN) // now it is scanned, and freezes; the web view is closed
    b.unmount()
    const c = await d.load('/en/') // the next customer, nothing tried
    await d.walk(c, ['start:huabei', 'huabei-attempt:a', 'who-fails:c'])
    await c.shows('amount-limited')
    await says(c, 'ui.gate.others') // true
    await next(c)
    await c.user.click(await goOn()) // the first one waits at the till
    await c.shows('wipe-window')
    expect(await gate(c)).not.toBe('none')
  })

  test('the address of a customer whose page was left is asked about after “next customer”', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    d.pass(MIN) // scanned, froze
    await next(a)
    a.unmount()
    const b = await d.load(S, tab)
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('a code without a language is a link from outside, though we lead on from it', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    a.unmount()
    const b = await d.load(`/?c=${P}`, tab)
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('a page load in the same tab doesn’t make the next customer own the case of the one before', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    d.pass(MIN) // scanned, froze
    a.unmount()
    const b = await d.load('/en/', tab) // a bookmark, for the next customer
    await d.walk(b, ['start:huabei', 'huabei-attempt:a', 'who-fails:c'])
    await b.shows('amount-limited')
    expect(await gate(b)).toBe('ask')
    await says(b, 'ui.gate.others') // true
    await next(b)
    await b.user.click(await goOn())
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('nor does what the next customer has paid count as paid by the one before', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    a.unmount()
    const b = await d.load('/en/', tab)
    await d.walk(b, ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
    await b.shows('sold')
    await next(b)
    await b.user.click(await goOn())
    await b.step('terminal-window:a')
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('none')
  })
})

describe('what can’t be read or kept', () => {
  test('what was kept is unreadable: what is tried from now on is kept', async () => {
    const d = device(new MemoryStorage({ 'cfa.session': '{"state":' }))
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    expect(await gate(a)).toBe('doubt')
    await says(a, 'ui.gate.doubtNot') // true
    await a.step('wipe-window:u')
    await a.shows('look-up-sale')
    a.unmount()
    const b = await d.load(S, tab, 'history') // reloaded, and Back
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('an unreadable case of before doesn’t hide that the device is full', async () => {
    class FillsUp extends MemoryStorage {
      full = false
      override setItem(key: string, value: string) {
        if (this.full) throw new DOMException('full', 'QuotaExceededError')
        super.setItem(key, value)
      }
    }
    const storage = new FillsUp({ 'cfa.case.1': '{"state":{"id":"1"},"version":1}' })
    const d = device(storage)
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, WIPE.slice(0, 3))
    storage.full = true
    await d.walk(a, WIPE.slice(3))
    await a.step('wipe-window:u')
    await a.shows('look-up-sale')
    a.unmount()
    const b = await d.load(S, tab, 'history')
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('what is unreadable is doubted by the next tab as well', async () => {
    const d = device(
      new MemoryStorage({ 'cfa.session': '{"state":{"attempts":[{"id":"x","kind":"open"' }),
    )
    const a = await d.load('/en/')
    await a.shows('start')
    a.unmount()
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('an attempt that can’t be read is not dropped without a word', async () => {
    const attempt = { id: 'x', kind: 'open', code: `${P}-53u`, at: Date.UTC(2026, 10, 22, 6, 0) }
    const kept = JSON.stringify({ version: 2, state: { attempts: [attempt] } })
    const d = device(new MemoryStorage({ 'cfa.session': kept }))
    const a = await d.load(S)
    await a.shows('wipe-window')
    expect(await gate(a)).not.toBe('none')
  })
})

describe('time passes', () => {
  test('“yes, it was tried”, said half an hour later, asks for the result alone', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN)
    await a.history(-1)
    await a.shows('terminal-window')
    await a.history(1)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('left')
    d.pass(31 * MIN)
    await says(a, 'ui.gate.leftTried')
    await a.shows('wipe-window')
    await gate(a)
    expect(a.main()).not.toHaveTextContent(a.text('topics.wipe-window.check'))
  })

  test('and so does that page reloaded half an hour later', () => {
    const d = device()
    const tab = new MemoryStorage()
    const { store } = d.otherTab(tab)
    const { open } = store.getState()
    open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(MIN)
    open({ node: 'terminal-window', code: P, arrival: 'again', entry: '2' })
    open({ node: 'wipe-window', code: P, arrival: 'again', entry: '3', result: true })
    d.pass(31 * MIN)
    const later = d.otherTab(tab).store
    later
      .getState()
      .open({ node: 'wipe-window', code: P, arrival: 'again', entry: '3', result: true })
    // Where this isn't set, the screen says "take the payment".
    expect(later.getState().turn.shown?.result).toBe(true)
  })

  test('“found paid: theirs”, said half an hour later, counts', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:w'])
    await a.shows('solved-terminal')
    a.unmount()
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
    d.pass(30 * MIN)
    await b.user.click(screen.getByText(/found paid: theirs/))
    expect(await gate(b)).toBe('paid')
  })

  test('“found paid: theirs” stands until the next customer', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:w'])
    await a.shows('solved-terminal')
    a.unmount()
    const b = await d.load(S)
    await b.shows('wipe-window')
    await b.user.click(screen.getByText(/found paid: theirs/))
    expect(await gate(b)).toBe('paid')
    d.pass(31 * MIN)
    await b.tap('a[hreflang="zh-CN"]')
    expect(await gate(b)).toBe('paid')
  })

  test('a page that stood open for 35 minutes is asked about when it is reloaded', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    d.pass(35 * MIN)
    a.session.rehydrate() // the screen goes on: visibilitychange. Scanned, froze
    d.pass(MIN)
    a.unmount()
    const b = await d.load(S, tab, 'again')
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('left by closing the tab after 29 minutes, it is asked about after 31', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(29 * MIN)
    a.session.rehydrate()
    a.unmount()
    d.pass(2 * MIN)
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })

  test('a result given at once is no glance', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, -1))
    await a.step(WIPE.at(-1) ?? '')
    await a.step('wipe-window:w')
    await a.shows('solved-terminal')
    const { store } = d.otherTab()
    store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    expect(gateOf(store.getState())).toBe('ask')
  })

  test('the clock is set back while the page stands: no glance', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(60_000) // scanned
    d.putClock(-68_500)
    await a.history(-1)
    await a.shows('terminal-window')
    await a.history(1)
    await a.shows('wipe-window')
    expect(await gate(a)).not.toBe('none')
  })

  test('the clock is put right: nothing is forgotten', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN)
    await a.history(-1)
    await a.shows('terminal-window')
    d.putClock(24 * 60 * MIN)
    await a.history(1)
    await a.shows('wipe-window')
    expect(await gate(a)).not.toBe('none')
  })
})

describe('two tabs', () => {
  test('“nothing tried”, said in one tab, closes the page that stands open in the other', async () => {
    const d = device()
    const first = d.otherTab()
    const { open } = first.store.getState()
    open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    const b = await d.load('/en/')
    await d.walk(b, ['bar:sell', 'last-attempt:a']) // true so far
    await b.shows('ways-to-sell')
    await b.user.click(screen.getByText(/had no result: theirs/))
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftNot') // true so far
    first.rehydrate() // back to the first tab: what was said meanwhile has closed its page
    expect(gateOf(first.store.getState())).toBe('left')
    first.store.getState().sayNothingTried() // true so far: it opens
    expect(gateOf(first.store.getState())).toBe('none')
    d.pass(MIN) // scanned there, froze
    b.session.rehydrate() // and again to the second
    expect(await gate(b)).toBe('ask')
  })

  test.each(['w', 'u'])(
    'what came of a page, %s, is known to each tab that had left it',
    async (result) => {
      const d = device()
      const first = d.otherTab()
      const { open } = first.store.getState()
      open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
      d.pass(MIN) // scanned, froze
      open({ node: 'terminal-window', code: P, arrival: 'again', entry: '2' })
      const b = await d.load(S) // the same customer, from the chat
      await b.shows('wipe-window')
      await b.user.click(screen.getByText(/had no result: theirs/))
      await says(b, 'ui.gate.leftTried')
      await b.replayed()
      await b.step(`wipe-window:${result}`)
      await b.shows(result === 'w' ? 'solved-terminal' : 'look-up-sale')
      await next(b)
      d.pass(31 * MIN)
      first.rehydrate() // the first page still has the first customer's walk
      open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '3' })
      expect(gateOf(first.store.getState())).toBe(result === 'w' ? 'paid' : 'open')
    },
  )

  test('what one tab has looked up, another tab doesn’t bring back', async () => {
    class NoCases extends MemoryStorage {
      override setItem(key: string, value: string) {
        if (key.startsWith('cfa.case.')) throw new DOMException('full', 'QuotaExceededError')
        super.setItem(key, value)
      }
    }
    const d = device(new NoCases())
    const other = d.otherTab()
    other.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '0' })
    d.pass(10_000)
    other.store
      .getState()
      .open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    const a = await d.load('/en/')
    for (let time = 0; time < 3; time++) {
      await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
      await findsClosed(d, a)
      other.rehydrate() // its `storage` event
      a.session.rehydrate()
      if ((await gate(a)) === 'none') break
    }
    expect(await gate(a)).toBe('none')
  })
})

describe('a look-up', () => {
  test('opened by a wrong answer, taken back, stays taken back in the same case', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:not-read', 'scan-reaction:c'])
    await a.shows('look-up-sale')
    await a.tap('.top a')
    await a.shows('scan-reaction')
    await d.walk(a, WIPE.slice(1))
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('open')
    await says(a, 'ui.gate.lookUp')
    await a.shows('look-up-sale')
    await says(a, 'ui.lookUp.mistake') // true
    await a.shows('start')
    await d.walk(a, WIPE)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('none')
  })
  test('opened from the page of the shop’s code can be taken back there as well', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code', 'bar:check'])
    await a.shows('look-up-app')
    await says(a, 'ui.lookUp.mistake') // true
    await a.shows('start')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('none')
  })
  test('the terminal’s list says nothing of cash', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:c', 'refusal-kind:a', 'way:sell-cash'])
    await a.shows('sell-cash')
    d.pass(MIN) // cash taken, nothing tapped
    await d.walk(a, ['bar:check', ...CLOSED])
    await a.shows('not-charged')
    expect(await gate(a)).not.toBe('none')
  })

  test('an open attempt whose whole code is of retired steps can be ended', async () => {
    const attempt = {
      id: 'x',
      kind: 'open',
      code: '999a-998u',
      lookUpAt: 'look-up-sale',
      at: Date.UTC(2026, 10, 22, 5, 57),
    }
    const kept = JSON.stringify({ version: 2, state: { attempts: [attempt] } })
    const d = device(new MemoryStorage({ 'cfa.session': kept }))
    const a = await d.load('/en/')
    for (let time = 0; time < 2; time++) {
      await a.user.click((await screen.findAllByText(/Look it up/))[0] as HTMLElement)
      await findsClosed(d, a)
      if ((await gate(a)) === 'none') break
    }
    expect(await gate(a)).toBe('none')
  })
})

describe('several pages left', () => {
  test('“yes, it was tried” leads to the results, one after the other', async () => {
    const d = device()
    const a = await standingOpen(d) // scanned, froze
    const wipe = a.session.store.getState().turn.mine
    a.unmount()
    const b = await d.load('/en/')
    await d.walk(b, ['bar:sell', 'last-attempt:a'])
    await says(b, 'ui.gate.others')
    await d.walk(b, ['way:sell-cash']) // paid
    await b.history(-1)
    await b.shows('ways-to-sell')
    act(() => b.session.store.getState().sayMine(wipe[0] ?? ''))
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('none')
    expect(b.main()).not.toHaveTextContent(b.text('topics.wipe-window.check'))
    await b.step('wipe-window:f')
    await b.shows('restart-scan')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await b.shows('sell-cash')
    await b.step('sell-cash:w')
    await b.shows('sold')
  })
})
