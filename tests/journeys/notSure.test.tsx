import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  CLOSED,
  device,
  findsClosed,
  findsHeld,
  freezesInWebView,
  gate,
  HELD,
  handedOver,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  says,
  standingOpen,
  takes,
  triesInWebView,
  WIPE,
} from '../support/till.tsx'

const HOLD = [...WIPE, 'wipe-window:u', ...HELD]

/** Somebody at the till who takes that page for theirs, or isn't sure. */
async function unsure() {
  const d = device()
  triesInWebView(d)
  const a = await d.load('/en/')
  await isAskedWhose(d, a)
  await takes(a, /theirs, or not sure/)
  expect(await gate(a)).toBe('left')
  return { d, a }
}

describe('“theirs, or not sure”', () => {
  test('is asked of that page, by its time: what wasn’t done in this one’s last step says nothing of it', async () => {
    const { a } = await unsure()
    const [left] = a.session.store.getState().attempts
    const time = new Intl.DateTimeFormat('en', {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(time.format(left?.at))
    await says(a, 'ui.gate.leftTried')
    await a.shows('wipe-window')
  })

  test('is said by one customer, who has paid, also on the pages before', async () => {
    const { d, a } = await unsure()
    await says(a, 'ui.gate.leftNot')
    expect(await gate(a)).toBe('none')
    await d.walk(a, ['way:sell-wechat', 'sell-wechat:w'])
    await a.shows('sold')
    await next(a)
    d.pass(MIN)
    await a.history(-4)
    await a.shows('last-attempt')
    await a.step('last-attempt:a')
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('paid')
  })

  test('the same, with nothing to answer on the way back', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    triesInWebView(d) // meanwhile
    await d.walk(a, ['way:sell-wechat'])
    await a.shows('sell-wechat')
    expect(await gate(a)).toBe('ask')
    await takes(a, /theirs, or not sure/)
    await says(a, 'ui.gate.leftNot') // true
    expect(await gate(a)).toBe('none')
    await d.walk(a, ['sell-wechat:w'])
    await a.shows('sold')
    await next(a)
    await a.history(-3)
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('paid')
  })

  test('whose own payment is open half an hour later', async () => {
    const { d, a } = await unsure()
    await says(a, 'ui.gate.leftNot')
    await d.walk(a, ['way:sell-wechat', 'sell-wechat:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    d.pass(31 * MIN)
    await a.history(-6)
    await a.shows('last-attempt')
    await a.step('last-attempt:a')
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('open')
  })
})

describe('“next customer” says nothing of what somebody wasn’t sure of', () => {
  test('half an hour later', async () => {
    const { d, a } = await unsure()
    await next(a)
    d.pass(31 * MIN)
    await isAskedWhose(d, a)
  })

  test.each(['left', 'open'])('where its clock was ahead: %s', async (how) => {
    const d = device()
    d.putClock(20 * MIN)
    const view = triesInWebView(d)
    if (how === 'open')
      view.getState().open({
        node: 'look-up-sale',
        code: `${P}-53u`,
        arrival: 'answer',
        entry: '2',
      })
    d.putClock(-20 * MIN)
    const a = await d.load('/en/')
    await isAskedWhose(d, a)
    await takes(a, /or not sure/)
    if (how === 'open') {
      await findsHeld(d, a)
    } else expect(await gate(a)).toBe('left')
    await next(a)
    await isAskedWhose(d, a)
  })

  test('where it was another customer’s of the same tab', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, HOLD)
    await a.shows('hold-processing') // the first one waits
    a.unmount()
    const b = await d.load('/en/', tab) // the card at the till is scanned, for somebody else
    await isAskedWhose(d, b)
    await takes(b, /yes or not sure/)
    await findsHeld(d, b)
    await next(b) // true of the second
    await isAskedWhose(d, b)
  })

  test('nor of one who came back, where the clock was put back meanwhile', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, HOLD)
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, ['start:not-read', 'scan-reaction:a'])
    await a.shows('which-phones')
    d.putClock(-60 * MIN)
    await a.history(-2) // the first one is back, and asks
    await a.shows('start')
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsHeld(d, a)
    await a.history(-3)
    await a.shows('start')
    const { store } = d.otherTab()
    store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    expect(gateOf(store.getState())).toBe('ask')
    store.getState().sayOthers()
    act(() => a.session.rehydrate())
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a)
    await isAskedWhose(d, a)
  })
})

describe('“yes or not sure, look it up”', () => {
  test('is said by one customer, who has paid since, also on the pages before', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    freezesInWebView(d) // meanwhile, in the web view: somebody's payment is unclear
    await d.walk(a, ['way:sell-wechat'])
    await a.shows('sell-wechat')
    expect(await gate(a)).toBe('ask')
    await takes(a, /yes or not sure/)
    await findsClosed(d, a)
    expect(await gate(a)).toBe('none')
    await d.walk(a, ['way:sell-wechat', 'sell-wechat:w'])
    await a.shows('sold')
    await next(a)
    await a.history(-7)
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('paid')
  })

  test('whose own payment is open half an hour later', async () => {
    const d = device()
    freezesInWebView(d)
    const a = await d.load('/en/')
    await isAskedWhose(d, a)
    await takes(a, /yes or not sure/)
    await findsClosed(d, a)
    await d.walk(a, ['way:sell-wechat', 'sell-wechat:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    d.pass(31 * MIN)
    await a.history(-9)
    await a.shows('last-attempt')
    await a.step('last-attempt:a')
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('open')
  })
})

describe('what somebody wasn’t sure of', () => {
  test('is said nothing of by “next customer” either where their case was gone on with elsewhere', async () => {
    const d = device()
    triesInWebView(d) // one in the web view: scanned, froze
    const a = await d.load('/en/') // another one: "theirs, or not sure"
    await d.walk(a, WIPE)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    await takes(a, /theirs, or not sure/)
    expect(await gate(a)).toBe('left')
    a.unmount() // the tab is closed
    const b = await d.load('/en/') // and goes on in a new one
    const [goOn] = await screen.findAllByRole('link', { name: /go on/i })
    await b.user.click(goOn as HTMLElement)
    await b.replayed()
    await next(b) // true
    b.unmount()
    d.pass(31 * MIN)
    const c = await d.load(S) // the first one is back
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('ask')
  })
})

describe('a gate that asks about a page names all the time it stood open', () => {
  const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false })
  const title = () => screen.getByRole('heading', { level: 1 }).textContent
  test('where it was scanned in its first minute, and the phone lay there for ten', async () => {
    const d = device()
    const a = await standingOpen(d)
    const scanned = d.now()
    d.pass(10 * MIN) // it froze, and the customer argues
    await a.history(-1)
    await a.shows('terminal-window')
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('left')
    expect(title()).toContain(clock.format(scanned))
  })

  test('on the phone it was handed over to, where the message is opened later', async () => {
    const d = device()
    const a = await standingOpen(d)
    const scanned = d.now()
    const address = await handedOver(a)
    a.unmount()
    const two = device()
    two.putClock(d.now() - two.now())
    two.pass(20 * MIN) // the owner reads the chat
    const b = await two.load(address)
    await b.replayed()
    expect(await gate(b)).toBe('left')
    expect(title()).toContain(clock.format(scanned))
  })

  test('where it asks whose that was', async () => {
    const d = device()
    const { rehydrate, store } = d.otherTab()
    const scanned = d.now()
    store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(10 * MIN) // it froze, and the customer argues
    rehydrate() // the web view is put away, and closed
    const a = await d.load(S)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    expect(a.main().textContent).toContain(clock.format(scanned))
  })

  test('of anybody’s, also on the phone it was handed over to', async () => {
    const d = device()
    const { rehydrate, store } = d.otherTab()
    store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(10 * MIN)
    const scanned = d.now()
    rehydrate()
    d.pass(2 * MIN)
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    expect(a.main().textContent).toContain(clock.format(scanned))
    a.unmount()
    const two = device()
    two.putClock(d.now() - two.now())
    const b = await two.load(address)
    await two.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
    const named = b.main().textContent?.match(/\d\d:\d\d(?:–\d\d:\d\d)?/)?.[0] ?? ''
    const [from = '', to = from] = named.split('–')
    expect(from <= clock.format(scanned) && clock.format(scanned) <= to).toBe(true)
  })

  test('where it was scanned in the minute after the one it was opened in', async () => {
    const d = device()
    const a = await standingOpen(d) // opened 06:02:30
    d.pass(30_000)
    const scanned = d.now() // 06:03:10
    await a.history(-1)
    await a.shows('terminal-window')
    await a.step('terminal-window:a')
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('left')
    expect(title()).toContain(clock.format(scanned))
  })
})

describe('a look-up by who wasn’t sure whose another one’s is', () => {
  test.each(['in the bar', 'of the start page', 'opened by mistake'])(
    'that is one’s own, %s, says nothing of that page',
    async (which) => {
      const { d, a } = await unsure()
      if (which === 'of the start page') {
        await a.history(-2)
        await a.shows('start')
        await d.walk(a, ['start:says-paid', ...CLOSED]) // true of all of theirs
      } else {
        await a.history(-1)
        await a.shows('last-attempt')
        await d.walk(a, ['bar:check'])
        if (which === 'in the bar') await d.walk(a, CLOSED)
        else await says(a, 'ui.lookUp.mistake') // true of theirs
      }
      await a.replayed()
      a.unmount()
      const b = await d.load(S) // the first one, whose web view was closed, goes on in the browser
      await b.shows('wipe-window')
      expect(await gate(b)).toBe('ask')
    },
  )

  test('that is another one’s has no “nobody says they paid”', async () => {
    const d = device()
    const { open } = d.otherTab().store.getState() // the first one says to have paid
    open({ node: 'look-up-sale', code: '', arrival: 'way', entry: '1' })
    d.pass(MIN)
    const a = await d.load('/en/')
    await isAskedWhose(d, a)
    await takes(a, /yes or not sure/)
    await a.shows('look-up-sale')
    await a.replayed()
    expect(screen.queryByText(a.text('ui.lookUp.mistake'))).toBeNull()
  })
})
