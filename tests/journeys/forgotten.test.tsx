import { readFileSync } from 'node:fs'
import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { beganOutside } from '../../src/app/firstArrival.ts'
import { tree } from '../../src/content/tree.ts'
import type { TreeNode } from '../../src/engine/tree.ts'
import { isOpen } from '../../src/session/attempts.ts'
import { gateOf } from '../../src/session/sessionState.ts'
import { FullStorage, MemoryStorage } from '../support/memoryStorage.ts'
import {
  device,
  findsClosed,
  gate,
  HELD,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

describe('“next customer”', () => {
  test('says nothing of the one another tab serves, who is the next one here', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab) // the browser: this customer has paid
    await d.walk(a, [...WIPE, 'wipe-window:w'])
    await a.shows('solved-terminal')
    d.pass(60 * MIN)
    const view = d.otherTab() // the next one is served in the chat's web view
    view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    expect(gateOf(view.store.getState())).toBe('none')
    d.pass(MIN) // scanned, froze
    view.store
      .getState()
      .open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '2' })
    // The web view is closed by mistake. In the browser stands who has paid: "next customer", true.
    await next(a)
    await isAskedWhose(d, a)
  })

  test('says nothing of what becomes unclear in another tab after it', async () => {
    const d = device()
    const view = d.otherTab()
    view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(10_000)
    const a = await d.load('/en/')
    await next(a) // who was served in the browser has gone
    d.pass(MIN) // scanned, froze
    view.store
      .getState()
      .open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '2' })
    act(() => a.session.rehydrate())
    await isAskedWhose(d, a)
  })
})

describe('a look-up', () => {
  test('begun before the shop’s code was shown, and gone back to, ends nothing of it', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:not-read', 'scan-reaction:a', 'bar:check'])
    await a.shows('look-up-sale')
    await says(a, 'ui.lookUp.mistake') // true
    await a.shows('start')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code', 'sell-shop-code:u'])
    await a.shows('look-up-app')
    await a.history(-5) // nobody has the app here: the terminal's list
    await a.shows('look-up-sale')
    await findsClosed(d, a)
    expect(await gate(a)).toBe('open')
  })

  test('at the same address ends nothing another customer claimed there', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:not-read', 'scan-reaction:a', 'bar:check']) // "I have paid"
    await a.shows('look-up-sale')
    const address = a.address()
    await next(a)
    a.unmount()
    const b = await d.load(address) // from the browser's list, for somebody with the same fault
    await findsClosed(d, b)
    expect(b.session.store.getState().attempts.filter(isOpen)).toHaveLength(1)
  })
})

describe('a result another tab has given, and looked up', () => {
  test('leaves the page that stood open the question what came of it there', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-cash'])
    await a.shows('sell-cash')
    const { store } = d.otherTab() // the same customer, who says that they have paid before
    const { open, sayMine } = store.getState()
    open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    sayMine(store.getState().attempts[0]?.id ?? '')
    open({ node: 'sell-cash', code: '70a.', arrival: 'again', entry: '2', result: true })
    open({ node: 'look-up-sale', code: '70a.76o', arrival: 'answer', entry: '3' })
    open({ node: 'every-attempt', code: '70a.76o-10b', arrival: 'answer', entry: '4' })
    open({ node: 'not-charged', code: '70a.76o-10b-17a', arrival: 'answer', entry: '5' })
    d.pass(MIN) // nothing was paid, so cash is given, as the first page says
    act(() => a.session.rehydrate())
    expect(await gate(a)).toBe('left')
    await says(a, 'ui.gate.leftTried')
    await a.replayed()
    expect(await gate(a)).toBe('none')
    await a.step('sell-cash:w')
    await a.shows('sold')
  })
})

describe('a device that was full for a while', () => {
  test('keeps that a payment is unclear, though its page stood open in another tab', () => {
    class FillsUp extends MemoryStorage {
      full = false
      override setItem(key: string, value: string) {
        if (this.full) throw new DOMException('full', 'QuotaExceededError')
        super.setItem(key, value)
      }
    }
    const storage = new FillsUp()
    const d = device(storage)
    const first = d.otherTab()
    first.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(10_000) // scanned, froze
    const second = d.otherTab()
    const { open, sayMine } = second.store.getState()
    open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    sayMine(second.store.getState().attempts[0]?.id ?? '')
    open({ node: 'wipe-window', code: P, arrival: 'again', entry: '2', result: true })
    storage.full = true
    open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '3' })
    for (let minute = 0; minute < 5; minute++) {
      d.pass(MIN)
      first.rehydrate() // looked at
    }
    storage.full = false
    for (const tab of [second, first, second]) tab.rehydrate()
    expect(second.store.getState().attempts.filter(isOpen)).toHaveLength(1)
    expect(gateOf(first.store.getState())).toBe('open')
  })
})

describe('answers tapped before the app was there', () => {
  test('on a page come to once more say nothing of what was tried there before', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    d.pass(MIN) // scanned, froze
    await a.history(-1)
    await a.shows('terminal-window')
    a.unmount() // reloaded, and on to the page that charges: no app yet. Scanned again, never read
    const b = await d.load(`/en/step/restart-scan/?c=${P}-53f`, tab, 'answer')
    await b.shows('restart-scan')
    expect(await gate(b)).toBe('left')
  })

  afterEach(() => {
    sessionStorage.clear()
    vi.restoreAllMocks()
  })

  test.each(['loaded anew by Back', 'put away, and shown again'])(
    'on a page that was %s are somebody’s',
    async (how) => {
      const d = device()
      const tab = new MemoryStorage()
      const a = await d.load('/en/', tab)
      await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
      await a.shows('hold-processing')
      await next(a)
      await d.walk(a, ['start:huabei'])
      a.unmount()
      // The page before the sale; tapped while the app was on its way.
      document.body.innerHTML = '<script type="module"></script>'
      const type = how === 'loaded anew by Back' ? 'back_forward' : 'reload'
      vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
        { type } as PerformanceNavigationTiming,
      ])
      new Function(readFileSync('src/app/beforeReact.js', 'utf8'))()
      if (type === 'reload')
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      const b = await d.load(S, tab, 'answer', beganOutside(sessionStorage))
      await b.shows('wipe-window')
      expect(await gate(b)).toBe('ask')
    },
  )
})

describe('what can’t be known', () => {
  test('a step of another version stays in doubt in the case that is kept', async () => {
    const d = device()
    const a = await d.load('/en/step/terminal-window/?c=30a-32b-999a')
    await a.shows('terminal-window')
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('doubt')
    a.unmount()
    const b = await d.load('/en/')
    await b.shows('start')
    const [goOn] = await screen.findAllByRole('link', { name: /go on/i })
    await b.user.click(goOn as HTMLElement)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('doubt')
    await says(b, 'ui.gate.doubtNot') // true
    expect(await gate(b)).toBe('none')
    b.unmount()
    const c = await d.load('/en/')
    const [again] = await screen.findAllByRole('link', { name: /go on/i })
    await c.user.click(again as HTMLElement)
    await c.shows('wipe-window')
    expect(await gate(c)).not.toBe('doubt')
  })

  test('what was tried before a reload, where nothing more can be kept', async () => {
    const d = device(new FullStorage())
    const a = await standingOpen(d, new FullStorage())
    d.pass(MIN) // scanned, froze
    await a.history(-1)
    await a.shows('terminal-window')
    const address = a.address()
    a.unmount()
    const b = await d.load(address, new FullStorage(), 'again')
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('doubt')
  })

  test('a page come back to is its customer’s, by whatever name a newer version has it', async () => {
    const nodes = tree.nodes as Record<string, TreeNode | undefined>
    const moved = tree.moved as Record<string, string>
    const { 'cancel-amount': newName = '' } = moved
    const d = device()
    try {
      // The version before: the step has its old name.
      delete moved['cancel-amount']
      nodes['cancel-amount'] = nodes[newName]
      const a = await d.load('/en/step/cancel-amount/')
      await a.shows('cancel-amount')
      d.pass(MIN) // froze
      await next(a)
      await d.walk(a, ['start:huabei'])
      await a.shows('huabei-attempt')
      moved['cancel-amount'] = newName
      delete nodes['cancel-amount']
      await a.history(-2)
      await a.shows(newName)
      expect(await gate(a)).toBe('left')
    } finally {
      moved['cancel-amount'] = newName
      delete nodes['cancel-amount']
    }
  })

  test('counts also in a tab that knows the customer of that case', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    await a.history(-3)
    await a.shows('start')
    a.unmount()
    const id = a.session.store.getState().cases[0]?.id
    const second = d.otherTab() // goes on in another tab; what is kept is spoilt there
    second.store
      .getState()
      .open({ node: 'terminal-window', code: '30a-32b', arrival: 'again', entry: '1', resumed: id })
    d.storage.setItem('cfa.session', '{"broken')
    d.pass(MIN)
    second.rehydrate()
    expect(second.store.getState().turn.doubt).toBe(true)
    d.pass(31 * MIN)
    const b = await d.load('/en/', tab, 'again') // and in the first one, later
    await b.shows('start')
    await screen.findAllByText(/earlier/i)
    const [goOn] = [...b.container.querySelectorAll<HTMLElement>('main a[href*="c=30a-32b."]')]
    await b.user.click(goOn as HTMLElement)
    await d.walk(b, ['last-attempt:a'])
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('doubt')
  })
})
