import { act, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { isOpen } from '../../src/session/attempts.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  type App,
  CLOSED,
  type Device,
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
  takes,
  WIPE,
} from '../support/till.tsx'

const attempts = (app: App) => app.session.store.getState().attempts

/** The start page's link to a case, by what its address has. */
const goOnWith = (app: App, href: string) =>
  vi.waitFor(() => {
    const link = [...app.container.querySelectorAll<HTMLElement>(`main a${href}`)].at(-1)
    if (!link) throw new Error(`no link ${href}`)
    return app.user.click(link)
  })

describe('two customers, and the cases kept of them', () => {
  test('gone on with, the look-up of one ends nothing of another whose code goes on from nothing', async () => {
    const d = device()
    const a = await d.load('/en/')
    const tried = ['bar:sell', 'last-attempt:a', 'way:sell-wechat', 'sell-wechat:u']
    await d.walk(a, ['start:code-shown', 'code-where:b', ...tried])
    await findsHeld(d, a) // waits; the tab is closed
    a.unmount()
    const b = await d.load('/en/codes/card-05/') // somebody else, in another tab
    await b.tap('main .answers a')
    await b.shows('card-tries')
    await d.walk(b, ['bar:check']) // says to have paid
    await b.shows('look-up-sale')
    b.unmount()
    expect(attempts(b).filter(isOpen)).toHaveLength(2)
    const c = await d.load('/en/') // the first one: as it was left
    await goOnWith(c, '[href*="73u-10c-15s"]:not([href*="look-up-sale"])')
    await c.replayed()
    await d.walk(c, ['bar:check', ...CLOSED])
    await c.shows('not-charged')
    c.unmount()
    const e = await d.load(S) // the other one
    await e.shows('wipe-window')
    expect(await gate(e)).toBe('ask')
  })

  test('of the same code, opened as a link: what one claims isn’t the other’s mistake', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const shared = a.address()
    a.unmount()
    d.pass(MIN)
    const b = await d.load(shared) // another one, with the same fault
    await b.shows('terminal-window')
    await d.walk(b, ['bar:check']) // says to have paid
    await b.shows('look-up-sale')
    b.unmount()
    const c = await d.load('/en/cases/') // the first one
    await goOnWith(c, '[href*="c=30a-32b"]')
    await d.walk(c, ['last-attempt:a'])
    await c.shows('ways-to-sell')
    expect(await gate(c)).toBe('ask') // not: your own is unsettled
    await says(c, 'ui.gate.others')
    expect(await gate(c)).toBe('none')
    c.unmount()
    const e = await d.load(S)
    await e.shows('wipe-window')
    expect(await gate(e)).toBe('ask')
  })

  test.each(['removed', 'wiped'])(
    '%s, and gone back to: each has what is known of it',
    async (how) => {
      const d = device()
      const a = await d.load('/en/')
      const hold = [...WIPE, 'wipe-window:u', ...HELD]
      await d.walk(a, hold)
      await a.shows('hold-processing')
      await next(a)
      await d.walk(a, hold) // so does the second one, with the same fault
      await a.shows('hold-processing')
      const [first, second] = attempts(a).filter(isOpen)
      const { store } = a.session
      if (how === 'removed') {
        const of = store.getState().cases.find(({ mine }) => mine.includes(first?.id ?? ''))
        act(() => store.getState().removeCase(of?.id ?? ''))
      } else {
        act(() => store.getState().forgetCases())
        await a.history(-1)
        await a.shows('wait-then-look')
        await a.history(1)
        await a.shows('hold-processing')
      }
      await a.history(-8) // the first one asks
      await vi.waitFor(() => expect(store.getState().turn.mine).toContain(first?.id))
      await a.shows('hold-processing')
      a.unmount()
      const { cases } = d.otherTab().store.getState()
      expect(cases.map(({ mine }) => mine).sort()).toEqual([[first?.id], [second?.id]].sort())
    },
  )
})

describe('“next customer”, where somebody who wasn’t sure took another one’s for theirs', () => {
  const unsure = async () => {
    const d = device()
    const a = await d.load('/en/') // one in the browser, and then another one in the chat's web view
    d.pass(10_000)
    const view = d.otherTab()
    view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(MIN) // scanned, froze
    act(() => a.session.rehydrate())
    await isAskedWhose(d, a)
    await a.user.click(screen.getByText(/theirs, or not sure/))
    expect(await gate(a)).toBe('left')
    return { d, a }
  }
  /** The web view is closed by mistake: its customer goes on in the browser. */
  const isAsked = async (d: Device, a: App) => {
    await next(a)
    await isAskedWhose(d, a)
  }
  test('says nothing of a page left', async () => {
    const { d, a } = await unsure()
    await isAsked(d, a)
  })
  test('nor of its payment, held meanwhile', async () => {
    const { d, a } = await unsure()
    await says(a, 'ui.gate.leftTried')
    await d.walk(a, ['wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await isAsked(d, a)
  })
})

describe('a payment taken up from the start page’s list', () => {
  test('is that of whoever it began with, though another one wasn’t sure meanwhile', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code'])
    await a.shows('sell-shop-code')
    d.pass(MIN) // scanned with the customer's phone, nobody knows
    await a.history(-3)
    await a.shows('start')
    await d.walk(a, ['start:says-paid', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    a.unmount()
    const b = await d.load('/en/', tab) // the card at the till is scanned, for somebody else
    await isAskedWhose(d, b)
    await takes(b, /yes or not sure/)
    await findsHeld(d, b)
    await next(b) // true of the second
    d.pass(31 * MIN)
    await b.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement) // the first one is back
    await findsClosed(d, b)
    expect(await gate(b)).toBe('left')
  })

  test('in another tab comes with what its kept case knows to be that customer’s', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code'])
    await a.shows('sell-shop-code')
    d.pass(MIN) // scanned with the customer's phone, nobody knows
    await a.history(-3)
    await a.shows('start')
    await d.walk(a, ['start:says-paid', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    a.unmount()
    d.pass(31 * MIN)
    const b = await d.load('/en/') // the first one is back
    await b.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsClosed(d, b)
    expect(await gate(b)).toBe('left')
  })

  test('is that of whoever it surely was, though one whose turn is older wasn’t sure of it later', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:not-read', 'scan-reaction:a'])
    await a.shows('which-phones') // goes to fetch another phone
    await next(a)
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code'])
    await a.shows('sell-shop-code')
    d.pass(MIN) // scanned with the customer's phone, nobody knows
    await a.history(-3)
    await a.shows('start')
    await d.walk(a, ['start:says-paid', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    await a.history(-5) // the older one is back
    await a.shows('which-phones')
    await d.walk(a, ['which-phones:b', 'terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    await takes(a, /yes or not sure/)
    await findsHeld(d, a)
    await next(a)
    await isBack(d, a)
  })

  test.each(['another', 'the same'])(
    'in %s tab, where only one who wasn’t sure is remembered, comes with its own customer’s others',
    async (which) => {
      const d = device()
      const a = await d.load('/en/')
      await d.walk(a, ['start:not-read', 'scan-reaction:a'])
      await a.shows('which-phones')
      const { store } = d.otherTab() // its customer, in a web view of the chat
      const { open } = store.getState()
      open({ node: 'sell-shop-code', code: '70a.', arrival: 'link', entry: '0' })
      d.pass(MIN) // scanned with the customer's phone, nobody knows
      open({ node: undefined, code: '', arrival: 'way', entry: '1' })
      open({ node: 'look-up-sale', code: '', arrival: 'way', entry: '2' })
      store.getState().nextCustomer() // steps aside
      act(() => a.session.rehydrate())
      await d.walk(a, ['which-phones:b', 'terminal-window:a'])
      await a.shows('wipe-window')
      expect(await gate(a)).toBe('ask')
      await takes(a, /yes or not sure/)
      await findsHeld(d, a)
      await next(a)
      if (which === 'the same') return isBack(d, a)
      a.unmount()
      await isBack(d, await d.load('/en/'))
    },
  )

  /** Half an hour later, in the start page's list; and the page nobody told the result of is asked about. */
  const isBack = async (d: Device, app: App) => {
    d.pass(31 * MIN)
    await vi.waitFor(() => expect(screen.getAllByText(/Look it up/)).not.toHaveLength(0))
    await app.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsClosed(d, app)
    expect(await gate(app)).toBe('left')
  }
})

test('an earlier case is asked about what another case of the same attempt tells of', async () => {
  const d = device()
  const a = await standingOpen(d) // the browser is closed, and the chat's link opened
  a.unmount()
  const b = await d.load(S)
  await b.shows('wipe-window')
  expect(await gate(b)).toBe('ask')
  await takes(b, /theirs, or not sure/)
  expect(await gate(b)).toBe('left')
  await says(b, 'ui.gate.leftNot') // true
  expect(await gate(b)).toBe('none')
  await d.walk(b, ['wipe-window:w'])
  await b.shows('solved-terminal')
  await next(b)
  b.unmount()
  const c = await d.load('/en/cases/') // the case of the browser
  await goOnWith(c, '[href*="37a"]:not([href*="53w"])')
  await c.shows('last-attempt')
  await d.walk(c, ['last-attempt:a'])
  await c.shows('ways-to-sell')
  expect(await gate(c)).toBe('ask')
})

describe('a customer with two cases, whose first one is gone on with in another tab', () => {
  /** The second one ends with a payment on hold; half an hour later the first one is gone on with. */
  const isAskedLater = async (d: Device, a: App, first: string) => {
    await d.walk(a, ['way:sell-wechat', 'sell-wechat:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    a.unmount()
    d.pass(31 * MIN)
    const b = await d.load('/en/cases/')
    await goOnWith(b, first)
    await b.shows('last-attempt')
    await d.walk(b, ['last-attempt:a'])
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('open')
  }
  test('begun again from the start page', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:not-read', 'scan-reaction:a'])
    await a.shows('which-phones')
    await a.history(-2)
    await a.shows('start')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await isAskedLater(d, a, '[href*="c=30a"]')
  })
  test('by “something new”', async () => {
    const d = device()
    const a = await standingOpen(d)
    await d.walk(a, ['wipe-window:f'])
    await a.shows('restart-scan')
    await a.history(-5)
    await a.shows('start')
    await a.user.click(await screen.findByText(a.text('ui.start.somethingNew')))
    await a.shows('start')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    if ((await gate(a)) === 'left') await says(a, 'ui.gate.leftNot') // true
    await isAskedLater(d, a, '[href*="c=30a"]')
  })
  test('since they weren’t sure whose a payment was', async () => {
    const d = device()
    freezesInWebView(d)
    const a = await d.load('/en/')
    await isAskedWhose(d, a)
    await takes(a, /yes or not sure/)
    await findsClosed(d, a)
    await isAskedLater(d, a, '[href*="c=70a."]:not([href*="53u"])')
  })
})
