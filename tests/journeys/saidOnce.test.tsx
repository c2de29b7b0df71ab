import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  device,
  findsClosed,
  findsHeld,
  freezesInWebView,
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

describe('“other customers’”, said at a gate', () => {
  test('was said of the one who stood there: the next one may be whose it is', async () => {
    const d = device()
    freezesInWebView(d) // one is served in the chat's web view: scanned, froze
    const a = await d.load('/en/') // somebody else, in the browser, meanwhile
    await isAskedWhose(d, a)
    await says(a, 'ui.gate.others') // true
    await d.walk(a, ['way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a) // true. The web view is closed by mistake: its customer goes on in the browser
    await isAskedWhose(d, a)
  })

  test('also where that one was served in the same tab, and waits', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, WIPE)
    await a.shows('wipe-window') // the second one: scanned, froze, nothing tapped
    await a.history(-4) // the first one asks once more
    await a.shows('start')
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsClosed(d, a)
    expect(await gate(a)).toBe('ask')
    await says(a, 'ui.gate.others') // true: the second one's
    await d.walk(a, ['way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a) // true: it is the second one's turn again
    await isAskedWhose(d, a)
  })
})

describe('“next customer”', () => {
  test('no longer says it of one who came back since, and waits', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, ['start:not-read', 'scan-reaction:a'])
    await a.shows('which-phones')
    await a.history(-2) // the first one is back, and asks
    await a.shows('start')
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsHeld(d, a)
    await a.history(-3) // and waits, while the second one is served
    await a.shows('start')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a)
    await isAskedWhose(d, a)
  })
})

describe('a payment found in the look-up', () => {
  test.each([
    ['', 'answer'],
    [' on a page that was loaded once more', 'again'],
    [' on a page come back to', 'history'],
  ] as const)(
    'by taps before the app was there%s is told to the other tabs',
    async (_, arrival) => {
      const d = device()
      const a = await d.load('/en/step/already-paid/?c=10a-14a', undefined, arrival, true)
      await a.shows('already-paid')
      a.unmount() // the web view is closed
      d.pass(MIN)
      const b = await d.load(S) // the same customer, from the chat
      await b.shows('wipe-window')
      expect(await gate(b)).toBe('ask')
    },
  )

  test('gone back to after another one had ended is told to the other tabs', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN)
    await d.walk(a, ['bar:check', 'look-up-sale:a', 'found-check:d', 'refund-tries:a'])
    await a.shows('refunded') // of the first try nothing is left; it stands open once more, scanned
    await a.history(-4)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('none')
    d.pass(MIN)
    await a.history(2) // and looked at in the list, as before
    await a.shows('found-check')
    await a.step('found-check:a')
    await a.shows('already-paid')
    a.unmount()
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
})

describe('answers tapped before the app was there', () => {
  test('on a page that charges, reloaded, say nothing of what was tried there before', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await standingOpen(d, tab)
    d.pass(MIN) // scanned, froze
    a.unmount() // reloaded; no app yet. Scanned again, never read
    const b = await d.load(`/en/step/restart-scan/?c=${P}-53f`, tab, 'answer')
    await b.shows('restart-scan')
    expect(await gate(b)).toBe('left')
  })

  test('that it was paid is not lost by “go on finding the cause”', async () => {
    const d = device()
    const a = await d.load('/en/step/sold/?c=70a.76w') // as it was drawn: its links gain the trail by what they say
    await a.shows('sold')
    const link = a.container.querySelector<HTMLElement>('.bar-sell')
    expect(link?.dataset.keep).toBe('same')
    a.unmount()
    const b = await d.load('/en/?c=70a.76w')
    await d.walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('paid')
  })

  test('a look-up from before them, gone back to, ends nothing of the sale they told of', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, [...WIPE, 'wipe-window:u', 'look-up-sale:b'])
    await a.shows('every-attempt')
    a.unmount() // reloaded. "Each shows closed", the shop's code, "not sure": no app yet
    const code = `${P}-53u-10b`
    const b = await d.load(`/en/step/look-up-app/?c=${code}-17a.74u`, tab, 'answer')
    await b.shows('look-up-app')
    b.unmount() // nobody has the app here: Back to the terminal's list
    const c = await d.load(`/en/step/every-attempt/?c=${code}`, tab, 'history')
    await d.walk(c, ['every-attempt:a'])
    await c.shows('not-charged')
    expect(await gate(c)).toBe('open')
  })
})

describe('two tabs, on a device that has seen hundreds of customers', () => {
  test('have nothing more to tell each other, once they have told it', () => {
    const d = device()
    const over = (n: number) => ({
      id: `${1000 + n}:x`,
      kind: 'over',
      code: 'x',
      lookUpAt: 'look-up-sale',
      at: 1000 + n,
      changes: 1,
    })
    const first = d.otherTab()
    const { open, sayNothingTried } = first.store.getState()
    open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    open({ node: 'terminal-window', code: P, arrival: 'again', entry: '2' })
    sayNothingTried() // true; this tab is left as it stands
    d.pass(24 * 60 * MIN)
    const attempts = Array.from({ length: 101 }, (_, n) => ({ ...over(n), at: d.now() }))
    const known = first.store.getState().attempts
    d.storage.setItem(
      'cfa.session',
      JSON.stringify({ version: 2, state: { attempts: [...known, ...attempts] } }),
    )
    const second = d.otherTab()
    second.store.getState().open({ node: undefined, code: '', arrival: 'link', entry: '1' })
    let told = 0
    for (let time = 0; time < 20; time++)
      for (const tab of [first, second]) {
        const before = d.storage.getItem('cfa.session')
        tab.rehydrate() // its `storage` event
        if (d.storage.getItem('cfa.session') !== before) told++
      }
    expect(told).toBeLessThan(5)
  })
})

describe('doubt kept with a case', () => {
  test('is told by two tabs once, and then they are quiet', async () => {
    const d = device()
    const first = d.otherTab()
    first.store
      .getState()
      .open({ node: 'terminal-window', code: '30a-32b-999a', arrival: 'link', entry: '1' })
    d.pass(MIN)
    first.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '2' })
    expect(gateOf(first.store.getState())).toBe('doubt')
    const id = first.store.getState().openCase?.id
    const second = d.otherTab() // the same customer goes on in another tab
    second.store
      .getState()
      .open({ node: 'wipe-window', code: P, arrival: 'again', entry: '1', resumed: id })
    expect(gateOf(second.store.getState())).toBe('doubt')
    second.store.getState().sayNothingTried() // true
    let told = 0
    for (let time = 0; time < 20; time++)
      for (const tab of [first, second]) {
        const before = JSON.stringify(
          [...Array(d.storage.length)].map((_, i) => d.storage.getItem(d.storage.key(i) ?? '')),
        )
        tab.rehydrate() // its `storage` event
        const after = JSON.stringify(
          [...Array(d.storage.length)].map((_, i) => d.storage.getItem(d.storage.key(i) ?? '')),
        )
        if (before !== after) told++
      }
    expect(told).toBeLessThan(5)
  })
})
