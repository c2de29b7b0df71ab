import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  type App,
  device,
  findsClosed,
  findsHeld,
  freezesInWebView,
  gate,
  handedOver,
  handedUnclear,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  SHOP_CODE,
  says,
  standingOpen,
  takes,
  triesInWebView,
  WIPE,
} from '../support/till.tsx'

describe('a hand-over of what was found paid, by nobody known', () => {
  test.each([10, 35])('after a look-up of %i minutes is asked about', async (minutes) => {
    const d = device()
    const store = freezesInWebView(d) // the customer: scanned, froze
    const { open } = store.getState()
    d.pass(minutes * MIN) // processing, for long
    open({ node: 'found-check', code: `${P}-53u-10a`, arrival: 'answer', entry: '3' })
    open({ node: 'already-paid', code: `${P}-53u-10a-14a`, arrival: 'answer', entry: '4' })
    expect(gateOf(store.getState())).toBe('paid')
    d.pass(MIN) // the web view is closed; somebody else goes on in the browser
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    a.unmount()
    const other = device()
    other.putClock(d.now() - other.now()) // the same time there
    const b = await other.load(address)
    await other.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
})

describe('what a hand-over has named, of the shop’s code', () => {
  test('stays where it can be seen, also where an older look-up is gone back to', async () => {
    const d = device()
    freezesInWebView(d, SHOP_CODE)
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell'])
    await a.shows('last-attempt')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await b.shows('last-attempt')
    await d.walk(b, ['bar:check'])
    await b.shows('look-up-sale')
    await says(b, 'ui.lookUp.mistake')
    await b.shows('start')
    await isAskedWhose(d, b)
    await takes(b, /yes or not sure/)
    await b.shows('look-up-app')
    await b.history(-4) // nobody has the app here
    await b.shows('look-up-sale')
    await findsClosed(d, b)
    expect(await gate(b)).toBe('open')
  })

  test('is handed on to a third phone from a page of another look-up', async () => {
    const d = device()
    const a = await standingOpen(d)
    freezesInWebView(d, SHOP_CODE)
    await d.walk(a, ['wipe-window:u'])
    await a.shows('look-up-sale')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await findsClosed(d, b)
    expect(await gate(b)).toBe('ask')
    await takes(b, /yes or not sure/)
    await b.shows('look-up-app')
    await b.history(-2) // nobody has the app here
    await b.shows('every-attempt')
    const further = await handedOver(b)
    await d.walk(b, ['every-attempt:a'])
    await b.shows('not-charged')
    expect(await gate(b)).toBe('open')
    b.unmount()
    const c = await device().load(further)
    await c.shows('look-up-app')
    const { attempts } = c.session.store.getState()
    expect(attempts.filter((one) => one.lookUpAt === 'look-up-app')).toHaveLength(1)
  })
})

describe('a hand-over from a till that has much to ask about', () => {
  test('what is left out is looked up where it can be seen', async () => {
    const d = device()
    freezesInWebView(d, SHOP_CODE)
    for (let customer = 0; customer < 12; customer++) {
      d.pass(MIN)
      triesInWebView(d)
    }
    const a = await d.load('/en/') // the first one, whose web view was closed
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('open')
    await b.tap('main .answers a')
    await b.shows('look-up-sale')
    await findsClosed(d, b)
    expect(await gate(b)).toBe('ask')
    expect(b.container.querySelector('main .answers a[href*="look-up-app"]')).not.toBeNull()
  })
})

describe('who has paid, as far as this tab knows', () => {
  test('is told to the other phone, also half an hour later', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-wechat', 'sell-wechat:w'])
    await a.shows('sold')
    a.unmount()
    d.pass(31 * MIN)
    const b = await d.load('/en/', tab) // the card at the till is scanned, in the same tab
    await d.walk(b, ['bar:sell'])
    await b.shows('last-attempt')
    const address = await handedOver(b)
    await d.walk(b, ['last-attempt:a'])
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('paid')
    b.unmount()
    const other = device()
    other.putClock(d.now() - other.now())
    const c = await other.load(address)
    await d.walk(c, ['last-attempt:a'])
    await c.shows('ways-to-sell')
    expect(await gate(c)).toBe('paid')
  })

  test('is told from the look-up of another payment as well', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-wechat', 'sell-wechat:w'])
    await a.shows('sold')
    a.unmount()
    d.pass(31 * MIN)
    const b = await d.load('/en/', tab)
    await d.walk(b, ['start:says-paid'])
    await b.shows('look-up-sale')
    const address = await handedOver(b)
    await findsClosed(d, b)
    expect(await gate(b)).toBe('paid')
    b.unmount()
    const c = await device().load(address)
    await findsClosed(d, c)
    expect(await gate(c)).toBe('paid')
  })
})

describe('a hand-over that is opened once more', () => {
  test.each([10, 31])(
    'after %i minutes is that customer’s, with what they have tried since',
    async (minutes) => {
      const d = device()
      const address = await handedUnclear(d)
      const two = device()
      const b = await two.load(address)
      await findsClosed(two, b)
      await two.walk(b, ['way:sell-shop-code', 'sell-shop-code:u'])
      await two.walk(b, ['look-up-app:c', 'wait-then-look:s'])
      await b.shows('hold-processing')
      await next(b)
      b.unmount()
      two.pass(minutes * MIN)
      const c = await two.load(address) // the message in the chat is tapped again
      await findsClosed(two, c)
      expect(await gate(c)).not.toBe('none')
    },
  )

  test('on this phone doesn’t make sure what somebody wasn’t sure of', async () => {
    const d = device()
    freezesInWebView(d)
    const a = await d.load('/en/') // another one
    await isAskedWhose(d, a)
    await takes(a, /yes or not sure/)
    await findsHeld(d, a)
    const address = await handedOver(a)
    a.unmount()
    const b = await d.load(address)
    await b.shows('hold-processing')
    await next(b) // true of the other one
    b.unmount()
    d.pass(31 * MIN)
    const c = await d.load(S) // the first one, whose web view was closed
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('ask')
  })

  test('takes no page of another one along, who had not been sure of its payment', async () => {
    const d = device()
    const address = await handedUnclear(d)
    const two = device() // the owner's phone, who serves as well
    const b = await two.load(address)
    await findsHeld(two, b)
    await next(b)
    b.unmount()
    two.pass(5 * MIN)
    const c = await two.load('/en/') // another one, in another tab
    await isAskedWhose(two, c)
    await takes(c, /yes or not sure/)
    await findsClosed(two, c)
    await two.walk(c, ['way:sell-wechat'])
    await c.shows('sell-wechat')
    two.pass(MIN) // scanned, nobody says how it went; the tab is closed
    c.unmount()
    const e = await two.load(address) // the first one is back
    await e.shows('look-up-sale')
    await findsClosed(two, e) // true of theirs
    e.unmount()
    const f = await two.load(S) // the other one
    await f.shows('wipe-window')
    expect(await gate(f)).toBe('ask')
  })
})

test('of what a hand-over has named, nobody says that it was tapped by mistake: they weren’t there', async () => {
  const d = device()
  freezesInWebView(d)
  const a = await d.load('/en/')
  await d.walk(a, ['bar:sell'])
  await a.shows('last-attempt')
  const address = await handedOver(a)
  const lookUp = async (app: App) => {
    await d.walk(app, ['last-attempt:a'])
    await app.shows('ways-to-sell')
    await takes(app, /yes or not sure/)
    await app.shows('look-up-sale')
    await app.replayed()
    expect(screen.queryByText(app.text('ui.lookUp.mistake'))).toBeNull()
    app.unmount()
  }
  await lookUp(a)
  await lookUp(await device().load(address))
})

test('“tapped by mistake”, said of a look-up, says nothing of a page another phone has named', async () => {
  const d = device()
  const a = await d.load('/en/')
  await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code'])
  await a.shows('sell-shop-code')
  d.pass(MIN) // scanned with the customer's phone, nobody knows
  await a.history(-2)
  await a.shows('last-attempt')
  const address = await handedOver(a)
  a.unmount()
  const two = device() // the owner's, who wasn't there
  const b = await two.load(address)
  await b.shows('last-attempt')
  await two.walk(b, ['bar:check'])
  await b.shows('look-up-app')
  await says(b, 'ui.lookUp.mistake') // true of what is asked on this phone
  await b.shows('start')
  await two.walk(b, ['bar:sell', 'last-attempt:a'])
  await b.shows('ways-to-sell')
  expect(await gate(b)).toBe('left')
})
